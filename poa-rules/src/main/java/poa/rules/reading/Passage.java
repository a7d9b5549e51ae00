package poa.rules.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sentence of a text that is no draft, and what was found in it.
 *
 * @param block number of its block, as given
 * @param words how many it has
 * @param hits places by lexicon, in order of the text
 */
public record Passage(Range range, int block, int words, Map<String, List<Range>> hits) {
    public boolean has(String lexicon) {
        return hits.containsKey(lexicon);
    }

    public boolean hasAny(String... lexicons) {
        return Stream.of(lexicons).anyMatch(hits::containsKey);
    }

    public List<Range> hits(String lexicon) {
        return hits.getOrDefault(lexicon, List.of());
    }
}
