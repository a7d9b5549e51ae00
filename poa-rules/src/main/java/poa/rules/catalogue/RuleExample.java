package poa.rules.catalogue;

import java.util.List;
import java.util.Map;
import poa.model.SectionKind;

/**
 * A text that a rule must mark, or must spare.
 *
 * @param text sentence, set into a good draft at {@code section}; or a whole draft where {@code whole}
 * @param quote the exact words that the finding marks; null where it has no place, or the rule spares the text
 * @param section part of the good draft that the sentence is set into, null where {@code whole}
 * @param whole whether the text is a whole draft
 * @param suspension fields of the suspension that differ from the good draft's, as in a request
 * @param attachments attachments as in a request, null where nothing is said of them
 * @param elsewhere a whole draft of another case, null where there is none
 */
public record RuleExample(
        String text,
        String quote,
        SectionKind section,
        boolean whole,
        Map<String, Object> suspension,
        List<Map<String, Object>> attachments,
        String elsewhere) {
    public RuleExample {
        suspension = Map.copyOf(suspension);
        attachments = attachments == null
                ? null
                : attachments.stream().<Map<String, Object>>map(Map::copyOf).toList();
    }
}
