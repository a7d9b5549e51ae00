package poa.rules.facts;

import java.util.List;
import poa.model.SectionKind;

/**
 * How remedy and prevention speak, or the whole letter where it has neither under a heading.
 *
 * @param negative statements that dwell on failure
 * @param positive statements of a step taken or in force
 */
public record Tone(long negative, long positive) {
    /** Fewer than this are a slip of mood and no tone. */
    private static final int TELLING = 3;

    public static Tone of(List<Statement> statements, boolean labelled) {
        List<Statement> own = statements.stream()
                .filter(statement -> statement.section() == SectionKind.IMMEDIATE_REMEDY
                        || statement.section() == SectionKind.PREVENTION
                        || !labelled && statement.section() == SectionKind.OTHER)
                .toList();
        long negative = own.stream()
                .filter(statement -> statement.speaks("tone-negative"))
                .count();
        long positive = own.stream().filter(Tone::isPositive).count();
        return new Tone(negative, positive);
    }

    private static boolean isPositive(Statement statement) {
        return !statement.speaks("tone-negative")
                && statement.isFirm()
                && (statement.hasAnchor() || statement.speaks("remedy-action") || statement.speaks("process-detail"));
    }

    /** Whether it is clearly more negative than positive: three against two. */
    public boolean isDark() {
        return negative >= TELLING && 2 * negative > 3 * positive;
    }
}
