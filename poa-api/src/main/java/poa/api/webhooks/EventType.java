package poa.api.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an endpoint can be told of. */
enum EventType {
    CASE_CREATED("case.created", "A case was opened."),
    CASE_STATUS_CHANGED(
            "case.status_changed",
            "The status of a case became another one: by a draft, a submission, Amazon's answer."),
    DRAFT_ASSESSED("draft.assessed", "A draft was added to a case and judged."),
    SUBMISSION_RECORDED("submission.recorded", "It was taken down that a draft was sent to Amazon."),
    DEADLINE_APPROACHING(
            "deadline.approaching", "The day by which Amazon wants an answer is near; once for each lead that is set."),
    WEBHOOK_TEST(
            "webhook.test", "Somebody asked for a test. Sent to any endpoint, whatever it takes; cannot be asked for.");

    private final String code;
    private final String description;

    EventType(String code, String description) {
        this.code = code;
        this.description = description;
    }

    static Optional<EventType> of(String code) {
        return Stream.of(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Of those that an endpoint can ask for, in the order of this list, each once. */
    static List<String> sorted(List<String> codes) {
        return Stream.of(values()).map(EventType::code).filter(codes::contains).toList();
    }

    String code() {
        return code;
    }

    String description() {
        return description;
    }

    boolean isSubscribable() {
        return this != WEBHOOK_TEST;
    }
}
