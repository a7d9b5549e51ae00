package poa.api.webhooks;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.cases.CaseEvent;
import poa.api.cases.CaseStatus;
import poa.api.cases.Outcome;
import poa.model.Verdict;

/** One flat shape for all types, since tools without code map fields by hand. No record: each type leaves most of it out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NON_PRIVATE)
@Schema(
        name = "WebhookEventData",
        requiredProperties = "path",
        description =
                "What happened, in ids, numbers and states: no text of anybody's, and no name. What does not apply is left out.")
final class EventData {
    @Schema(
            description = "Where to read more, with a key: path of the case, draft, submission or endpoint.",
            examples = "/v1/cases/01932b5c-7a10-7cde-8f01-000000000001")
    String path;

    @Schema(description = "The case.")
    UUID caseId;

    @Schema(description = "The CRM's own id of the case.", examples = "crm-4711")
    String externalId;

    @Schema(description = "Where the case stands after it.")
    CaseStatus status;

    @Schema(description = "case.status_changed: where it stood before.")
    CaseStatus previousStatus;

    @Schema(description = "Code of the suspension type.", examples = "INAUTHENTIC")
    String suspensionType;

    @Schema(description = "Day by which Amazon wants an answer.", examples = "2026-11-19")
    LocalDate deadline;

    @Schema(description = "deadline.approaching: days until then, 0 on the day itself.", examples = "3")
    Integer daysLeft;

    @Schema(description = "case.status_changed: what came of the last submission.")
    Outcome outcome;

    @Schema(description = "draft.assessed, submission.recorded: number of the draft in its case.", examples = "2")
    Integer draft;

    @Schema(description = "draft.assessed: our decision about it.")
    Verdict verdict;

    @Schema(description = "draft.assessed: weighted mean of the scores, 0 to 100.", examples = "71")
    Integer overall;

    @Schema(description = "draft.assessed: score, 0 to 100.", examples = "64")
    Integer completeness;

    @Schema(description = "draft.assessed: score, 0 to 100.", examples = "88")
    Integer concision;

    @Schema(description = "draft.assessed: score, 0 to 100.", examples = "100")
    Integer respectfulness;

    @Schema(description = "draft.assessed: score, 0 to 100.", examples = "71")
    Integer persuasiveness;

    @Schema(description = "draft.assessed: how many findings there are.", examples = "9")
    Integer findings;

    @Schema(description = "draft.assessed: how many of them are a BLOCKER.", examples = "0")
    Integer blockers;

    @Schema(description = "submission.recorded: number of the submission in its case.", examples = "1")
    Integer attempt;

    @Schema(description = "submission.recorded: when it was sent.", examples = "2026-11-12")
    LocalDate submittedOn;

    @Schema(description = "webhook.test: the endpoint that was tested.")
    UUID endpointId;

    private EventData() {}

    static EventData ofTest(UUID endpoint) {
        var data = new EventData();
        data.path = WebhookEndpointView.path(endpoint);
        data.endpointId = endpoint;
        return data;
    }

    static EventData of(CaseEvent event) {
        var data = new EventData();
        var appeal = event.appeal();
        data.path = "/v1/cases/" + appeal.id();
        data.caseId = appeal.id();
        data.externalId = appeal.externalId();
        data.status = appeal.status();
        data.suspensionType = appeal.type();
        data.deadline = appeal.deadline();
        if (event instanceof CaseEvent.StatusChanged changed) {
            data.previousStatus = changed.before();
            data.outcome = changed.outcome();
        } else if (event instanceof CaseEvent.DraftAssessed assessed) {
            data.set(assessed);
        } else if (event instanceof CaseEvent.SubmissionRecorded recorded) {
            data.path += "/submissions/" + recorded.attempt();
            data.attempt = recorded.attempt();
            data.draft = recorded.draft();
            data.submittedOn = recorded.submittedOn();
        } else if (event instanceof CaseEvent.DeadlineApproaching due) {
            data.daysLeft = due.daysLeft();
        }
        return data;
    }

    private void set(CaseEvent.DraftAssessed assessed) {
        path += "/drafts/" + assessed.number();
        draft = assessed.number();
        verdict = assessed.verdict();
        overall = assessed.overall();
        completeness = assessed.scores().completeness().score();
        concision = assessed.scores().concision().score();
        respectfulness = assessed.scores().respectfulness().score();
        persuasiveness = assessed.scores().persuasiveness().score();
        findings = assessed.findings();
        blockers = assessed.blockers();
    }
}
