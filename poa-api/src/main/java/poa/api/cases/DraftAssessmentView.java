package poa.api.cases;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DraftAssessment", description = "How a draft was judged when it was added; never judged anew.")
record DraftAssessmentView(
        @Schema(description = "Id of the case.") UUID caseId,

        @Schema(description = "Number of the draft.", examples = "2")
        int draft,

        @Schema(description = "When it was judged.") Instant assessedAt,

        @Schema(description = "The day that dates were judged by.", examples = "2026-11-23")
        LocalDate asOf,

        @Schema(description = "The agency's profile that it was judged by, null for the built-in one.", nullable = true)
        String profile,

        @JsonRawValue @Schema(description = "The assessment as it was given.", ref = "Assessment")
        String assessment,

        @Schema(description = "Present where compareTo is asked for.", nullable = true)
        ComparisonView comparison) {

    /** @param comparison null where none is asked for */
    static DraftAssessmentView of(DraftEntity entity, ComparisonView comparison) {
        return new DraftAssessmentView(
                entity.caseId,
                entity.number,
                entity.createdAt,
                entity.asOf,
                entity.profile,
                entity.assessment,
                comparison);
    }
}
