package poa.rules.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import poa.model.SectionKind;
import poa.rules.RuleSetException;
import poa.rules.catalogue.RuleCatalogue;
import poa.rules.catalogue.RuleEntry;
import poa.rules.catalogue.RuleExample;
import poa.rules.data.DataFiles;
import poa.rules.reading.FeatureReader;

/**
 * Reads the files of labelled sentences. {@code <lexicon>.txt} holds lines {@code + PART | text || other, lexicons}: it has
 * the sense of the lexicon ({@code +}) or not ({@code -}), and that of those named behind it; {@code good/<type>.txt} lines
 * {@code PART | text} that have no fault. {@code # voice:} begins the sentences of another writer.
 */
final class ExampleFiles {
    static final String GOOD = "good/";

    private static final Pattern LINE =
            Pattern.compile("(?:([+-]) )?(ROOT_CAUSE|IMMEDIATE_REMEDY|PREVENTION|OTHER) \\| (.+?)(?: *\\|\\| *(.*))?");

    /** Rules whose lexicon has another name. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "negative-tone",
            "tone-negative",
            "prevention-vague",
            "future-vague",
            "root-cause-unknown",
            "cause-unknown");

    private ExampleFiles() {}

    /**
     * All sentences, in the order of their files' names.
     *
     * @throws RuleSetException naming file and line of a line of another form
     */
    static List<Example> read(Path root, DataFiles data) throws IOException {
        FeatureReader reader = new FeatureReader(data);
        List<Example> examples = new ArrayList<>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name =
                        root.relativize(file).toString().replace('\\', '/').replaceFirst("\\.txt$", "");
                addAll(name, Files.readAllLines(file), reader, examples);
            }
        }
        Set<String> taught = examples.stream().map(Example::file).collect(Collectors.toSet());
        addExamplesOfRules(data, reader, taught, examples);
        return examples;
    }

    /** What documents a rule teaches its classifier, too. */
    private static void addExamplesOfRules(
            DataFiles data, FeatureReader reader, Set<String> taught, List<Example> examples) {
        for (RuleEntry rule : RuleCatalogue.load(data).rules()) {
            String lexicon = lexiconOf(rule);
            if (taught.contains(lexicon)) {
                rule.finds().forEach(example -> add(lexicon, example, Set.of(lexicon), reader, examples));
                rule.accepts().forEach(example -> add(lexicon, example, Set.of(), reader, examples));
            }
        }
    }

    static String lexiconOf(RuleEntry rule) {
        String slug = rule.id().substring(rule.id().indexOf('.') + 1);
        return OTHER_NAMES.getOrDefault(slug, slug);
    }

    private static void add(
            String lexicon, RuleExample example, Set<String> labels, FeatureReader reader, List<Example> examples) {
        List<long[]> sentences = example.whole() ? List.of() : reader.read(example.text());
        if (sentences.size() == 1) {
            examples.add(new Example(
                    lexicon, example.section(), labels, examples.size(), true, example.text(), sentences.get(0)));
        }
    }

    private static void addAll(String name, List<String> lines, FeatureReader reader, List<Example> examples) {
        int voice = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                voice += line.startsWith("# voice:") ? 1 : 0;
                continue;
            }
            if (line.isBlank()) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches() || (parts.group(1) == null) != name.startsWith(GOOD)) {
                throw new RuleSetException(name + ".txt", i + 1, "a line is: + PART | text || further lexicons");
            }
            Set<String> labels = new HashSet<>();
            if (parts.group(4) != null) {
                for (String label : parts.group(4).split(",", -1)) {
                    labels.add(label.strip());
                }
            }
            if ("+".equals(parts.group(1))) {
                labels.add(name);
            }
            List<long[]> sentences = reader.read(parts.group(3));
            for (long[] features : sentences) {
                examples.add(new Example(
                        name,
                        SectionKind.valueOf(parts.group(2)),
                        Set.copyOf(labels),
                        voice,
                        sentences.size() == 1,
                        parts.group(3),
                        features));
            }
        }
    }
}
