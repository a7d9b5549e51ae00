package poa.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import poa.model.Draft;
import poa.model.SectionKind;
import poa.model.Span;

/** The letter as one text, and the way back to the field and offset that the caller knows. */
public final class LetterText {
    private static final String BETWEEN = "\n\n";
    private static final Map<SectionKind, String> POINTERS = Map.of(
            SectionKind.ROOT_CAUSE, "/draft/sections/rootCause",
            SectionKind.IMMEDIATE_REMEDY, "/draft/sections/immediateRemedy",
            SectionKind.PREVENTION, "/draft/sections/prevention");

    /** @param given the part that the caller put the field into, null where the draft is one text */
    record Field(String pointer, SectionKind given, int start, String text) {
        int end() {
            return start + text.length();
        }
    }

    private final List<Field> fields = new ArrayList<>();
    private final String raw;

    LetterText(Draft draft) {
        if (draft.text() != null) {
            fields.add(new Field("/draft/text", null, 0, draft.text()));
            raw = draft.text();
            return;
        }
        StringBuilder all = new StringBuilder();
        draft.sections().forEach((kind, text) -> {
            all.append(all.isEmpty() ? "" : BETWEEN);
            fields.add(new Field(POINTERS.get(kind), kind, all.length(), text));
            all.append(text);
        });
        raw = all.toString();
    }

    List<Field> fields() {
        return fields;
    }

    /** The whole text as it was written. */
    public String raw() {
        return raw;
    }

    /** Whether the caller put both into one field. */
    boolean areInOneField(Range one, Range other) {
        return span(one).pointer().equals(span(other).pointer());
    }

    /** The span that the caller knows of a range of the whole text; it never divides a character of two units. */
    public Span span(Range range) {
        Field field = fields.get(0);
        for (Field candidate : fields) {
            if (candidate.start() <= range.start()) {
                field = candidate;
            }
        }
        int start = range.start() - field.start();
        int end = Math.min(range.end(), field.end()) - field.start();
        String text = field.text();
        if (start > 0
                && Character.isLowSurrogate(text.charAt(start))
                && Character.isHighSurrogate(text.charAt(start - 1))) {
            start--;
        }
        if (end < text.length()
                && end > start
                && Character.isHighSurrogate(text.charAt(end - 1))
                && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return new Span(field.pointer(), start, end, text.substring(start, end));
    }
}
