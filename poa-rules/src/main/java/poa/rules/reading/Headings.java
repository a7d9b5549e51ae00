package poa.rules.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.model.SectionKind;

/** Tells which part a heading opens. */
final class Headings {
    /** Words of a heading beside those that name the part: "Root cause of the late shipments in March". */
    private static final int LOOSE_WORDS = 9;

    private static final int TIGHT_WORDS = 3;
    private static final Set<String> GREETINGS = Set.of("dear", "hello", "hi", "attn", "attention");

    private final Lexicons.Search search;
    private final Map<SectionKind, Integer> numbers = new EnumMap<>(SectionKind.class);

    Headings(Lexicons lexicons) {
        numbers.put(SectionKind.ROOT_CAUSE, lexicons.number("heading-root-cause"));
        numbers.put(SectionKind.IMMEDIATE_REMEDY, lexicons.number("heading-remedy"));
        numbers.put(SectionKind.PREVENTION, lexicons.number("heading-prevention"));
        numbers.put(SectionKind.OTHER, lexicons.number("heading-other"));
        search = lexicons.searchFor(numbers.values());
    }

    /** The part that the words name, null where they name none; few other words may stand beside. */
    SectionKind loosely(List<Token> tokens, int from, int to) {
        return kind(tokens, from, to, LOOSE_WORDS);
    }

    /** The part that the words name and little else, null where they do not. */
    SectionKind tightly(List<Token> tokens, int from, int to) {
        return kind(tokens, from, to, TIGHT_WORDS);
    }

    /** The part that the words name with nothing beside, null where they do not. */
    SectionKind exactly(List<Token> tokens, int from, int to) {
        return kind(tokens, from, to, 0);
    }

    /** The first line of a letter whose greeting comes behind it, "Corrective action plan for B07K2NQ4RT". */
    static boolean isTitle(List<Block> blocks, List<Token> tokens, Block block) {
        return block.equals(blocks.get(0))
                && blocks.stream()
                        .skip(1)
                        .limit(2)
                        .map(Block::firstToken)
                        .anyMatch(first -> first < tokens.size()
                                && GREETINGS.contains(tokens.get(first).form()));
    }

    private SectionKind kind(List<Token> tokens, int from, int to, int others) {
        SentenceMatcher line = search.match(tokens, from, to);
        SectionKind best = null;
        int longest = 0;
        for (Map.Entry<SectionKind, Integer> entry : numbers.entrySet()) {
            for (Hit hit : line.hits(entry.getValue())) {
                int length = hit.to() - hit.from();
                if (length > longest && to - from - length <= others) {
                    longest = length;
                    best = entry.getKey();
                }
            }
        }
        return best;
    }
}
