package poa.rules.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import poa.model.CoverageItem;
import poa.model.CoverageKind;
import poa.model.CoverageStatus;
import poa.model.DocumentKind;
import poa.model.Draft;
import poa.model.NoticeField;
import poa.model.ParsedNotice;
import poa.model.Span;
import poa.model.Suspension;
import poa.rules.playbook.SubIssues;

/** Holds a letter against each thing that the notice, the denial and the caller's own lists demand. For one assessment. */
public final class CoverageReader {
    /** Where a message comes from, and what it is called in the request. */
    record Message(ParsedNotice parsed, String pointer) {
        /** A place in the field of the request that holds the message. */
        Span span(Span span) {
            return new Span(pointer, span.start(), span.end(), span.quote());
        }

        List<Span> spans(List<Span> spans) {
            return spans.stream().map(this::span).toList();
        }
    }

    private final Reading reading;
    private final Suspension suspension;
    private final Message notice;
    private final Message denial;
    private final int spans;
    private final String text;

    /**
     * @param notice null where there is none
     * @param denial null where there is none
     * @param spans most places that are given for one thing
     */
    public CoverageReader(Reading reading, Suspension suspension, ParsedNotice notice, ParsedNotice denial, int spans) {
        this.reading = reading;
        this.suspension = suspension;
        this.notice = notice == null ? null : new Message(notice, "/suspension/notice");
        this.denial = denial == null ? null : new Message(denial, "/suspension/priorDenial");
        this.spans = spans;
        text = reading.letter().english() ? reading.plain().toLowerCase(Locale.ROOT) : "";
    }

    /**
     * Holds a draft against each thing that is demanded.
     *
     * @param asOf the day from which a document's age counts where the notice has none
     */
    public List<CoverageItem> read(
            Draft draft, Comparison comparison, SubIssues subIssues, DocumentCoverage.Ages ages, LocalDate asOf) {
        List<CoverageItem> items = new ArrayList<>();
        ids(items, CoverageKind.ASIN, suspension.asins(), ParsedNotice::asins, NoticeField.ASINS, "all-asins");
        ids(
                items,
                CoverageKind.ORDER_ID,
                suspension.orderIds(),
                ParsedNotice::orderIds,
                NoticeField.ORDER_IDS,
                "all-orders");
        ids(
                items,
                CoverageKind.COMPLAINT_ID,
                suspension.complaintIds(),
                ParsedNotice::complaintIds,
                NoticeField.COMPLAINT_IDS,
                "all-complaints");
        LocalDate day = suspension.noticeDate() == null ? asOf : suspension.noticeDate();
        documents(items, new DocumentCoverage(reading, draft, ages, day));
        DetailCoverage details = new DetailCoverage(reading, draft, comparison, subIssues);
        if (notice != null) {
            details.demandsOf(notice, null).forEach(demand -> items.add(detail(details, demand, false)));
        }
        if (denial != null) {
            details.demandsOf(denial, notice).forEach(demand -> items.add(detail(details, demand, true)));
        }
        return items;
    }

    private void ids(
            List<CoverageItem> items,
            CoverageKind kind,
            List<String> stated,
            Function<ParsedNotice, List<String>> named,
            NoticeField field,
            String all) {
        Set<String> denied = denial == null ? Set.of() : Set.copyOf(named.apply(denial.parsed()));
        List<Range> together = speaking(all);
        Set<String> ids = new LinkedHashSet<>(stated);
        ids.addAll(denial == null ? List.of() : named.apply(denial.parsed()));
        for (String id : ids) {
            List<Range> places = places(id.toLowerCase(Locale.ROOT));
            List<Range> found = places.isEmpty() ? together : places;
            items.add(new CoverageItem(
                    kind,
                    id,
                    null,
                    null,
                    null,
                    found.isEmpty() ? CoverageStatus.NOT_COVERED : CoverageStatus.COVERED,
                    evidence(found),
                    messages().flatMap(message -> demanded(message, field, id)).toList(),
                    denied.contains(id)));
        }
    }

    private Stream<Message> messages() {
        return Stream.of(notice, denial).filter(Objects::nonNull);
    }

    private static Stream<Span> demanded(Message message, NoticeField field, String id) {
        return message.parsed().evidence().getOrDefault(field, List.of()).stream()
                .filter(span -> span.quote().equalsIgnoreCase(id))
                .limit(1)
                .map(message::span);
    }

    /** Places where an id stands by itself, and not inside a word. */
    private List<Range> places(String id) {
        List<Range> places = new ArrayList<>();
        for (int at = text.indexOf(id); at >= 0 && places.size() < spans; at = text.indexOf(id, at + 1)) {
            int end = at + id.length();
            boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean closes = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (opens && closes) {
                places.add(new Range(at, end));
            }
        }
        return places;
    }

    private List<Range> speaking(String lexicon) {
        return reading.statements().stream()
                .filter(statement -> statement.speaks(lexicon))
                .map(statement -> statement.range())
                .toList();
    }

    private void documents(List<CoverageItem> items, DocumentCoverage coverage) {
        List<DocumentKind> denied = denial == null ? List.of() : denial.parsed().documentKinds();
        Set<DocumentKind> kinds = new LinkedHashSet<>(suspension.requestedDocuments());
        kinds.addAll(denied);
        for (DocumentKind kind : kinds) {
            DocumentCoverage.Found found = coverage.of(kind);
            List<Span> demandedBy = messages()
                    .flatMap(message ->
                            message
                                    .spans(message.parsed()
                                            .demands()
                                            .documents()
                                            .getOrDefault(kind, List.of()))
                                    .stream())
                    .toList();
            items.add(new CoverageItem(
                    CoverageKind.DOCUMENT,
                    kind.name(),
                    null,
                    null,
                    null,
                    found.status(),
                    evidence(found.places()),
                    demandedBy,
                    denied.contains(kind)));
        }
    }

    private CoverageItem detail(DetailCoverage details, DetailCoverage.Demand demand, boolean byDenial) {
        DetailCoverage.Found found = details.found(demand, byDenial);
        return new CoverageItem(
                CoverageKind.DETAIL,
                demand.words(),
                demand.ask(),
                ProgressReader.part(demand.ask()),
                demand.subIssue(),
                found.status(),
                evidence(found.places()),
                demand.lines(),
                byDenial);
    }

    private List<Span> evidence(List<Range> places) {
        return places.stream().limit(spans).map(reading.text()::span).toList();
    }

    /** What the denial asks for and the letter does not answer in full. */
    public static List<CoverageItem> unanswered(List<CoverageItem> coverage) {
        return coverage.stream()
                .filter(item -> item.byDenial() && item.status() != CoverageStatus.COVERED)
                .toList();
    }
}
