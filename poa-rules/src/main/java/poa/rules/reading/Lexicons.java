package poa.rules.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import poa.rules.RuleSetException;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;

/** All lexicons, compiled. A lexicon is searched after those that it names. */
public final class Lexicons {
    private static final Comparator<Hit> BY_PLACE =
            Comparator.comparingInt(Hit::from).thenComparing(Hit::to, Comparator.reverseOrder());

    private final String folder;
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Wording>> wordings = new LinkedHashMap<>();
    private final Map<Integer, Integer> levelOf = new HashMap<>();
    private final Search all;
    private final LetterTokenizer tokenizer;
    private final WordingParser parser;

    /**
     * @param folder where the files are
     * @param further lexicons that stand elsewhere, by name
     */
    Lexicons(DataFiles files, LetterTokenizer tokenizer, String folder, Map<String, List<DataLine>> further) {
        this.tokenizer = tokenizer;
        parser = new WordingParser(tokenizer, name -> numbers.getOrDefault(name, -1));
        this.folder = folder;
        Map<String, List<DataLine>> lines = new TreeMap<>(further);
        files.list(folder, ".txt").forEach(file -> lines.put(nameOf(file), files.entries(file)));
        names = List.copyOf(lines.keySet());
        names.forEach(name -> numbers.put(name, numbers.size()));
        for (String name : names) {
            wordings.put(number(name), parse(name, lines.get(name)));
        }
        wordings.keySet().forEach(lexicon -> level(lexicon, new HashSet<>()));
        all = new Search(wordings.keySet());
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".txt".length());
    }

    private List<Wording> parse(String name, List<DataLine> lines) {
        if (lines.isEmpty()) {
            throw new RuleSetException(folder + "/" + name + ".txt", 1, "a lexicon with no wording");
        }
        return lines.stream().map(line -> parser.parse(name, line, false)).toList();
    }

    /** For use while everything is loaded, by one thread. */
    WordingParser parser() {
        return parser;
    }

    /** 0 for a lexicon that names no other, and one more than the highest of those that it names. */
    private int level(int lexicon, Set<Integer> path) {
        Integer known = levelOf.get(lexicon);
        if (known != null) {
            return known;
        }
        if (!path.add(lexicon)) {
            throw new RuleSetException(
                    folder + "/" + names.get(lexicon) + ".txt", 1, "names itself, directly or by way of another");
        }
        int highest = 0;
        for (int other : namedBy(lexicon)) {
            highest = Math.max(highest, level(other, path) + 1);
        }
        path.remove(lexicon);
        levelOf.put(lexicon, highest);
        return highest;
    }

    private Set<Integer> namedBy(int lexicon) {
        Set<Integer> named = new HashSet<>();
        for (Wording wording : wordings.get(lexicon)) {
            addNamed(wording.start(), named);
            wording.beside().forEach(beside -> addNamed(beside.other(), named));
        }
        return named;
    }

    private static void addNamed(Step step, Set<Integer> named) {
        if (step instanceof Step.Of of) {
            named.add(of.lexicon());
        } else if (step instanceof Step.Either either) {
            either.ways().forEach(way -> addNamed(way, named));
        } else if (step instanceof Step.Not not) {
            addNamed(not.unwanted(), named);
        }
        if (step.next() != null) {
            addNamed(step.next(), named);
        }
    }

    /**
     * Makes sure that lexicons are there.
     *
     * @throws RuleSetException where one of these is not
     */
    public void require(Set<String> lexicons) {
        lexicons.forEach(this::number);
    }

    /** Number of a lexicon that the reader itself needs. */
    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new RuleSetException(folder + "/" + name + ".txt", 1, "this lexicon is needed and not there");
        }
        return number;
    }

    List<String> names() {
        return names;
    }

    /** Numbers of all lexicons whose names begin so. */
    Map<String, Integer> withPrefix(String prefix) {
        Map<String, Integer> found = new LinkedHashMap<>();
        names.stream().filter(name -> name.startsWith(prefix)).forEach(name -> found.put(name, number(name)));
        return found;
    }

    /** Searches one sentence for all lexicons. */
    SentenceMatcher match(List<Token> tokens, int from, int to) {
        return all.match(tokens, from, to);
    }

    /** A search for some of the lexicons alone, and what they build on. */
    Search searchFor(Collection<Integer> lexicons) {
        Set<Integer> whole = new TreeSet<>();
        lexicons.forEach(lexicon -> addWithNamed(lexicon, whole));
        return new Search(whole);
    }

    private void addWithNamed(int lexicon, Set<Integer> whole) {
        if (whole.add(lexicon)) {
            namedBy(lexicon).forEach(other -> addWithNamed(other, whole));
        }
    }

    final class Search {
        /** Lexicons that name no other first, then those that name only these, and so on. */
        private final List<WordingIndex> levels;

        private Search(Collection<Integer> lexicons) {
            Map<Integer, List<Wording>> byLevel = new TreeMap<>();
            for (int lexicon : lexicons) {
                byLevel.computeIfAbsent(levelOf.get(lexicon), key -> new ArrayList<>())
                        .addAll(wordings.get(lexicon));
            }
            levels = byLevel.values().stream().map(WordingIndex::new).toList();
        }

        SentenceMatcher match(List<Token> tokens, int from, int to) {
            SentenceMatcher sentence = new SentenceMatcher(tokens, from, to, names.size());
            for (WordingIndex level : levels) {
                List<Hit> found = level.scan(sentence);
                for (int first = 0, behind; first < found.size(); first = behind) {
                    behind = behindLexicon(found, first);
                    List<Hit> hits = found.subList(first, behind);
                    int lexicon = found.get(first).wording().lexicon();
                    sentence.keep(lexicon, withoutSpared(hits));
                    if (hits.stream().anyMatch(hit -> hit.wording().spare())) {
                        sentence.spare(lexicon);
                    }
                }
            }
            return sentence;
        }

        /** The wordings of a lexicon lie side by side, and so do their hits. */
        private static int behindLexicon(List<Hit> found, int first) {
            int behind = first + 1;
            while (behind < found.size()
                    && found.get(behind).wording().lexicon()
                            == found.get(first).wording().lexicon()) {
                behind++;
            }
            return behind;
        }
    }

    /** Names of the topic lexicons that have a hit in a text of one sentence. */
    Set<String> topics(String text) {
        List<Token> tokens = tokenizer.tokenize(PlainText.of(text));
        SentenceMatcher sentence = match(tokens, 0, tokens.size());
        Set<String> topics = new HashSet<>(withPrefix("topic-").keySet());
        topics.removeIf(topic -> !sentence.has(number(topic)));
        return topics;
    }

    /** Drops the hits that a spare line overlaps, and those lines; the rest in order of place, longest first. */
    static List<Hit> withoutSpared(List<Hit> hits) {
        if (hits.size() == 1 && !hits.get(0).wording().spare()) {
            return List.copyOf(hits);
        }
        List<Hit> spares = hits.stream().filter(hit -> hit.wording().spare()).toList();
        return hits.stream()
                .filter(hit -> !hit.wording().spare() && spares.stream().noneMatch(hit::overlaps))
                .sorted(BY_PLACE)
                .toList();
    }

    /** Of hits that overlap, the one that starts first; of those the longest. Expects the order of {@link #withoutSpared}. */
    static List<Hit> apart(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            if (kept.isEmpty() || kept.get(kept.size() - 1).to() <= hit.from()) {
                kept.add(hit);
            }
        }
        return kept;
    }
}
