package poa.api.assessments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.Ask;
import poa.model.CoverageItem;
import poa.model.CoverageKind;
import poa.model.CoverageStatus;
import poa.model.SectionKind;

@Schema(
        name = "CoverageItem",
        description =
                "One thing that the notice, the denial or the caller's own list demands, and how far the draft answers it.")
record CoverageView(
        @Schema(description = "What sort of thing.", examples = "DETAIL")
        CoverageKind kind,

        @Schema(
                description =
                        "The id, the kind of document, or the words that ask for the detail, at most 200 UTF-16 units of them.",
                examples = "Greater detail on the root cause(s) of the late deliveries")
        String item,

        @Schema(
                description = "What sort of detail; null for other kinds.",
                nullable = true,
                examples = "ROOT_CAUSE_DETAIL")
        Ask ask,

        @Schema(
                description = "The part that a detail belongs to; null where it belongs to none, and for other kinds.",
                nullable = true,
                examples = "ROOT_CAUSE")
        SectionKind section,

        @Schema(
                description =
                        "Where the messages name several problems under one type, or a line names its own: the one that this"
                                + " line of the matrix is about, such as LATE_DELIVERY. Null where the detail is asked for once.",
                nullable = true,
                examples = "LATE_DELIVERY")
        String subIssue,

        @Schema(
                description =
                        "COVERED; PARTLY where it is named only, told without what the part is for (a gap, something done, a firm"
                                + " change), or the document is too old; NOT_COVERED. What a denial asks for is covered only by what no draft"
                                + " sent before has.",
                examples = "PARTLY")
        CoverageStatus status,

        @Schema(description = "Where the draft answers it; at most three places.")
        List<SpanView> evidence,

        @Schema(
                description =
                        "Where it is asked for, in /suspension/notice or /suspension/priorDenial; empty where only the caller's"
                                + " list names it.")
        List<SpanView> demandedBy,

        @Schema(description = "Whether the denial asks for it.", examples = "true")
        boolean byDenial) {

    static CoverageView of(CoverageItem item) {
        return new CoverageView(
                item.kind(),
                item.item(),
                item.ask(),
                item.section(),
                item.subIssue(),
                item.status(),
                item.evidence().stream().map(SpanView::of).toList(),
                item.demandedBy().stream().map(SpanView::of).toList(),
                item.byDenial());
    }
}
