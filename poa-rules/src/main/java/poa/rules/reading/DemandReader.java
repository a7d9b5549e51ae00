package poa.rules.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poa.model.Attachment;
import poa.model.DocumentKind;
import poa.model.FactKind;
import poa.model.Playbook;
import poa.model.Requirement;
import poa.model.RequirementStatus;
import poa.model.SectionKind;
import poa.rules.data.DataLine;
import poa.rules.facts.Actor;
import poa.rules.facts.AffectedItem;
import poa.rules.facts.Cause;
import poa.rules.facts.Demand;
import poa.rules.facts.Manner;
import poa.rules.facts.Part;
import poa.rules.facts.Statement;
import poa.rules.facts.WantedDocument;
import poa.rules.playbook.PatternLine;
import poa.rules.playbook.Playbooks;
import poa.rules.playbook.Wordings;

/** Tells how far a letter meets each requirement of a type: the one place where a status is worked out. */
public final class DemandReader {
    private static final Set<String> NEGATORS =
            Set.of("not", "never", "no", "nobody", "none", "neither", "nor", "without", "hardly");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    /** How far before a hit a negator may stand and still mean it. */
    private static final int REACH = 4;
    /** Patterns that say themselves that something is not done or not there. */
    private static final Pattern LACK = Pattern.compile(
            "(^|[ (|=])(not|no|none|never|nobody|nothing|without|neither|nor|=no|=none)($|[ )|])|@gap|@lack");

    /** Asked for where it matters who acted; there a person counts who owns nothing any more. */
    private static final Set<FactKind> WHO = Set.of(FactKind.NAME, FactKind.OWNER);

    private static final Set<String> SOMEBODY = Set.of("actor-agency", "actor-employee", "staff-person");

    /** Kinds that show what was done, and prove nothing of the goods or the account. */
    private static final Set<DocumentKind> OF_THE_REMEDY = Set.of(
            DocumentKind.REMOVAL_ORDER,
            DocumentKind.REFUND_RECORD,
            DocumentKind.TRAINING_RECORD,
            DocumentKind.PROCEDURE);

    private static final String OWN_PROCESS = "common.root-cause.own-process";
    private static final String OWNERSHIP = "common.root-cause.ownership";

    /** What a pattern asks not to stand there. */
    private static final Pattern UNWANTED = Pattern.compile("!\\([^)]*\\)|![^ ]+");

    private final Map<String, WordingIndex> indexByType = new HashMap<>();
    private final Set<Wording> ofLack = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int evidenceSpans;

    public DemandReader(Playbooks playbooks, Lexicons lexicons, int evidenceSpans) {
        this.evidenceSpans = evidenceSpans;
        WordingParser parser = lexicons.parser();
        Map<String, List<Wording>> byRequirement = new HashMap<>();
        for (Playbook playbook : playbooks.all()) {
            List<Wording> ofType = Stream.of(playbook.requirements(), playbook.disputeRequirements())
                    .flatMap(List::stream)
                    .map(Requirement::id)
                    .distinct()
                    .flatMap(id ->
                            byRequirement
                                    .computeIfAbsent(id, one -> parse(parser, one, playbooks.wordings(one)))
                                    .stream())
                    .toList();
            indexByType.put(playbook.type(), new WordingIndex(ofType));
        }
    }

    private List<Wording> parse(WordingParser parser, String id, Wordings wordings) {
        List<Wording> parsed = new ArrayList<>();
        wordings.patterns().forEach(line -> parsed.add(parse(parser, id, line, false)));
        wordings.partly().forEach(line -> parsed.add(parse(parser, id, line, true)));
        return parsed;
    }

