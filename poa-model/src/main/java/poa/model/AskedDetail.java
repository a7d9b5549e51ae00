package poa.model;

import java.util.List;
import java.util.Objects;

/**
 * A line of a message that asks for a detail: "Greater detail on the root cause of the late deliveries".
 *
 * @param line where it stands
 * @param subIssues codes of the sub-issues that it names itself
 */
public record AskedDetail(Ask ask, Span line, List<String> subIssues) {
    public AskedDetail {
        Objects.requireNonNull(ask, "ask");
        Objects.requireNonNull(line, "line");
        subIssues = List.copyOf(subIssues);
    }
}
