package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import poa.model.Attachment;
import poa.model.DocumentKind;
import poa.model.FactKind;
import poa.model.Playbook;
import poa.model.Requirement;
import poa.model.RequirementStatus;
import poa.model.SectionKind;
import poa.rules.facts.Actor;
import poa.rules.facts.AffectedItem;
import poa.rules.facts.Cause;
import poa.rules.facts.Demand;
import poa.rules.facts.Manner;
import poa.rules.facts.Part;
import poa.rules.facts.Statement;
import poa.rules.facts.WantedDocument;
import poa.rules.playbook.Playbooks;

/** Tells how far a letter meets each requirement of a type: the one place where a status is worked out. */
public final class DemandReader {
    /** Asked for where it matters who acted; there a person counts who owns nothing any more. */
    private static final Set<FactKind> WHO = Set.of(FactKind.NAME, FactKind.OWNER);

    private static final Set<String> SOMEBODY = Set.of("actor-agency", "actor-employee", "staff-person");

    private static final String OWN_PROCESS = "common.root-cause.own-process";
    static final String OWNERSHIP = "common.root-cause.ownership";

    private final RequirementWordings wordings;
    private final int evidenceSpans;

    public DemandReader(Playbooks playbooks, Lexicons lexicons, int evidenceSpans) {
        this.evidenceSpans = evidenceSpans;
        wordings = new RequirementWordings(playbooks, lexicons.parser());
    }

    /**
     * What is known of the case beside the letter.
     *
     * @param attachments null where they are not known
     */
    public record Case(
            List<AffectedItem> items,
            List<WantedDocument> documents,
            List<Cause> causes,
            List<Attachment> attachments) {
        public Case {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        boolean hasAttached(DocumentKind kind) {
            return attachments.stream().anyMatch(attachment -> attachment.kind() == kind);
        }

        /** Whether each ASIN of the notice stands on an invoice attached. */
        boolean isInvoiced() {
            List<String> invoiced = attachments.stream()
                    .filter(attachment -> attachment.kind() == DocumentKind.INVOICE)
                    .flatMap(attachment -> attachment.asins().stream())
                    .toList();
            List<String> asins = items.stream()
                    .filter(item -> item.kind() == AffectedItem.Kind.ASIN)
                    .map(AffectedItem::id)
                    .toList();
            return !asins.isEmpty() && invoiced.containsAll(asins);
        }
    }

    public List<Demand> read(Reading reading, Playbook playbook, List<Requirement> checklist, Case known) {
        if (!reading.letter().english()) {
            return checklist.stream()
                    .map(requirement -> new Demand(requirement, RequirementStatus.MISSING, List.of()))
                    .toList();
        }
        Map<String, List<Demand>> told = new HashMap<>();
        Map<String, Requirement> byId = new HashMap<>();
        checklist.forEach(requirement -> byId.put(requirement.id(), requirement));
        WordingIndex index = wordings.of(playbook);
        Set<SectionKind> absent = reading.parts().stream()
                .filter(part -> !part.present())
                .map(Part::kind)
                .collect(Collectors.toSet());
        for (int i = 0; i < reading.sentences().size(); i++) {
            Statement statement = reading.statements().get(i);
            Sentence sentence = reading.sentences().get(i);
            for (Hit hit : kept(index.scan(sentence.matches()))) {
                Requirement requirement = byId.get(hit.wording().owner());
                if (requirement == null || statement.question() || isDenied(requirement, hit, sentence)) {
                    continue;
                }
                boolean belongs = belongs(requirement, statement) || isRateOfTheOpening(requirement, hit, sentence);
                if (belongs || isStray(requirement, statement, absent)) {
                    RequirementStatus status = status(requirement, hit, sentence, statement);
                    if (status != RequirementStatus.MISSING) {
                        told.computeIfAbsent(requirement.id(), id -> new ArrayList<>())
                                .add(new Demand(
                                        requirement,
                                        belongs ? status : RequirementStatus.PARTIAL,
                                        List.of(statement.range())));
                    }
                }
            }
        }
        boolean ownGap = told.getOrDefault(OWN_PROCESS, List.of()).stream()
                .anyMatch(one -> one.status() == RequirementStatus.MET);
        return checklist.stream()
                .map(requirement -> {
                    List<Demand> toldOfIt = told.getOrDefault(requirement.id(), List.of());
                    Demand demand = demand(requirement, toldOfIt, known, reading);
                    return new Demand(
                            requirement,
                            CaseStatuses.joined(demand, !toldOfIt.isEmpty(), known, playbook, ownGap),
                            demand.evidence());
                })
                .toList();
    }

    /** The hits that a spare wording of the same requirement does not drop. */
    private static List<Hit> kept(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> !hit.wording().spare()
                        && hits.stream()
                                .noneMatch(other -> other.wording().spare()
                                        && other.wording()
                                                .owner()
                                                .equals(hit.wording().owner())
                                        && other.overlaps(hit)))
                .toList();
    }

