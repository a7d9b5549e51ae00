package poa.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poa.model.Assessment;
import poa.model.Dimension;
import poa.model.Draft;
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
import poa.rules.notices.NoticeReader;
import poa.rules.playbook.Playbooks;
import poa.rules.reading.ContradictionReader;
import poa.rules.reading.DemandReader;
import poa.rules.reading.DraftReader;
import poa.rules.reading.PartPrints;
import poa.rules.reading.Reading;

/**
 * Reads a draft and says what Amazon would miss in it. Built once (a second or so), then shared by all threads; without
 * clock, I/O or state: the same draft, suspension, day and rule set give the same assessment.
 */
public final class Assessor {
    /** Year, month and count of the rule set; raised with every change that can change a score. */
    private static final String VERSION = "2026.11.1";

    private final RuleCatalogue catalogue;
    private final Playbooks playbooks;
    private final ScoringPolicy scoring;
    private final DraftReader draftReader;
    private final DemandReader demandReader;
    private final ContradictionReader contradictionReader;
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
        return assess(draft, suspension, asOf, List.of());
    }

    /**
     * Judges one draft among others.
     *
     * @param reused what of its parts, found by their {@link #prints}, stands in other cases' drafts
     */
    public Assessment assess(Draft draft, Suspension suspension, LocalDate asOf, List<TemplateReuse> reused) {
        Playbook playbook = playbooks
                .of(suspension.type())
                .orElseThrow(() -> new IllegalArgumentException("no suspension type " + suspension.type()));
        Reading reading = draftReader.read(draft, suspension.attempt(), asOf);
        List<Reading> sent = sent(suspension, asOf);
        String denial = suspension.priorDenial();
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
                contradictionReader.read(reading, suspension, sent),
                sent,
                denial == null || denial.isBlank() ? null : noticeReader.read(denial));
        Scorecard card = new Scorecard(
                scoring,
                suspension.attempt(),
                letterCase.findings(rules.run(letterCase.facts(scoring.limits(), reused)), catalogue));
        Map<Dimension, Score> scores = reading.letter().english() ? card.scores() : unread(card.scores());
        return new Assessment(
                card.verdict(scores),
                card.overall(scores),
                scores,
                card.findings(),
                letterCase.requirements(),
                letterCase.sections(),
                reading.metrics(),
                suspension,
                List.of(),
                version);
    }

    /**
     * The wording of each part that has enough of it, to find it in other drafts; without greeting, closing and headings.
     *
     * @param asOf as for the assessment
     */
    public List<PartPrint> prints(Draft draft, LocalDate asOf) {
        return PartPrints.of(draftReader.read(draft, 1, asOf));
    }

    private List<Reading> sent(Suspension suspension, LocalDate asOf) {
        return suspension.priorDrafts().stream()
                .filter(text -> !text.isBlank())
                .map(text -> draftReader.read(Draft.of(text), 1, asOf))
                .toList();
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
