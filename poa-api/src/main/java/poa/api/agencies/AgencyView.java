package poa.api.agencies;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Agency", description = "The agency whose cases these are.")
record AgencyView(
        @Schema(description = "Id of the agency.") UUID id,

        @Schema(description = "Name of the agency.", examples = "default")
        String name,

        @Schema(
                description =
                        "Days after which a closed case is erased, with all its texts; null: closed cases are kept for ever.",
                nullable = true,
                examples = "730")
        Integer retentionDays,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "Counts the changes; the ETag in the body.", examples = "1")
        long version) {

    static AgencyView of(AgencyEntity agency) {
        return new AgencyView(agency.id, agency.name, agency.retentionDays, agency.createdAt, agency.version);
    }
}
