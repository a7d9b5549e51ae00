package poa.rules.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import poa.model.Playbook;
import poa.model.Requirement;
import poa.rules.data.DataLine;
import poa.rules.playbook.PatternLine;
import poa.rules.playbook.Playbooks;
import poa.rules.playbook.Wordings;

/** The wordings that meet the requirements of each type. */
final class RequirementWordings {
    /** Patterns that say themselves that something is not done or not there. */
    private static final Pattern LACK = Pattern.compile(
            "(^|[ (|=])(not|no|none|never|nobody|nothing|without|neither|nor|=no|=none)($|[ )|])|@gap|@lack");

    /** What a pattern asks not to stand there. */
    private static final Pattern UNWANTED = Pattern.compile("!\\([^)]*\\)|![^ ]+");

    private final Map<String, WordingIndex> indexByType = new HashMap<>();
    private final Set<Wording> ofLack = Collections.newSetFromMap(new IdentityHashMap<>());

    RequirementWordings(Playbooks playbooks, WordingParser parser) {
        Map<String, List<Wording>> byRequirement = new HashMap<>();
        for (Playbook playbook : playbooks.all()) {
            List<Wording> ofType = Stream.of(playbook.requirements(), playbook.disputeRequirements())
                    .flatMap(List::stream)
                    .map(Requirement::id)
                    .distinct()
                    .flatMap(id ->
                            byRequirement
                                    .computeIfAbsent(id, one -> parse(parser, one, playbooks.wordings(one)))
                                    .stream())
                    .toList();
            indexByType.put(playbook.type(), new WordingIndex(ofType));
        }
    }

    private List<Wording> parse(WordingParser parser, String id, Wordings wordings) {
        List<Wording> parsed = new ArrayList<>();
        wordings.patterns().forEach(line -> parsed.add(parse(parser, id, line, false)));
        wordings.partly().forEach(line -> parsed.add(parse(parser, id, line, true)));
        return parsed;
    }

    private Wording parse(WordingParser parser, String id, PatternLine line, boolean partly) {
        Wording wording = parser.parse(id, new DataLine(line.file(), line.line(), line.text()), partly);
        if (LACK.matcher(UNWANTED.matcher(line.text()).replaceAll("")).find()) {
            ofLack.add(wording);
        }
        return wording;
    }

    /** Those of all requirements of a type; the owner of each is the requirement's id. */
    WordingIndex of(Playbook playbook) {
        return indexByType.get(playbook.type());
    }

    /** Whether a wording says itself that something is not done or not there. */
    boolean speakOfLack(Wording wording) {
        return ofLack.contains(wording);
    }
}
