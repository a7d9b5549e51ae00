package poa.api.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.TreeSet;

/** A misspelt filter must not silently show everything. */
public final class QueryNames {
    private QueryNames() {}

    public static void allow(UriInfo uri, Set<String> names) {
        for (var parameter : uri.getQueryParameters().entrySet()) {
            if (!names.contains(parameter.getKey())) {
                throw ProblemException.badParameter(
                        parameter.getKey(),
                        "is not a parameter here; they are " + String.join(", ", new TreeSet<>(names)));
            }
            if (parameter.getValue().size() > 1) {
                throw ProblemException.badParameter(parameter.getKey(), "stands twice");
            }
            if (parameter.getValue().get(0).indexOf(0) >= 0) {
                // which no text in the database can hold
                throw ProblemException.badParameter(parameter.getKey(), "holds the character U+0000");
            }
        }
    }
}
