package poa.api.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import poa.api.assessments.FindingView;

/**
 * Findings of one draft against those of another. The same finding is one of the same rule on the same words; where it marks
 * none, on the same part or requirement.
 */
record FindingMatch(List<FindingView> mended, List<FindingView> added, List<FindingView> stayed) {

    static FindingMatch of(List<FindingView> before, List<FindingView> now) {
        var open = new ArrayList<>(before);
        var added = new ArrayList<>(now);
        var stayed = new ArrayList<FindingView>();
        // first those that stayed in their part, then those that moved to another
        match(open, added, stayed, finding -> place(finding) + "\n" + words(finding));
        match(open, added, stayed, finding -> finding.span() == null ? place(finding) : words(finding));
        stayed.sort((first, second) -> now.indexOf(first) - now.indexOf(second));
        return new FindingMatch(open, added, stayed);
    }

    private static void match(
            List<FindingView> open,
            List<FindingView> added,
            List<FindingView> stayed,
            Function<FindingView, String> key) {
        for (var finding : List.copyOf(added)) {
            var same = open.stream()
                    .filter(earlier -> earlier.ruleId().equals(finding.ruleId())
                            && key.apply(earlier).equals(key.apply(finding)))
                    .findFirst();
            if (same.isPresent()) {
                open.remove(same.get());
                added.remove(finding);
                stayed.add(finding);
            }
        }
    }

    private static String place(FindingView finding) {
        return finding.section() + "\n" + finding.requirementId();
    }

    private static String words(FindingView finding) {
        return finding.span() == null
                ? finding.message()
                : finding.span()
                        .quote()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
