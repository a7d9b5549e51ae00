package poa.api.assessments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import poa.model.ParsedNotice;
import poa.model.Suspension;

/**
 * The suspension as the caller stated it, filled up from the notice.
 *
 * @param notice as it was read, null where none was given
 * @param notes what the caller should know, the most important first
 */
record Understood(Suspension suspension, ParsedNotice notice, List<String> notes) {

    /** What was stated, null where the caller left it out, wins over what was read. */
    static final class Joining {
        private final ParsedNotice notice;
        private final List<String> disagreements = new ArrayList<>();

        /** @param notice null where none was given */
        Joining(ParsedNotice notice) {
            this.notice = notice;
        }

        <T> T one(String field, T stated, Function<ParsedNotice, T> read) {
            T told = notice == null ? null : read.apply(notice);
            if (stated != null && told != null && !Objects.equals(stated, told)) {
                disagreements.add(
                        "suspension.%s is taken as stated, %s; the notice says %s.".formatted(field, stated, told));
            }
            return stated != null ? stated : told;
        }

        <T> List<T> all(String field, List<T> stated, Function<ParsedNotice, List<T>> read) {
            List<T> told = notice == null ? List.of() : read.apply(notice);
            if (stated == null) {
                return told;
            }
            note(field, "the notice also names ", without(told, stated));
            if (!told.isEmpty()) {
                note(field, "the notice does not name ", without(stated, told));
            }
            return stated;
        }

        private static <T> List<T> without(Collection<T> all, Collection<T> others) {
            return all.stream().distinct().filter(one -> !others.contains(one)).toList();
        }

        private void note(String field, String what, List<?> items) {
            if (!items.isEmpty()) {
                String list = items.stream().map(Object::toString).collect(Collectors.joining(", "));
                disagreements.add("suspension.%s is taken as stated; %s%s.".formatted(field, what, list));
            }
        }

        Understood understood(Suspension suspension) {
            List<String> notes = new ArrayList<>();
            if (notice != null) {
                notes.addAll(notice.notes());
            }
            notes.addAll(disagreements);
            return new Understood(suspension, notice, notes);
        }
    }
}