    private Wording parse(WordingParser parser, String id, PatternLine line, boolean partly) {
        Wording wording = parser.parse(id, new DataLine(line.file(), line.line(), line.text()), partly);
        if (LACK.matcher(UNWANTED.matcher(line.text()).replaceAll("")).find()) {
            ofLack.add(wording);
        }
        return wording;
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

        private boolean hasAttached(DocumentKind kind) {
            return attachments.stream().anyMatch(attachment -> attachment.kind() == kind);
        }

        /** Whether each ASIN of the notice stands on an invoice attached. */
        private boolean isInvoiced() {
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
        WordingIndex index = indexByType.get(playbook.type());
        Set<SectionKind> absent = reading.parts().stream()
                .filter(part -> !part.present())
                .map(Part::kind)
                .collect(Collectors.toSet());
        for (int i = 0; i < reading.sentences().size(); i++) {
            Statement statement = reading.statements().get(i);
            Sentence sentence = reading.sentences().get(i);
            List<Hit> hits = new ArrayList<>();
            index.scan(sentence.matches(), hits::add);
            for (Hit hit : kept(hits)) {
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
                            joined(demand, !toldOfIt.isEmpty(), known, playbook, ownGap),
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

    /** "We have not refunded", "the invoices are not attached": what is lacking, where the wording does not speak of a lack itself. */
    private boolean isDenied(Requirement requirement, Hit hit, Sentence sentence) {
        if (requirement.section() == SectionKind.ROOT_CAUSE || ofLack.contains(hit.wording())) {
            return false;
        }
        int from = Math.max(sentence.clauses().get(sentence.clauseOf(hit.from())), hit.from() - REACH);
        for (int i = from; i < hit.to(); i++) {
            if (NEGATORS.contains(sentence.matches().token(i).form()) && denies(sentence, hit, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a negator means the hit. It does not in "not only", "no longer"; nor behind its start where it belongs to a noun:
     * "offers without invoices were closed", "offers that we had not made".
     */
    private static boolean denies(Sentence sentence, Hit hit, int negator) {
        if (negator + 1 < sentence.to()) {
            Token behind = sentence.matches().token(negator + 1);
            if (behind.is("only") || behind.is("longer")) {
                return false;
            }
        }
        if (sentence.matches().token(negator).is("without")) {
            return negator < hit.from() && negator + 2 >= hit.from();
        }
        for (int i = Math.max(hit.from(), negator - REACH); i < negator; i++) {
            if (RELATIVES.contains(sentence.matches().token(i).form())) {
                return false;
            }
        }
        return true;
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

    /** What the rest of the letter and the attachments add to what one statement told, or take from it. */
    private static RequirementStatus joined(
            Demand demand, boolean told, Case known, Playbook playbook, boolean ownGap) {
        RequirementStatus status = demand.status();
        String id = demand.requirement().id();
        return switch (id) {
            case OWNERSHIP -> told && ownGap ? RequirementStatus.MET : status;
            case "order-defect-rate.remedy.each-issue" -> capped(status, known.causes(), Cause::remedied);
            case "order-defect-rate.prevention.each-issue" -> capped(status, known.causes(), Cause::prevented);
            case "inauthentic.evidence.supplier-identified" ->
                told && known.hasAttached(DocumentKind.INVOICE) ? RequirementStatus.MET : status;
            case "inauthentic.evidence.invoices-per-asin" ->
                known.isInvoiced()
                        ? RequirementStatus.MET
                        : atLeastPartly(status, known.hasAttached(DocumentKind.INVOICE));
            case "common.evidence.named-documents" ->
                atLeastPartly(status, !known.attachments().isEmpty());
            default ->
                id.contains(".evidence.") && !id.startsWith("common.")
                        ? atLeastPartly(
                                status,
                                playbook.documents().stream()
                                        .anyMatch(document -> !OF_THE_REMEDY.contains(document.kind())
                                                && known.hasAttached(document.kind())))
                        : status;
        };
    }

    private static RequirementStatus capped(RequirementStatus status, List<Cause> causes, Predicate<Cause> answered) {
        return status == RequirementStatus.MET && !causes.stream().allMatch(answered)
                ? RequirementStatus.PARTIAL
                : status;
    }

    private static RequirementStatus atLeastPartly(RequirementStatus status, boolean partly) {
        return partly && status == RequirementStatus.MISSING ? RequirementStatus.PARTIAL : status;
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

    private static RequirementStatus answers(List<Cause> causes, Predicate<Cause> answered, Reading reading, int part) {
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
