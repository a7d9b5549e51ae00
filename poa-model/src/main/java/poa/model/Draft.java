package poa.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The text of an appeal as the seller wrote it: one text, or one for each of the three sections.
 *
 * @param text the whole text, null where {@code sections} are given
 * @param sections text of each section in the order of the kinds, empty where {@code text} is given
 * @param attachments null where nothing was said of attachments, which differs from an empty list
 */
public record Draft(String text, Map<SectionKind, String> sections, List<Attachment> attachments) {
    public Draft {
        sections = sections.isEmpty()
                ? Map.of()
                : java.util.Collections.unmodifiableMap(new java.util.EnumMap<>(sections));
        if ((text == null) == sections.isEmpty()) {
            throw new IllegalArgumentException("a draft has either a text or sections");
        }
        attachments = attachments == null ? null : List.copyOf(attachments);
    }

    /** A draft in one text, with nothing said of attachments. */
    public static Draft of(String text) {
        return new Draft(Objects.requireNonNull(text, "text"), Map.of(), null);
    }
}
