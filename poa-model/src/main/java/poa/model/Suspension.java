package poa.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What Amazon holds against the seller, and what was answered so far.
 *
 * @param type code of the suspension type; checked against the playbooks, not an enum: adding one is adding a file
 * @param scope null where unknown
 * @param marketplace ISO 3166 country code, null where unknown
 * @param noticeDate null where unknown
 * @param rightsOwners who complained, for intellectual property
 * @param requestedDocuments what the notice asks for
 * @param attempt 1 is the first appeal
 * @param notice raw text of Amazon's notice, null where not given
 * @param priorDenial Amazon's last reply, null where none
 * @param priorDrafts what was sent before, oldest first
 */
public record Suspension(
        String type,
        Scope scope,
        AppealKind appealKind,
        String marketplace,
        LocalDate noticeDate,
        List<String> asins,
        List<String> orderIds,
        List<String> complaintIds,
        List<String> rightsOwners,
        List<String> brands,
        List<DocumentKind> requestedDocuments,
        int attempt,
        String notice,
        String priorDenial,
        List<String> priorDrafts) {
    public Suspension {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(appealKind, "appealKind");
        asins = List.copyOf(asins);
        orderIds = List.copyOf(orderIds);
        complaintIds = List.copyOf(complaintIds);
        rightsOwners = List.copyOf(rightsOwners);
        brands = List.copyOf(brands);
        requestedDocuments = List.copyOf(requestedDocuments);
        priorDrafts = List.copyOf(priorDrafts);
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt counts from 1");
        }
    }

    /** A first plan of action on an account, of which only the type is known. */
    public static Suspension of(String type) {
        return new Suspension(
                type,
                null,
                AppealKind.PLAN_OF_ACTION,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1,
                null,
                null,
                List.of());
    }
}
