package poa.rules.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poa.model.Ask;
import poa.model.Deadline;
import poa.model.NoticeField;
import poa.model.NoticeKind;
import poa.model.ParsedNotice;
import poa.model.Scope;
import poa.model.Span;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;
import poa.rules.playbook.Playbooks;
import poa.rules.reading.PassageReader;
import poa.rules.reading.Range;

/** Reads a message of Amazon as it was pasted. Thread-safe; built once. */
public final class NoticeReader {
    /** Spans that are given for one field. */
    private static final int MOST_SPANS = 20;

    private static final double CONTROL_CHARACTERS = 0.02;

    private final Playbooks playbooks;
    private final PassageReader passages;
    private final MailReader mails;
    private final TypeReader types;
    private final DocumentReader documents;
    private final DeadlineReader deadlines;
    private final MarketplaceReader marketplaces;
    private final NoticeDateReader noticeDates;

    public NoticeReader(DataFiles files, Playbooks playbooks) {
        this.playbooks = playbooks;
        Map<String, List<DataLine>> further = new HashMap<>(NoticePhrases.of(playbooks));
        further.putAll(playbooks.subIssues().wordings(files));
        passages = new PassageReader(files, "notices", further);
        MailWords words = MailWords.load(files);
        mails = new MailReader(words);
        types = new TypeReader(files, playbooks);
        documents = new DocumentReader(passages);
        var days = new DayReader(words.months());
        noticeDates = new NoticeDateReader(days);
        deadlines = new DeadlineReader(files, days);
        marketplaces = new MarketplaceReader(files);
    }

    public ParsedNotice read(String raw) {
        return read(raw, null);
    }

    /**
     * Reads a message that came for a case.
     *
     * @param type of the case, whose sub-issues are looked for; null for the type that the message itself tells
     */
    public ParsedNotice read(String raw, String type) {
        if (isBinary(raw)) {
            return ParsedNotice.nothing("The text is no text but the content of some file; nothing was read from it.");
        }
        MappedText pasted = MappedText.of(raw);
        boolean html = HtmlMail.isHtml(raw);
        Mail mail = mails.read(html ? HtmlMail.read(pasted) : pasted);
        List<Block> blocks = Blocks.of(mail);
        if (!passages.isEnglish(mail.text().text(mail.body()))) {
            return ParsedNotice.nothing("The text is not in English; nothing was read from it.");
        }
        List<Saying> sayings = Sayings.of(
                mail,
                blocks,
                passages.read(
                        withoutOptionalPlurals(mail.text().text()),
                        blocks.stream().map(Block::range).toList()));
        return read(new Letter(mail, blocks, sayings), html ? pasted : mail.text(), type);
    }

    /** "listing(s)" is read as "listing"; every offset stays. */
    private static String withoutOptionalPlurals(String text) {
        return text.replace("(s)", "   ").replace("(S)", "   ");
    }