    /**
     * Whether a statement counts for a requirement. One in the remedy counts for the prevention, though no single action for a
     * control, and the other way round where it tells what was done.
     */
    private static boolean belongs(Requirement requirement, Statement statement) {
        SectionKind wanted = requirement.section();
        SectionKind section = statement.section();
        if (wanted == null || wanted == section) {
            return true;
        }
        if (wanted == SectionKind.PREVENTION) {
            boolean once = statement.manner() == Manner.DONE
                    && !statement.speaks("cadence")
                    && !statement.speaks("since-when");
            return section == SectionKind.IMMEDIATE_REMEDY && !(once && asksForRhythm(requirement));
        }
        return wanted == SectionKind.IMMEDIATE_REMEDY
                && section == SectionKind.PREVENTION
                && statement.manner() == Manner.DONE;
    }

    /** What belongs to a part that the letter does not have may stand anywhere. Not so a cause: any complaint would be one. */
    private static boolean isStray(Requirement requirement, Statement statement, Set<SectionKind> absent) {
        return statement.section() == SectionKind.OTHER
                && statement.actor() != Actor.READER
                && statement.actor() != Actor.AMAZON
                && absent.contains(requirement.section())
                && (requirement.section() != SectionKind.ROOT_CAUSE
                        || requirement.id().equals(OWNERSHIP));
    }

    /** The rate that the notice is about often opens the letter. */
    private static boolean isRateOfTheOpening(Requirement requirement, Hit hit, Sentence sentence) {
        if (requirement.section() != SectionKind.ROOT_CAUSE
                || !requirement.facts().contains(Set.of(FactKind.COUNT))
                || requirement.id().startsWith("common.")) {
            return false;
        }
        for (int i = hit.from(); i < hit.to(); i++) {
            if (WordClass.PERCENT.has(sentence.matches().token(i), false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksForRhythm(Requirement requirement) {
        return requirement.facts().stream().anyMatch(anyOf -> anyOf.contains(FactKind.CADENCE));
    }

    /** Of several facts that a requirement needs, a wording with none of them says nothing. */
    private static RequirementStatus status(Requirement requirement, Hit hit, Sentence sentence, Statement statement) {
        long held = requirement.facts().stream()
                .filter(anyOf -> holds(statement, anyOf))
                .count();
        if (requirement.facts().size() > 1 && held == 0) {
            return RequirementStatus.MISSING;
        }
        boolean whole = !hit.wording().partly()
                && held == requirement.facts().size()
                && Firmness.of(requirement, hit, sentence, statement);
        return whole ? RequirementStatus.MET : RequirementStatus.PARTIAL;
    }

    private static boolean holds(Statement statement, Set<FactKind> anyOf) {
        return anyOf.stream().anyMatch(statement.nearFacts()::contains)
                || anyOf.equals(WHO) && SOMEBODY.stream().anyMatch(statement::speaks);
    }

    private boolean isDenied(Requirement requirement, Hit hit, Sentence sentence) {
        return requirement.section() != SectionKind.ROOT_CAUSE
                && !wordings.speakOfLack(hit.wording())
                && Denials.isDenied(hit, sentence);
    }

    private Demand demand(Requirement requirement, List<Demand> told, Case known, Reading reading) {
        RequirementStatus measured = CaseStatuses.measured(requirement.id(), known, reading);
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
}
