package poa.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a message of Amazon says, as far as it says it: what it does not say is null or empty.
 *
 * @param type code of the suspension type
 * @param likelyTypes {@code type} and those that are likely beside it, the likeliest first; where none is likely enough,
 *     {@code type} is null and these are what it may be
 * @param marketplace ISO 3166 country code
 * @param asksForPlan whether it wants a plan of action or the parts of one, and not documents or nothing only
 * @param asks empty unless the kind is {@code DENIAL} or {@code MORE_INFORMATION}
 * @param demands what it wants to read, line by line
 * @param evidence where each field was read
 * @param notes what the caller should know about the text
 */
public record ParsedNotice(
        NoticeKind kind,
        String type,
        List<LikelyType> likelyTypes,
        Scope scope,
        String marketplace,
        LocalDate noticeDate,
        List<String> asins,
        List<String> orderIds,
        List<String> complaintIds,
        List<String> rightsOwners,
        List<String> brands,
        List<RequestedDocument> requestedDocuments,
        boolean asksForPlan,
        Deadline deadline,
        List<Ask> asks,
        NoticeDemands demands,
        Map<NoticeField, List<Span>> evidence,
        List<String> notes) {
    public ParsedNotice {
        Objects.requireNonNull(kind, "kind");
        likelyTypes = List.copyOf(likelyTypes);
        asins = List.copyOf(asins);
        orderIds = List.copyOf(orderIds);
        complaintIds = List.copyOf(complaintIds);
        rightsOwners = List.copyOf(rightsOwners);
        brands = List.copyOf(brands);
        requestedDocuments = List.copyOf(requestedDocuments);
        asks = List.copyOf(asks);
        Objects.requireNonNull(demands, "demands");
        var copy = new EnumMap<NoticeField, List<Span>>(NoticeField.class);
        evidence.forEach((field, spans) -> copy.put(field, List.copyOf(spans)));
        evidence = Collections.unmodifiableMap(copy);
        notes = List.copyOf(notes);
    }

    /** A text in which nothing of a notice was found. */
    public static ParsedNotice nothing(String note) {
        return new ParsedNotice(
                NoticeKind.OTHER,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                List.of(),
                NoticeDemands.NONE,
                Map.of(),
                List.of(note));
    }

    /** The kinds of document that it asks for. */
    public List<DocumentKind> documentKinds() {
        return requestedDocuments.stream().map(RequestedDocument::kind).toList();
    }
}
