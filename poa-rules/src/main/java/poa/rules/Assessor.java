package poa.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import poa.model.Answer;
import poa.model.AnswerKind;
import poa.model.Assessment;
import poa.model.CoverageItem;
import poa.model.Dimension;
import poa.model.DocumentKind;
import poa.model.Draft;
import poa.model.NoticeKind;
import poa.model.ParsedNotice;
import poa.model.PartPrint;
import poa.model.Playbook;
import poa.model.RuleSetVersion;
import poa.model.Score;
import poa.model.Suspension;
import poa.model.TemplateReuse;
import poa.rules.catalogue.RuleCatalogue;
import poa.rules.catalogue.RuleEntry;
import poa.rules.catalogue.ScoringPolicy;
import poa.rules.data.DataFiles;
import poa.rules.facts.Contradiction;
import poa.rules.notices.NoticeReader;
import poa.rules.playbook.Playbooks;
import poa.rules.reading.Comparison;
import poa.rules.reading.ContradictionReader;
import poa.rules.reading.CoverageReader;
import poa.rules.reading.DemandReader;
import poa.rules.reading.DocumentCoverage;
import poa.rules.reading.DraftReader;
import poa.rules.reading.PartPrints;
import poa.rules.reading.ProgressReader;
import poa.rules.reading.Reading;

/**
 * Reads a draft and says what Amazon would miss in it. Built once (a second or so), then shared by all threads; without
 * clock, I/O or state: the same draft, suspension, day and rule set give the same assessment.
 */
public final class Assessor {
    /** Year, month and count of the rule set; raised with every change that can change a score. */
    private static final String VERSION = "2026.11.2";

    private final RuleCatalogue catalogue;
    private final Playbooks playbooks;
    private final ScoringPolicy scoring;
    private final DraftReader draftReader;
    private final DemandReader demandReader;
    private final ContradictionReader contradictionReader;
    private final ProgressReader progressReader;
    private final NoticeReader noticeReader;
    private final RuleSession rules;
    private final RuleSetVersion version;

    private Assessor(DataFiles files) {
        catalogue = RuleCatalogue.load(files);
        playbooks = Playbooks.load(files);
        scoring = ScoringPolicy.load(files);
        draftReader = new DraftReader(files, scoring, NamedLexicons.in(files));
        demandReader = new DemandReader(
                playbooks, draftReader.lexicons(), scoring.limits().evidenceSpans());
        draftReader.lexicons().require(playbooks.subjects().lexicons());
        contradictionReader = new ContradictionReader(files, draftReader.lexicons());
        progressReader = new ProgressReader(files);
        draftReader.lexicons().require(playbooks.subIssues().lexicons());
        noticeReader = new NoticeReader(files, playbooks);
        rules = new RuleSession(catalogue);
        version = new RuleSetVersion(VERSION, files.digest());
    }

    /**
     * Loads and checks rules, lexicons, playbooks and scoring.
     *
     * @throws RuleSetException naming file and line of what is wrong in them
     */
    public static Assessor create() {
        return new Assessor(DataFiles.ofModule());
    }

    /**
     * Judges one draft.
     *
     * @param suspension its type must be one of {@link #playbooks()}
     * @param asOf the day to judge dates by
     * @throws IllegalArgumentException where the type is unknown
     */
    public Assessment assess(Draft draft, Suspension suspension, LocalDate asOf) {
        return assess(draft, suspension, asOf, read(suspension.notice(), suspension.type()), List.of());
    }

    /**
     * Judges one draft whose notice was read before, among others.
     *
     * @param notice what {@link #parseNotice} says of the suspension's notice, null where it has none
     * @param reused what of its parts, found by their {@link #prints}, stands in other cases' drafts
     */
    public Assessment assess(
            Draft draft, Suspension suspension, LocalDate asOf, ParsedNotice notice, List<TemplateReuse> reused) {
        Read read = read(draft, suspension, asOf, notice);
        return score(read, notice(read, reused));
    }

    /** All that is read, before any rule looks at it. */
    record Read(
            Draft draft,
            Suspension suspension,
            LocalDate asOf,
            Playbook playbook,
            Reading reading,
            PriorDrafts prior,
            Comparison comparison,
            List<Contradiction> contradictions,
            ParsedNotice notice,
            ParsedNotice denial,
            LetterCase letterCase) {}

    Read read(Draft draft, Suspension suspension, LocalDate asOf, ParsedNotice notice) {
        Playbook playbook = playbooks
                .of(suspension.type())
                .orElseThrow(() -> new IllegalArgumentException("no suspension type " + suspension.type()));
        Reading reading = draftReader.read(draft, suspension.attempt(), asOf);
        PriorDrafts prior = PriorDrafts.read(suspension, text -> draftReader.read(Draft.of(text), 1, asOf));
        Comparison comparison = progressReader.compare(reading, prior.readings());
        List<Contradiction> contradictions = contradictionReader.read(reading, suspension, prior.readings());
        ParsedNotice denial = read(suspension.priorDenial(), suspension.type());
        LetterCase letterCase = LetterCase.of(
                draft,
                suspension,
                asOf,
                playbook,
                reading,
                demandReader,
                draftReader.lexicons(),
                playbooks.subjects(),
                scoring.limits(),
                contradictions,
                comparison,
                notice,
                denial);
        return new Read(
                draft,
                suspension,
                asOf,
                playbook,
                reading,
                prior,
                comparison,
                contradictions,
                notice,
                denial,
                letterCase);
    }

