package poa.rules.playbook;

import java.util.List;

/**
 * How a requirement is put into words, in the pattern language of the lexicons.
 *
 * @param patterns each meets it
 * @param partly each meets it half
 */
public record Wordings(List<PatternLine> patterns, List<PatternLine> partly) {
    public Wordings {
        patterns = List.copyOf(patterns);
        partly = List.copyOf(partly);
    }
}
