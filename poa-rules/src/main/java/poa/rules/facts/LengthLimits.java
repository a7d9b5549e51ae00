package poa.rules.facts;

import poa.rules.catalogue.ScoringPolicy;

/**
 * How long this letter may be, in words.
 *
 * @param soft above it a reviewer starts to skim
 * @param hard above it the letter is not read through
 */
public record LengthLimits(int soft, int hard) {

    /**
     * The limits of a letter.
     *
     * @param furtherSubIssues sub-issues that the notice names beside the first; each needs a cause, a remedy and a change
     */
    public static LengthLimits of(ScoringPolicy.Limits limits, int furtherSubIssues) {
        int added = furtherSubIssues * limits.tooLongPerSubIssue();
        return new LengthLimits(limits.tooLongSoft() + added, limits.tooLongHard() + added);
    }
}