    List<Findings.Noticed> notice(Read read, List<TemplateReuse> reused) {
        return rules.run(read.letterCase().facts(scoring.limits(), reused));
    }

    Assessment score(Read read, List<Findings.Noticed> noticed) {
        Suspension suspension = read.suspension();
        Reading reading = read.reading();
        ParsedNotice notice = read.notice();
        ParsedNotice denial = read.denial();
        Scorecard card =
                new Scorecard(scoring, suspension.attempt(), read.letterCase().findings(noticed, catalogue));
        Map<Dimension, Score> scores = reading.letter().english() ? card.scores() : unread(card.scores());
        List<CoverageItem> coverage = new CoverageReader(
                        reading, suspension, notice, denial, scoring.limits().evidenceSpans())
                .read(
                        read.draft(),
                        read.comparison(),
                        playbooks.subIssues(),
                        ages(read.playbook(), notice, denial),
                        read.asOf());
        Answer answer = new AnswerReader(read.playbook())
                .read(told(denial) ? denial : told(notice) ? notice : null, suspension.requestedDocuments());
        return new Assessment(
                card.verdict(scores),
                card.overall(scores),
                scores,
                card.findings(),
                read.letterCase().requirements(),
                read.letterCase().sections(),
                reading.metrics(),
                answer,
                coverage,
                denial == null && read.prior().readings().isEmpty()
                        ? null
                        : read.prior().progress(reading, read.comparison(), read.contradictions(), coverage),
                suspension,
                notes(answer, denial, read.prior()),
                version);
    }

    private ParsedNotice read(String message, String type) {
        return message == null || message.isBlank() ? null : noticeReader.read(message, type);
    }

    /** Whether anything could be read from a message. */
    private static boolean told(ParsedNotice message) {
        return message != null && message.kind() != NoticeKind.OTHER;
    }

    /** What to send comes first. */
    private static List<String> notes(Answer answer, ParsedNotice denial, PriorDrafts prior) {
        List<String> notes = new ArrayList<>();
        if (answer.kind() != AnswerKind.PLAN_OF_ACTION) {
            notes.add(answer.text());
        }
        if (denial != null) {
            denial.notes().forEach(note -> notes.add("suspension.priorDenial: " + note));
        }
        notes.addAll(prior.notes());
        return notes;
    }

    /** What the messages say goes before what the type says; a null message says nothing. */
    private static DocumentCoverage.Ages ages(Playbook playbook, ParsedNotice notice, ParsedNotice denial) {
        Map<DocumentKind, Integer> days = new EnumMap<>(DocumentKind.class);
        playbook.documents().stream()
                .filter(document -> document.maxAgeDays() != null)
                .forEach(document -> days.putIfAbsent(document.kind(), document.maxAgeDays()));
        Stream.of(notice, denial)
                .filter(Objects::nonNull)
                .flatMap(message -> message.requestedDocuments().stream())
                .filter(document -> document.maxAgeDays() != null)
                .forEach(document -> days.put(document.kind(), document.maxAgeDays()));
        return new DocumentCoverage.Ages(days);
    }

    /**
     * The wording of each part that has enough of it, to find it in other drafts; without greeting, closing and headings.
     *
     * @param asOf as for the assessment
     */
    public List<PartPrint> prints(Draft draft, LocalDate asOf) {
        return PartPrints.of(draftReader.read(draft, 1, asOf));
    }

    /**
     * Reads a message of Amazon: what it does, of which type, and what it names and asks for.
     *
     * @param text as it was pasted, headers, quoting marks, tags and all
     */
    public ParsedNotice parseNotice(String text) {
        return noticeReader.read(text);
    }

    /** A text that was not read has earned nothing. */
    private static Map<Dimension, Score> unread(Map<Dimension, Score> scores) {
        Map<Dimension, Score> none = new EnumMap<>(Dimension.class);
        scores.forEach((dimension, score) -> none.put(dimension, new Score(0, score.threshold(), score.findings())));
        return none;
    }

    /** All rules, by dimension and id. */
    public List<RuleEntry> rules() {
        return catalogue.rules();
    }

    public Optional<RuleEntry> rule(String id) {
        return catalogue.rule(id);
    }

    /** All suspension types, in the order of the alphabet. */
    public List<Playbook> playbooks() {
        return playbooks.all();
    }

    public Optional<Playbook> playbook(String type) {
        return playbooks.of(type);
    }

    public RuleSetVersion version() {
        return version;
    }
}
