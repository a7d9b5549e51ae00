package poa.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a message wants to read in an answer, line by line.
 *
 * @param details whatever the kind of message, in the order of the text
 * @param subIssues the problems that it names, in the order of the text
 * @param documents where each document is asked for
 * @param dispute where it offers to dispute the decision, empty where it does not
 */
public record NoticeDemands(
        List<AskedDetail> details,
        List<SubIssue> subIssues,
        Map<DocumentKind, List<Span>> documents,
        List<Span> dispute) {
    /** A message that wants nothing. */
    public static final NoticeDemands NONE = new NoticeDemands(List.of(), List.of(), Map.of(), List.of());

    public NoticeDemands {
        details = List.copyOf(details);
        subIssues = List.copyOf(subIssues);
        var copy = new EnumMap<DocumentKind, List<Span>>(DocumentKind.class);
        documents.forEach((kind, spans) -> copy.put(kind, List.copyOf(spans)));
        documents = Collections.unmodifiableMap(copy);
        dispute = List.copyOf(dispute);
    }
}
