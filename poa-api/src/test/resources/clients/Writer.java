import java.util.UUID;
import poa.client.ApiClient;
import poa.client.ApiException;
import poa.client.api.AssessmentsApi;
import poa.client.api.CasesApi;
import poa.client.model.AssessmentRequest;
import poa.client.model.CaseDraftRequest;
import poa.client.model.CaseRequest;
import poa.client.model.DraftRequest;
import poa.client.model.SuspensionRequest;
import poa.client.model.Verdict;

/** What an agency writes with the generated client: judge a draft, open a case for it, keep the draft, find the case again. */
public final class Writer {
    private Writer() {}

    /** @param args address of the service */
    public static void main(String[] args) throws ApiException {
        var client = new ApiClient();
        client.updateBaseUri(args[0]);
        var draft = new DraftRequest().text("Root cause\n\nWe did not compare the seal. Reinstate us or we will see you in court.");

        var assessment = new AssessmentsApi(client)
                .assess(new AssessmentRequest().draft(draft).suspension(new SuspensionRequest().type("INAUTHENTIC")));
        check(assessment.getVerdict() == Verdict.BLOCKED, "the verdict is " + assessment.getVerdict());
        check(
                assessment.getFindings().stream().anyMatch(finding -> "or we will see you in court".equals(finding.getSpan() == null ? null : finding.getSpan().getQuote())),
                "nobody found the threat");
        check(assessment.getProgress() == null, "there was no draft before");

        var cases = new CasesApi(client);
        var externalId = UUID.randomUUID().toString();
        var opened = cases.openCase(new CaseRequest().externalId(externalId).clientName("Northvale"), externalId);
        var again = cases.openCase(new CaseRequest().externalId(externalId).clientName("Northvale"), externalId);
        check(again.getId().equals(opened.getId()), "the case was opened twice");
        cases.addNotice(
                opened.getId(),
                new poa.client.model.CaseNoticeRequest().text("Your account has been deactivated. We received complaints about the authenticity of B07K2NQ4RT."),
                null);
        var kept = cases.addDraft(opened.getId(), new CaseDraftRequest().draft(draft), null);
        check(kept.getNumber() == 1, "the draft has number " + kept.getNumber());
        check(kept.getAssessment().getVerdict() == Verdict.BLOCKED, "the draft that was kept was judged otherwise");
        var found = cases.listCases(null, null, null, externalId, null, null, null, null, null);
        check(found.getItems().size() == 1 && found.getNextCursor() == null, "the case is not in the list alone");
        try {
            cases.changeCase(opened.getId(), "\"v0\"", new CaseRequest().closed(true));
            check(false, "a stale change was taken");
        } catch (ApiException refused) {
            check(refused.getCode() == 412, "a stale change is " + refused.getCode());
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
