package poa.rules.reading;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import poa.model.DocumentKind;
import poa.model.Playbook;
import poa.model.RequirementStatus;
import poa.rules.facts.AffectedItem;
import poa.rules.facts.Cause;
import poa.rules.facts.Demand;
import poa.rules.facts.WantedDocument;

/** What the case, its attachments and the causes add to the statuses that single statements tell. */
final class CaseStatuses {
    /** Kinds that show what was done, and prove nothing of the goods or the account. */
    private static final Set<DocumentKind> OF_THE_REMEDY = Set.of(
            DocumentKind.REMOVAL_ORDER,
            DocumentKind.REFUND_RECORD,
            DocumentKind.TRAINING_RECORD,
            DocumentKind.PROCEDURE);

    private CaseStatuses() {}

    /** What the rest of the letter and the attachments add to what one statement told, or take from it. */
    static RequirementStatus joined(
            Demand demand, boolean told, DemandReader.Case known, Playbook playbook, boolean ownGap) {
        RequirementStatus status = demand.status();
        String id = demand.requirement().id();
        return switch (id) {
            case DemandReader.OWNERSHIP -> told && ownGap ? RequirementStatus.MET : status;
            case "order-defect-rate.remedy.each-issue" -> capped(status, known.causes(), Cause::remedied);
            case "order-defect-rate.prevention.each-issue" -> capped(status, known.causes(), Cause::prevented);
            case "inauthentic.evidence.supplier-identified" ->
                told && known.hasAttached(DocumentKind.INVOICE) ? RequirementStatus.MET : status;
            case "inauthentic.evidence.invoices-per-asin" ->
                known.isInvoiced()
                        ? RequirementStatus.MET
                        : atLeastPartly(status, known.hasAttached(DocumentKind.INVOICE));
            case "common.evidence.named-documents" ->
                atLeastPartly(status, !known.attachments().isEmpty());
            default ->
                id.contains(".evidence.") && !id.startsWith("common.")
                        ? atLeastPartly(
                                status,
                                playbook.documents().stream()
                                        .anyMatch(document -> !OF_THE_REMEDY.contains(document.kind())
                                                && known.hasAttached(document.kind())))
                        : status;
        };
    }

    private static RequirementStatus capped(RequirementStatus status, List<Cause> causes, Predicate<Cause> answered) {
        return status == RequirementStatus.MET && !causes.stream().allMatch(answered)
                ? RequirementStatus.PARTIAL
                : status;
    }

    private static RequirementStatus atLeastPartly(RequirementStatus status, boolean partly) {
        return partly && status == RequirementStatus.MISSING ? RequirementStatus.PARTIAL : status;
    }

    /** Status of the requirements that no wording meets, since they compare the letter with the case; null for all others. */
    static RequirementStatus measured(String id, DemandReader.Case known, Reading reading) {
        return switch (id) {
            case "common.draft.affected-items" -> share(known.items(), AffectedItem::named);
            case "common.evidence.requested-documents" -> share(known.documents(), WantedDocument::referenced);
            case "common.remedy.answers-each-cause" -> answers(known.causes(), Cause::remedied, reading, 1);
            case "common.prevention.answers-each-cause" -> answers(known.causes(), Cause::prevented, reading, 2);
            default -> null;
        };
    }

    private static RequirementStatus answers(List<Cause> causes, Predicate<Cause> answered, Reading reading, int part) {
        if (!reading.parts().get(part).present()) {
            return RequirementStatus.MISSING;
        }
        return causes.isEmpty() ? RequirementStatus.PARTIAL : share(causes, answered);
    }

    private static <T> RequirementStatus share(Collection<T> all, Predicate<T> covered) {
        long count = all.stream().filter(covered).count();
        return count == all.size()
                ? RequirementStatus.MET
                : count > 0 ? RequirementStatus.PARTIAL : RequirementStatus.MISSING;
    }
}
