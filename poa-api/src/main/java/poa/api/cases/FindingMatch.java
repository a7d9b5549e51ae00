package poa.api.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import poa.api.assessments.FindingView;

/**
 * Findings of one draft against those of another. The same finding is one of the same rule on the same words, on a requirement,
 * or on most of the same words; where it marks none, on the same part.
 */
record FindingMatch(List<FindingView> mended, List<FindingView> added, List<FindingView> stayed) {

    static FindingMatch of(List<FindingView> before, List<FindingView> now) {
        var matching = new Matching(before, now);
        // first those that stayed in their part, then those that moved to another
        matching.match(finding -> place(finding) + "\n" + words(finding));
        matching.match(finding -> finding.span() == null ? place(finding) : words(finding));
        // whether one marks words depends on what little the draft has of it
        matching.match(FindingView::requirementId);
        matching.matchReworded();
        return matching.result();
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

    /** Two sentences, one of them edited: more than half of the words of both are the same. */
    private static boolean isReworded(FindingView before, FindingView now) {
        if (before.span() == null || now.span() == null || !before.ruleId().equals(now.ruleId())) {
            return false;
        }
        var same = wordSet(before);
        var others = wordSet(now);
        int all = same.size() + others.size();
        same.retainAll(others);
        return 2 * 2 * same.size() > all;
    }

    private static Set<String> wordSet(FindingView finding) {
        return new HashSet<>(Arrays.asList(words(finding).split("[^\\p{L}\\p{N}]+")));
    }

    /** What is not matched yet, in the order of the drafts. */
    private static final class Matching {
        /** Of a draft with so many faults nobody follows one sentence; and each is compared to each. */
        private static final int MOST_REWORDED = 200;

        private final Set<FindingView> open = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<FindingView> added = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<FindingView> before;
        private final List<FindingView> now;

        Matching(List<FindingView> before, List<FindingView> now) {
            this.before = before;
            this.now = now;
            open.addAll(before);
            added.addAll(now);
        }

        /** @param key what the same finding has in both drafts, null for none */
        void match(Function<FindingView, String> key) {
            Map<String, Deque<FindingView>> earlier = new HashMap<>();
            for (var finding : left(before, open)) {
                if (key.apply(finding) != null) {
                    earlier.computeIfAbsent(finding.ruleId() + "\n" + key.apply(finding), same -> new ArrayDeque<>())
                            .add(finding);
                }
            }
            for (var finding : left(now, added)) {
                var same = earlier.get(finding.ruleId() + "\n" + key.apply(finding));
                if (same != null && !same.isEmpty()) {
                    pair(same.remove(), finding);
                }
            }
        }

        void matchReworded() {
            if (open.size() > MOST_REWORDED || added.size() > MOST_REWORDED) {
                return;
            }
            for (var finding : left(now, added)) {
                left(before, open).stream()
                        .filter(earlier -> isReworded(earlier, finding))
                        .findFirst()
                        .ifPresent(earlier -> pair(earlier, finding));
            }
        }

        FindingMatch result() {
            var stayed = new ArrayList<>(now);
            stayed.removeIf(added::contains);
            return new FindingMatch(left(before, open), left(now, added), stayed);
        }

        private void pair(FindingView earlier, FindingView finding) {
            open.remove(earlier);
            added.remove(finding);
        }

        private static List<FindingView> left(List<FindingView> all, Set<FindingView> left) {
            return all.stream().filter(left::contains).toList();
        }
    }
}
