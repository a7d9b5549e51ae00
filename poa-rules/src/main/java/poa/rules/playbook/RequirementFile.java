package poa.rules.playbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import poa.model.FactKind;
import poa.model.Level;
import poa.model.SectionKind;
import poa.model.Tense;

/**
 * A requirement as a playbook writes it.
 *
 * @param use name of a shared statement, which then stands for all that follows but further patterns; null where the
 *     requirement is written out
 */
record RequirementFile(
        String id,
        Part section,
        Level level,
        @JsonSetter(nulls = Nulls.SET) String use,
        @JsonSetter(nulls = Nulls.SET) Tense tense,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<AnyOf> facts,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean forBuyers,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> reportedBy,
        @JsonSetter(nulls = Nulls.SET) String title,
        @JsonSetter(nulls = Nulls.SET) String note,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> met,
        @JsonSetter(nulls = Nulls.SET) String partial,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> patterns,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> partly) {

    /** What is asked for, without whose it is and how much it is wanted. */
    record Statement(
            Tense tense,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<AnyOf> facts,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean forBuyers,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> reportedBy,
            String title,
            @JsonSetter(nulls = Nulls.SET) String note,
            List<String> met,
            String partial,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> patterns,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> partly) {}

    Statement statement() {
        return new Statement(tense, facts, forBuyers, reportedBy, title, note, met, partial, patterns, partly);
    }

    /** Whether something is written out that {@code use} stands for. */
    boolean statesSomething() {
        return tense != null
                || !facts.isEmpty()
                || forBuyers
                || !reportedBy.isEmpty()
                || title != null
                || note != null
                || !met.isEmpty()
                || partial != null;
    }

    /** Where a requirement belongs, and the words that ids have for it. */
    enum Part {
        ROOT_CAUSE(SectionKind.ROOT_CAUSE, "root-cause"),
        IMMEDIATE_REMEDY(SectionKind.IMMEDIATE_REMEDY, "remedy"),
        PREVENTION(SectionKind.PREVENTION, "prevention"),
        /** Text and attachments together. */
        ANY(null, "draft|evidence");

        final SectionKind kind;
        final String words;

        Part(SectionKind kind, String words) {
            this.kind = kind;
            this.words = words;
        }
    }

    /** Kinds of fact one of which is enough, written {@code COUNT|DATE}. */
    record AnyOf(Set<FactKind> kinds) {
        @JsonCreator
        static AnyOf of(String text) {
            var kinds = EnumSet.noneOf(FactKind.class);
            Arrays.stream(text.split("\\|", -1)).map(FactKind::valueOf).forEach(kinds::add);
            return new AnyOf(kinds);
        }
    }
}
