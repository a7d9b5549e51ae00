package poa.api.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import poa.api.http.ProblemException;
import poa.api.http.Times;

/** Which cases a list is to show, and in which order; taken as they come, so that each fault is told in our words. */
record CaseFilter(
        @RestQuery
        @Parameter(
                description = "Only cases of these statuses, with commas between.",
                example = "DENIED,MORE_INFORMATION")
        String status,

        @RestQuery @Parameter(description = "Only cases of this suspension type.", example = "INAUTHENTIC")
        String type,

        @RestQuery @Parameter(description = "Only the case of this id of the CRM.", example = "crm-4711")
        String externalId,

        @RestQuery
        @Parameter(
                description = "Only cases whose client's name has words that begin like each of these.",
                example = "northvale out")
        String client,

        @RestQuery
        @Parameter(
                description = "Only cases that want an answer before this day.",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        String dueBefore,

        @RestQuery
        @Parameter(
                description =
                        "Only cases changed at this moment or later. Who polls asks from a minute before the last updatedAt that it saw.",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        String updatedSince,

        @RestQuery
        @Parameter(
                description =
                        "The order; a minus in front turns it round. Cases without a deadline come last by deadline.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {
                                    "createdAt",
                                    "-createdAt",
                                    "updatedAt",
                                    "-updatedAt",
                                    "deadline",
                                    "-deadline"
                                },
                                defaultValue = "-createdAt"))
        String sort) {
    static final Set<String> PARAMETERS =
            Set.of("status", "type", "externalId", "client", "dueBefore", "updatedSince", "sort", "limit", "cursor");

    /** UTF-16 code units, as of a client's name. */
    private static final int MAX_CLIENT = 200;

    private static final Set<String> STATUSES =
            Stream.of(CaseStatus.values()).map(Enum::name).collect(Collectors.toSet());

    /** Names of statuses, empty for all. */
    List<String> statuses() {
        if (status == null) {
            return List.of();
        }
        var names = List.of(status.split(",", -1));
        if (!STATUSES.containsAll(names)) {
            throw ProblemException.badParameter(
                    "status",
                    "must be some of "
                            + Stream.of(CaseStatus.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return names;
    }

    LocalDate due() {
        return dueBefore == null ? null : Times.day("dueBefore", dueBefore);
    }

    Instant since() {
        return updatedSince == null ? null : Times.moment("updatedSince", updatedSince);
    }

    /** Words of the client's name as a query of PostgreSQL, null for all names. */
    String clientWords() {
        if (client == null) {
            return null;
        }
        if (client.length() > MAX_CLIENT) {
            throw ProblemException.badParameter("client", "must not be longer than %d".formatted(MAX_CLIENT));
        }
        var words = Stream.of(client.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (words.isEmpty()) {
            throw ProblemException.badParameter("client", "must have a letter or a digit");
        }
        return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    /** Which list of cases it is, page for page the same. */
    String list() {
        return "cases "
                + Stream.of(status, type, externalId, client, dueBefore, updatedSince, order().name())
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n"));
    }

    CaseOrder order() {
        return CaseOrder.of(sort);
    }
}
