package poa.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What Amazon asks for in one type of suspension.
 *
 * @param type code, such as {@code INAUTHENTIC}
 * @param about what the suspension is about, one sentence
 * @param customersAffected the remedy must do something for buyers
 * @param disclosure the conduct must be told in full; intent and crime excepted
 * @param counselReview counsel should read the draft before it is sent
 * @param linksRefused notices of the type refuse evidence behind a link
 * @param noticePhrases how notices put it: whole words in lower case, {@code (a|b)} either, {@code ...} up to six words
 * @param requirements the checklist of a plan, what all types share included
 * @param disputeRequirements the checklist of a dispute
 */
public record Playbook(
        String type,
        String title,
        Set<Scope> scopes,
        String about,
        Plan plan,
        boolean customersAffected,
        boolean disclosure,
        boolean counselReview,
        boolean linksRefused,
        List<String> noticePhrases,
        List<ConfusedType> confusedWith,
        List<RequiredDocument> documents,
        List<Requirement> requirements,
        List<Requirement> disputeRequirements) {
    public Playbook {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(plan, "plan");
        scopes = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(scopes));
        noticePhrases = List.copyOf(noticePhrases);
        confusedWith = List.copyOf(confusedWith);
        documents = List.copyOf(documents);
        requirements = List.copyOf(requirements);
        disputeRequirements = List.copyOf(disputeRequirements);
    }

    /** Whether it is about the right of somebody who can take the complaint back: a trademark, a copyright, a patent. */
    public boolean isAboutRights() {
        return documents.stream().anyMatch(document -> document.kind() == DocumentKind.RETRACTION);
    }

    /** The checklist that holds for a kind of appeal. */
    public List<Requirement> requirementsFor(AppealKind appealKind) {
        return appealKind == AppealKind.DISPUTE ? disputeRequirements : requirements;
    }
}
