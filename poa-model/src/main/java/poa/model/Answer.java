package poa.model;

import java.util.List;
import java.util.Objects;

/**
 * What to send to Amazon.
 *
 * @param kind what comes first
 * @param ways all that would do, {@code kind} among them
 * @param documents what goes with it or stands in its place
 * @param text the same in a sentence
 */
public record Answer(AnswerKind kind, List<AnswerKind> ways, List<RequestedDocument> documents, String text) {
    public Answer {
        Objects.requireNonNull(kind, "kind");
        ways = List.copyOf(ways);
        documents = List.copyOf(documents);
        Objects.requireNonNull(text, "text");
    }
}
