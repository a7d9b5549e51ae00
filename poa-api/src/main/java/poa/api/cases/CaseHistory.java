package poa.api.cases;

import java.util.List;

/**
 * What went before a draft.
 *
 * @param attempt 1 is the first
 * @param notice Amazon's last notice, null where there is none
 * @param denial Amazon's last answer to an appeal, null where there is none
 * @param sent texts that were sent, oldest first
 */
record CaseHistory(int attempt, String notice, String denial, List<String> sent) {
    static final CaseHistory NONE = new CaseHistory(1, null, null, List.of());
}