    private static boolean isBinary(String raw) {
        long controls = raw.chars()
                .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0xFFFD)
                .count();
        return controls > CONTROL_CHARACTERS * raw.length();
    }

    /** @param links where links stand: the targets of those in HTML are no words of the letter */
    private ParsedNotice read(Letter letter, MappedText links, String caseType) {
        var evidence = new Evidence(letter);
        var requested = documents.read(letter);
        evidence.put(NoticeField.REQUESTED_DOCUMENTS, requested.allPlaces());
        var asks = AskReader.read(letter, requested.allPlaces());
        var kinds = new KindReader(letter);
        NoticeKind kind = kind(letter, kinds.kind(!asks.isEmpty()), evidence);
        if (kind == NoticeKind.OTHER) {
            return ParsedNotice.nothing(
                    "The text does not read like a message of Amazon on an account or a listing; nothing was read from it.");
        }
        var type = types.read(letter, kind);
        evidence.put(NoticeField.TYPE, type.places());
        Read<String> marketplace = marketplaces.read(letter.text());
        evidence.put(NoticeField.MARKETPLACE, marketplace.places());
        if (marketplace.found().isEmpty()) {
            marketplace = marketplaces.read(links.text());
            evidence.put(NoticeField.MARKETPLACE, marketplace.places(), links);
        }
        Read<LocalDate> noticeDate = noticeDates.read(letter, marketplace.value());
        var tables = new Tables(letter.text(), letter.blocks());
        var ids = new IdReader(letter.text(), tables);
        var parties = new PartyReader(letter, tables);
        boolean answers = kind == NoticeKind.DENIAL || kind == NoticeKind.MORE_INFORMATION;
        Deadline deadline = kind == NoticeKind.REINSTATEMENT
                ? null
                : evidence.take(NoticeField.DEADLINE, deadlines.read(letter, noticeDate.value(), marketplace.value()));
        return new ParsedNotice(
                kind,
                type.type(),
                type.likely(),
                scope(kinds, type.type(), evidence),
                marketplace.value(),
                evidence.take(NoticeField.NOTICE_DATE, noticeDate),
                evidence.take(NoticeField.ASINS, ids.asins()),
                evidence.take(NoticeField.ORDER_IDS, ids.orders()),
                evidence.take(NoticeField.COMPLAINT_IDS, ids.complaints()),
                evidence.take(NoticeField.RIGHTS_OWNERS, parties.rightsOwners()),
                evidence.take(NoticeField.BRANDS, parties.brands()),
                requested.documents(),
                asksForPlan(letter, asks),
                deadline,
                answers ? evidence.asks(asks) : List.of(),
                new DemandsReader(letter, playbooks.subIssues())
                        .read(caseType == null ? type.type() : caseType, requested.places()),
                evidence.spans,
                List.of());
    }

    /** Where nothing tells what a message does, one that names a matter and wants an answer acts, one that wants none warns. */
    private NoticeKind kind(Letter letter, Read<NoticeKind> read, Evidence evidence) {
        long amazons = count(letter, "notice-amazons-voice");
        boolean sellers = count(letter, "notice-sellers-voice") > amazons;
        if (sellers || amazons == 0 && read.found().isEmpty()) {
            return NoticeKind.OTHER;
        }
        evidence.put(NoticeField.KIND, read.places());
        return read.found().orElseGet(() -> {
            var matter = types.read(letter, NoticeKind.OTHER);
            if (matter.type() == null) {
                return NoticeKind.OTHER;
            }
            boolean wanted =
                    letter.has("notice-plan") || letter.sayings().stream().anyMatch(Saying::demanded);
            return wanted ? NoticeKind.SUSPENSION : NoticeKind.WARNING;
        });
    }

    private static boolean asksForPlan(Letter letter, Map<Ask, List<Range>> asks) {
        return asks.containsKey(Ask.ROOT_CAUSE_DETAIL)
                || asks.containsKey(Ask.ACTIONS_DETAIL)
                || asks.containsKey(Ask.PREVENTION_DETAIL)
                || letter.where(saying -> saying.zone().asks() && !saying.has("notice-answers-appeal"))
                        .anyMatch(saying -> saying.has("notice-plan"));
    }

    private static long count(Letter letter, String lexicon) {
        return letter.where(saying -> saying.has(lexicon) && !saying.heading()).count();
    }

    /** What the text does not say, the type may: a rate is always the account's. */
    private Scope scope(KindReader kinds, String type, Evidence evidence) {
        Read<Scope> scope = kinds.scope();
        evidence.put(NoticeField.SCOPE, scope.places());
        return scope.found()
                .or(() -> playbooks
                        .of(type == null ? "" : type)
                        .filter(playbook -> playbook.scopes().size() == 1)
                        .map(playbook -> playbook.scopes().iterator().next()))
                .orElse(null);
    }

    /** Collects the places in the text as the caller sent it. */
    private static final class Evidence {
        private final Letter letter;
        private final Map<NoticeField, List<Span>> spans = new EnumMap<>(NoticeField.class);

        Evidence(Letter letter) {
            this.letter = letter;
        }

        void put(NoticeField field, Collection<Range> places) {
            put(field, places, letter.mail().text());
        }

        void put(NoticeField field, Collection<Range> places, MappedText text) {
            if (!places.isEmpty()) {
                spans.put(
                        field,
                        places.stream()
                                .distinct()
                                .limit(MOST_SPANS)
                                .map(text::span)
                                .toList());
            }
        }

        <T> T take(NoticeField field, Read<T> read) {
            put(field, read.places());
            return read.value();
        }

        List<String> take(NoticeField field, Map<String, List<Range>> found) {
            List<Range> places = new ArrayList<>();
            found.values().forEach(own -> places.add(own.get(0)));
            put(field, places);
            return List.copyOf(found.keySet());
        }

        List<Ask> asks(Map<Ask, List<Range>> found) {
            List<Range> places = new ArrayList<>();
            found.values().forEach(places::addAll);
            put(NoticeField.ASKS, places);
            return List.copyOf(found.keySet());
        }
    }
}
