package poa.api.cases;

import java.util.Optional;
import poa.model.NoticeKind;

/** What came of a submission. */
public enum Outcome {
    REINSTATED,
    DENIED,
    MORE_INFORMATION,
    /** Amazon never answered. */
    NO_REPLY,
    /** The seller took it back. */
    WITHDRAWN;

    /** What a reply of Amazon comes to, empty where it does not say. */
    static Optional<Outcome> of(NoticeKind kind) {
        return switch (kind) {
            case REINSTATEMENT -> Optional.of(REINSTATED);
            case DENIAL -> Optional.of(DENIED);
            case MORE_INFORMATION -> Optional.of(MORE_INFORMATION);
            case SUSPENSION, WARNING, OTHER -> Optional.empty();
        };
    }
}
