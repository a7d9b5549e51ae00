package poa.rules.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import poa.model.FactKind;
import poa.model.Playbook;
import poa.model.Requirement;
import poa.model.RequirementStatus;
import poa.model.SectionKind;
import poa.model.Tense;
import poa.rules.data.DataLine;
import poa.rules.facts.AffectedItem;
import poa.rules.facts.Cause;
import poa.rules.facts.Demand;
import poa.rules.facts.Manner;
import poa.rules.facts.Statement;
import poa.rules.facts.WantedDocument;
import poa.rules.playbook.PatternLine;
import poa.rules.playbook.Playbooks;
import poa.rules.playbook.Wordings;

/** Tells how far a letter meets each requirement of a type: the one place where a status is worked out. */
public final class DemandReader {
    private final Map<String, WordingIndex> indexByType = new HashMap<>();
    private final int evidenceSpans;

    public DemandReader(Playbooks playbooks, Lexicons lexicons, int evidenceSpans) {
        this.evidenceSpans = evidenceSpans;
        WordingParser parser = lexicons.parser();
        Map<String, List<Wording>> byRequirement = new HashMap<>();
        for (Playbook playbook : playbooks.all()) {
            List<Wording> ofType = new ArrayList<>();
            for (List<Requirement> checklist : List.of(playbook.requirements(), playbook.disputeRequirements())) {
                for (Requirement requirement : checklist) {
                    ofType.addAll(byRequirement.computeIfAbsent(
                            requirement.id(), id -> parse(parser, id, playbooks.wordings(id))));
                }
            }
            indexByType.put(playbook.type(), new WordingIndex(Set.copyOf(ofType)));
        }
    }

    private static List<Wording> parse(WordingParser parser, String id, Wordings wordings) {
        List<Wording> parsed = new ArrayList<>();
        for (PatternLine line : wordings.patterns()) {
            parsed.add(parser.parse(id, new DataLine(line.file(), line.line(), line.text()), false));
        }
        for (PatternLine line : wordings.partly()) {
            parsed.add(parser.parse(id, new DataLine(line.file(), line.line(), line.text()), true));
        }
        return parsed;
    }

    /** What is known of the case beside the letter. */
    public record Case(List<AffectedItem> items, List<WantedDocument> documents, List<Cause> causes) {}

    public List<Demand> read(Reading reading, Playbook playbook, List<Requirement> checklist, Case known) {
        Map<String, List<Demand>> told = new HashMap<>();
        Map<String, Requirement> byId = new HashMap<>();
        checklist.forEach(requirement -> byId.put(requirement.id(), requirement));
        WordingIndex index = indexByType.get(playbook.type());
        for (int i = 0; i < reading.sentences().size(); i++) {
            Statement statement = reading.statements().get(i);
            Sentence sentence = reading.sentences().get(i);
            List<Hit> hits = new ArrayList<>();
            index.scan(sentence.matches(), hits::add);
            for (Hit hit : hits) {
                Requirement requirement = byId.get(hit.wording().owner());
                if (requirement != null
                        && belongs(requirement.section(), statement.section())
                        && !hit.wording().spare()
                        && hits.stream()
                                .noneMatch(other -> other.wording().spare()
                                        && other.wording()
                                                .owner()
                                                .equals(hit.wording().owner())
                                        && other.overlaps(hit))) {
                    told.computeIfAbsent(requirement.id(), id -> new ArrayList<>())
                            .add(new Demand(
                                    requirement,
                                    status(requirement, hit, sentence, statement),
                                    List.of(statement.range())));
                }
            }
        }
        return checklist.stream()
                .map(requirement -> demand(requirement, told.getOrDefault(requirement.id(), List.of()), known, reading))
                .toList();
    }

    /** A statement in the remedy counts for the prevention and the other way round. */
    private static boolean belongs(SectionKind wanted, SectionKind section) {
        if (wanted == null || wanted == section) {
            return true;
        }
        return wanted != SectionKind.ROOT_CAUSE
                && (section == SectionKind.IMMEDIATE_REMEDY || section == SectionKind.PREVENTION);
    }

    private static RequirementStatus status(Requirement requirement, Hit hit, Sentence sentence, Statement statement) {
        boolean whole = !hit.wording().partly();
        for (Set<FactKind> anyOf : requirement.facts()) {
            whole &= anyOf.stream().anyMatch(statement.nearFacts()::contains);
        }
        Manner manner = sentence.manners().get(sentence.clauseOf(hit.from()));
        boolean firm = manner != Manner.PLANNED;
        if (requirement.tense() == Tense.PLANNED_WITH_DATE_OR_OWNER) {
            whole &= firm || statement.hasAnchor();
        } else if (requirement.tense() == Tense.DONE) {
            whole &= firm;
        }
        return whole ? RequirementStatus.MET : RequirementStatus.PARTIAL;
    }

    private Demand demand(Requirement requirement, List<Demand> told, Case known, Reading reading) {
        RequirementStatus measured = measured(requirement.id(), known, reading);
        RequirementStatus status = measured != null ? measured : RequirementStatus.MISSING;
        List<Range> evidence = new ArrayList<>();
        if (measured == null) {
            for (Demand one : told) {
                if (one.status().compareTo(status) < 0) {
                    status = one.status();
                    evidence.clear();
                }
                if (one.status() == status
                        && evidence.size() < evidenceSpans
                        && !evidence.containsAll(one.evidence())) {
                    evidence.addAll(one.evidence());
                }
            }
        }
        return new Demand(requirement, status, evidence);
    }

    /** Status of the requirements that no wording meets, since they compare the letter with the case; null for all others. */
    private static RequirementStatus measured(String id, Case known, Reading reading) {
        return switch (id) {
            case "common.draft.affected-items" -> share(known.items(), item -> item.named() ? 1 : 0);
            case "common.evidence.requested-documents" ->
                share(known.documents(), document -> document.referenced() ? 1 : 0);
            case "common.remedy.answers-each-cause" -> answers(known.causes(), Cause::remedied, reading, 1);
            case "common.prevention.answers-each-cause" -> answers(known.causes(), Cause::prevented, reading, 2);
            default -> null;
        };
    }

    private static RequirementStatus answers(
            List<Cause> causes, java.util.function.Predicate<Cause> answered, Reading reading, int part) {
        if (!reading.parts().get(part).present()) {
            return RequirementStatus.MISSING;
        }
        return causes.isEmpty() ? RequirementStatus.PARTIAL : share(causes, cause -> answered.test(cause) ? 1 : 0);
    }

    private static <T> RequirementStatus share(Collection<T> all, ToDoubleFunction<T> covered) {
        double sum = all.stream().mapToDouble(covered).sum();
        return sum == all.size()
                ? RequirementStatus.MET
                : sum > 0 ? RequirementStatus.PARTIAL : RequirementStatus.MISSING;
    }
}
