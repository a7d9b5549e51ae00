package poa.api.cases;

import poa.api.http.ProblemException;

/** What a case allows next. */
final class Steps {
    private Steps() {}

    static void requireOpen(CaseEntity appeal) {
        if (appeal.isClosed()) {
            throw ProblemException.conflict("The case is closed. Open it again first: set closed to false.");
        }
    }

    static void requireDraftable(CaseEntity appeal) {
        requireAppealing(appeal);
        if (appeal.type == null) {
            throw ProblemException.conflict("The suspension's type is not known, and a draft is judged by it. State"
                    + " suspension.type, or add a notice that tells it.");
        }
    }

    static void requireSubmittable(CaseEntity appeal) {
        requireAppealing(appeal);
        if (appeal.draftCount == 0) {
            throw ProblemException.conflict("The case has no draft to send.");
        }
        if (appeal.awaitsReply()) {
            throw ProblemException.conflict(
                    "Attempt %d has no outcome yet. Take that down first, NO_REPLY or WITHDRAWN if need be."
                            .formatted(appeal.submissionCount));
        }
    }

    static void requireLast(CaseEntity appeal, int attempt) {
        requireOpen(appeal);
        if (attempt < appeal.submissionCount) {
            throw ProblemException.conflict("Attempt %d was sent since; what came of attempt %d is settled."
                    .formatted(appeal.submissionCount, attempt));
        }
    }

    private static void requireAppealing(CaseEntity appeal) {
        requireOpen(appeal);
        if (appeal.isReinstated()) {
            throw ProblemException.conflict(
                    "Amazon has reinstated what was suspended. There is nothing to appeal against.");
        }
    }
}
