package poa.rules.notices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import poa.model.Ask;
import poa.model.AskedDetail;
import poa.model.DocumentKind;
import poa.model.NoticeDemands;
import poa.model.Span;
import poa.model.SubIssue;
import poa.rules.playbook.SubIssues;
import poa.rules.reading.Range;

/** Finds what a message wants to read, line by line, and the problems that it names beside each other. */
final class DemandsReader {
    /** Lines kept; a message that asks for more repeats itself. */
    private static final int MOST_DETAILS = 30;
    /** Spans kept for one problem, document or offer. */
    private static final int MOST_SPANS = 5;

    private final Letter letter;
    private final SubIssues subIssues;

    DemandsReader(Letter letter, SubIssues subIssues) {
        this.letter = letter;
        this.subIssues = subIssues;
    }

    /** @param type null where it is not known */
    NoticeDemands read(String type, Map<DocumentKind, List<Range>> documents) {
        List<SubIssues.Issue> ofType = subIssues.of(type);
        Map<DocumentKind, List<Span>> places = new EnumMap<>(DocumentKind.class);
        documents.forEach((kind, ranges) -> places.put(kind, spans(ranges)));
        List<Range> dispute = letter.where(saying -> saying.zone().asks())
                .flatMap(saying -> saying.passage().hits("notice-dispute").stream())
                .toList();
        return new NoticeDemands(details(ofType), named(ofType), places, spans(dispute));
    }

    private List<AskedDetail> details(List<SubIssues.Issue> ofType) {
        List<AskedDetail> details = new ArrayList<>();
        for (Saying saying : letter.sayings()) {
            for (Ask ask : AskReader.of(saying)) {
                if (details.size() < MOST_DETAILS) {
                    List<String> own = ofType.stream()
                            .filter(issue -> saying.has(issue.lexicon()))
                            .map(SubIssues.Issue::code)
                            .toList();
                    details.add(
                            new AskedDetail(ask, letter.span(saying.passage().range()), own));
                }
            }
        }
        return details;
    }

    /** Where it is told what went wrong, or named in what is asked for; a rule for all sellers tells nothing. */
    private List<SubIssue> named(List<SubIssues.Issue> ofType) {
        Map<SubIssues.Issue, List<Range>> found = new LinkedHashMap<>();
        letter.where(saying -> (saying.zone().tells() || saying.demanded())
                        && !saying.has("notice-policy")
                        && !saying.has("notice-hypothetical"))
                .forEach(saying -> ofType.stream()
                        .filter(issue -> saying.has(issue.lexicon()))
                        .forEach(issue -> found.computeIfAbsent(issue, key -> new ArrayList<>())
                                .addAll(saying.passage().hits(issue.lexicon()))));
        return found.entrySet().stream()
                .map(entry -> new SubIssue(entry.getKey().code(), entry.getKey().title(), spans(entry.getValue())))
                .toList();
    }

    private List<Span> spans(List<Range> ranges) {
        return ranges.stream()
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_SPANS)
                .map(letter::span)
                .toList();
    }
}
