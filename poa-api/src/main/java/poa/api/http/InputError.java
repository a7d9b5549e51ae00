package poa.api.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One thing that is wrong with the input.")
public record InputError(
        @Schema(
                description =
                        "JSON pointer (RFC 6901) to the field in the body, empty for the body as a whole; or ?name for a query parameter.",
                examples = "/draft/text")
        String pointer,

        @Schema(description = "What is wrong with it.", examples = "must be given")
        String detail) {}
