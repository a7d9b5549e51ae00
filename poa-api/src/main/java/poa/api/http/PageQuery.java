package poa.api.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of every list, taken as they come: the framework would answer a limit that is no number with 404. */
public record PageQuery(
        @RestQuery
        @Parameter(
                description = "Most items to return.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
        String limit,

        @RestQuery
        @Parameter(
                description = "Where to go on: nextCursor of the page before. Opaque.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 4_096))
        String cursor) {}
