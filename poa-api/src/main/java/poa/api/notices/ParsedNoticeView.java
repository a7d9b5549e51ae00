package poa.api.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.assessments.SpanView;
import poa.model.Ask;
import poa.model.AskedDetail;
import poa.model.Deadline;
import poa.model.DocumentKind;
import poa.model.LikelyType;
import poa.model.NoticeField;
import poa.model.NoticeKind;
import poa.model.ParsedNotice;
import poa.model.RequestedDocument;
import poa.model.SubIssue;

@Schema(name = "ParsedNotice", description = "What a message of Amazon says; what it does not say is null or empty.")
public record ParsedNoticeView(
        @Schema(description = "What the message does; OTHER where it is none of these, or no message of Amazon.")
        NoticeKind kind,

        @Schema(description = "The suspension as the message tells it.")
        NoticeSuspensionView suspension,

        @Schema(description = "The term to answer, null where none is given.", nullable = true)
        DeadlineView deadline,

        @Schema(description = "What a denial or a request for more information asks for; empty for other kinds.")
        List<Ask> asks,

        @Schema(
                description =
                        "Where each field was read, by its name: kind, type, scope, marketplace, noticeDate, asins, orderIds,"
                                + " complaintIds, rightsOwners, brands, requestedDocuments, deadline, asks. At most 20 places a field.")
        Map<String, List<SpanView>> evidence,

        @Schema(description = "How sure the reading is.") ConfidenceView confidence,

        @Schema(
                description =
                        "The type and those that are likely beside it, the likeliest first. Where none is likely enough,"
                                + " suspension.type is null and these are what it may be.")
        List<LikelyTypeView> likelyTypes,

        @Schema(description = "The requested documents with the age that they may have.")
        List<RequestedDocumentView> documents,

        @Schema(
                description = "Whether a plan of action or its parts are asked for. Where not, the documents decide.",
                examples = "true")
        boolean asksForPlan,

        @Schema(
                description =
                        "The lines that ask for a detail, in the order of the text, whatever the kind of message; at most 30.")
        List<AskedDetailView> details,

        @Schema(
                description =
                        "The problems that the message names under its type, such as late and defective items under an order"
                                + " defect rate; empty for types that have none.")
        List<SubIssueView> subIssues,

        @Schema(description = "What the caller should know about the text.")
        List<String> notes) {

    public static ParsedNoticeView of(ParsedNotice notice) {
        var evidence = new TreeMap<String, List<SpanView>>();
        notice.evidence()
                .forEach((field, spans) -> evidence.put(
                        name(field), spans.stream().map(SpanView::of).toList()));
        return new ParsedNoticeView(
                notice.kind(),
                NoticeSuspensionView.of(notice),
                notice.deadline() == null ? null : DeadlineView.of(notice.deadline()),
                notice.asks(),
                evidence,
                ConfidenceView.of(notice),
                notice.likelyTypes().stream().map(LikelyTypeView::of).toList(),
                notice.requestedDocuments().stream()
                        .map(RequestedDocumentView::of)
                        .toList(),
                notice.asksForPlan(),
                notice.demands().details().stream().map(AskedDetailView::of).toList(),
                notice.demands().subIssues().stream().map(SubIssueView::of).toList(),
                notice.notes());
    }

    /** As the field is called in the reply. */
    private static String name(NoticeField field) {
        return switch (field) {
            case KIND -> "kind";
            case TYPE -> "type";
            case SCOPE -> "scope";
            case MARKETPLACE -> "marketplace";
            case NOTICE_DATE -> "noticeDate";
            case ASINS -> "asins";
            case ORDER_IDS -> "orderIds";
            case COMPLAINT_IDS -> "complaintIds";
            case RIGHTS_OWNERS -> "rightsOwners";
            case BRANDS -> "brands";
            case REQUESTED_DOCUMENTS -> "requestedDocuments";
            case DEADLINE -> "deadline";
            case ASKS -> "asks";
        };
    }

    @Schema(name = "Deadline", description = "The term to answer.")
    record DeadlineView(
            @Schema(
                    description = "Days from the notice; hours are rounded up to days.",
                    nullable = true,
                    examples = "17")
            Integer days,

            @Schema(
                    description = "Last day, where it is named or the notice has a date to count from.",
                    nullable = true,
                    examples = "2026-11-19")
            LocalDate date) {

        static DeadlineView of(Deadline deadline) {
            return new DeadlineView(deadline.days(), deadline.date());
        }
    }

    @Schema(name = "NoticeConfidence", description = "How sure the reading is, 0 to 1.")
    record ConfidenceView(
            @Schema(description = "Of suspension.type, null where that is null.", nullable = true, examples = "0.93")
            Double type) {

        static ConfidenceView of(ParsedNotice notice) {
            return new ConfidenceView(
                    notice.type() == null ? null : notice.likelyTypes().get(0).confidence());
        }
    }

    @Schema(name = "LikelyType", description = "A suspension type that the message may mean.")
    record LikelyTypeView(
            @Schema(description = "Code of the suspension type.", examples = "INAUTHENTIC")
            String type,

            @Schema(description = "0 to 1.", examples = "0.93")
            double confidence) {

        static LikelyTypeView of(LikelyType type) {
            return new LikelyTypeView(type.type(), type.confidence());
        }
    }

    @Schema(name = "RequestedDocument", description = "A document that the message asks for.")
    record RequestedDocumentView(
            @Schema(description = "What kind of document.", examples = "INVOICE")
            DocumentKind kind,

            @Schema(
                    description = "How many days old it may be, null where the message does not say.",
                    nullable = true,
                    examples = "365")
            Integer maxAgeDays) {

        static RequestedDocumentView of(RequestedDocument document) {
            return new RequestedDocumentView(document.kind(), document.maxAgeDays());
        }
    }

    @Schema(name = "AskedDetail", description = "A line that asks for a detail.")
    record AskedDetailView(
            @Schema(description = "What sort of detail.", examples = "ROOT_CAUSE_DETAIL")
            Ask ask,

            @Schema(description = "The line.") SpanView line,

            @Schema(description = "Codes of the sub-issues that the line names itself.")
            List<String> subIssues) {

        static AskedDetailView of(AskedDetail detail) {
            return new AskedDetailView(detail.ask(), SpanView.of(detail.line()), detail.subIssues());
        }
    }

    @Schema(name = "SubIssue", description = "A problem that the message names beside others.")
    record SubIssueView(
            @Schema(description = "Stable code.", examples = "LATE_DELIVERY")
            String code,

            @Schema(description = "In words.", examples = "late deliveries")
            String title,

            @Schema(description = "Where it is named; at most five places.")
            List<SpanView> evidence) {

        static SubIssueView of(SubIssue issue) {
            return new SubIssueView(
                    issue.code(),
                    issue.title(),
                    issue.evidence().stream().map(SpanView::of).toList());
        }
    }
}
