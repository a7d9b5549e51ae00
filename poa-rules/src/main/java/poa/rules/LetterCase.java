package poa.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import poa.model.AppealKind;
import poa.model.DocumentKind;
import poa.model.Draft;
import poa.model.Finding;
import poa.model.ParsedNotice;
import poa.model.Plan;
import poa.model.Playbook;
import poa.model.RequirementResult;
import poa.model.SectionResult;
import poa.model.Suspension;
import poa.model.TemplateReuse;
import poa.rules.catalogue.RuleCatalogue;
import poa.rules.catalogue.ScoringPolicy;
import poa.rules.facts.AffectedItem;
import poa.rules.facts.Contradiction;
import poa.rules.facts.Demand;
import poa.rules.facts.LengthLimits;
import poa.rules.facts.MissingItems;
import poa.rules.facts.PlanExpected;
import poa.rules.facts.Tone;
import poa.rules.playbook.Subjects;
import poa.rules.reading.CaseReader;
import poa.rules.reading.DemandReader;
import poa.rules.reading.Lexicons;
import poa.rules.reading.ProgressReader;
import poa.rules.reading.Reading;

/**
 * One letter and its suspension, joined.
 *
 * @param joined facts of both together
 * @param demands status of each requirement
 */
record LetterCase(
        Suspension suspension, Playbook playbook, Reading reading, List<Object> joined, List<Demand> demands) {

    /** A notice's sub-issues are not told apart yet; once they are, their number less one stands here. */
    private static final int FURTHER_SUB_ISSUES = 0;

    static LetterCase of(
            Draft draft,
            Suspension suspension,
            LocalDate asOf,
            Playbook playbook,
            Reading reading,
            DemandReader demandReader,
            Lexicons lexicons,
            Subjects subjects,
            ScoringPolicy.Limits limits,
            List<Contradiction> contradictions,
            List<Reading> sent,
            ParsedNotice denial) {
        CaseReader caseReader = new CaseReader(reading, lexicons);
        var items = caseReader.affectedItems(suspension, limits.idsListed());
        var documents = caseReader.wantedDocuments(askedFor(suspension, denial), draft);
        var causes = reading.causes();
        List<Demand> demands = demandReader.read(
                reading,
                playbook,
                playbook.requirementsFor(suspension.appealKind()),
                new DemandReader.Case(items, documents, causes, draft.attachments()));
        List<Object> joined = new ArrayList<>(items);
        List<String> unlisted = items.stream()
                .filter(item -> !item.named() && !item.listed())
                .map(AffectedItem::id)
                .toList();
        if (!unlisted.isEmpty()) {
            joined.add(new MissingItems(unlisted));
        }
        joined.addAll(documents);
        joined.addAll(caseReader.enclosures(playbook, suspension, draft, asOf));
        joined.addAll(caseReader.attachmentClaims(draft));
        joined.addAll(causes);
        caseReader.offTopic(playbook, subjects).ifPresent(joined::add);
        joined.addAll(caseReader.asides(playbook, subjects));
        joined.addAll(demands);
        joined.addAll(contradictions);
        joined.addAll(ProgressReader.read(
                reading,
                sent,
                denial,
                caseReader.wantedDocuments(denial == null ? List.of() : denial.documentKinds(), draft),
                draft.attachments()));
        return new LetterCase(suspension, playbook, reading, joined, demands);
    }

    /** What the last denial alone asks for counts, too. */
    private static List<DocumentKind> askedFor(Suspension suspension, ParsedNotice denial) {
        List<DocumentKind> kinds = new ArrayList<>(suspension.requestedDocuments());
        if (denial != null) {
            kinds.addAll(denial.documentKinds());
        }
        return kinds;
    }

    /**
     * What the rules see. Of a text that is not English they see only that.
     *
     * @param reused what was found in other cases' drafts
     */
    Collection<Object> facts(ScoringPolicy.Limits limits, List<TemplateReuse> reused) {
        List<Object> facts = new ArrayList<>();
        facts.add(reading.letter());
        if (!reading.letter().english()) {
            return facts;
        }
        facts.add(suspension);
        facts.add(playbook);
        facts.add(limits);
        facts.add(LengthLimits.of(limits, FURTHER_SUB_ISSUES));
        if (playbook.plan() != Plan.NOT_REQUESTED && suspension.appealKind() == AppealKind.PLAN_OF_ACTION) {
            facts.add(new PlanExpected());
        }
        facts.add(Tone.of(reading.statements(), reading.letter().labelled()));
        facts.addAll(reading.parts());
        facts.addAll(reading.paragraphs());
        facts.addAll(reading.statements());
        facts.addAll(reading.phrases());
        facts.addAll(reading.marks());
        facts.addAll(reading.dates());
        facts.addAll(reading.repetitions());
        facts.addAll(joined);
        facts.addAll(reused);
        return facts;
    }

    /** Puts into words what the rules noticed; a requirement that another finding reports already is not reported again. */
    List<Finding> findings(List<Findings.Noticed> noticed, RuleCatalogue catalogue) {
        Set<String> reported = new HashSet<>();
        noticed.forEach(one -> reported.add(FindingTexts.idOf(one)));
        FindingTexts texts = new FindingTexts(catalogue, reading);
        return noticed.stream()
                .filter(one -> one.requirementId() == null || !isReported(one.requirementId(), reported))
                .map(texts::finding)
                .toList();
    }

    private boolean isReported(String requirementId, Set<String> reported) {
        return demands.stream()
                .map(Demand::requirement)
                .filter(requirement -> requirement.id().equals(requirementId))
                .anyMatch(requirement -> requirement.reportedBy().stream().anyMatch(reported::contains));
    }

    List<RequirementResult> requirements() {
        return demands.stream()
                .map(demand -> new RequirementResult(
                        demand.requirement().id(),
                        demand.requirement().section(),
                        demand.requirement().title(),
                        demand.requirement().level(),
                        demand.status(),
                        demand.evidence().stream().map(reading.text()::span).toList()))
                .toList();
    }

    List<SectionResult> sections() {
        return reading.parts().stream()
                .map(part -> new SectionResult(
                        part.kind(),
                        part.present(),
                        part.heading() == null ? null : reading.text().span(part.heading()),
                        part.range() == null ? null : reading.text().span(part.range()),
                        part.words()))
                .toList();
    }
}
