package poa.rules.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poa.model.Ask;
import poa.model.AskedDetail;
import poa.model.CoverageStatus;
import poa.model.Draft;
import poa.model.FactKind;
import poa.model.SectionKind;
import poa.model.Span;
import poa.model.SubIssue;
import poa.rules.facts.Manner;
import poa.rules.facts.Part;
import poa.rules.facts.Statement;
import poa.rules.playbook.SubIssues;

/** Tells whether a detail that is asked for is told, for each sub-issue that it is asked for. */
final class DetailCoverage {
    private static final List<Ask> PARTS = List.of(Ask.ROOT_CAUSE_DETAIL, Ask.ACTIONS_DETAIL, Ask.PREVENTION_DETAIL);
    private static final Map<Ask, String> PLAN = Map.of(
            Ask.ROOT_CAUSE_DETAIL, "plan of action: root cause",
            Ask.ACTIONS_DETAIL, "plan of action: actions taken",
            Ask.PREVENTION_DETAIL, "plan of action: prevention");
    private static final int MOST_CHARACTERS = 200;

    /**
     * @param words what asks for it, blanks and line breaks made one
     * @param subIssue null where it is asked for once
     */
    record Demand(Ask ask, String words, String subIssue, List<Span> lines) {}

    record Found(CoverageStatus status, List<Range> places) {
        static final Found NOTHING = new Found(CoverageStatus.NOT_COVERED, List.of());
    }

    private final Reading reading;
    private final Draft draft;
    private final Comparison comparison;
    private final SubIssues subIssues;

    DetailCoverage(Reading reading, Draft draft, Comparison comparison, SubIssues subIssues) {
        this.reading = reading;
        this.draft = draft;
        this.comparison = comparison;
        this.subIssues = subIssues;
    }

    /**
     * The details that a message asks for. Those of a denial stay line by line, those of a notice are one for each part.
     *
     * @param first the notice before a denial, whose sub-issues hold on where the denial names none; null for a notice
     */
    List<Demand> demandsOf(CoverageReader.Message message, CoverageReader.Message first) {
        List<String> named = several(message);
        List<String> issues = named.isEmpty() && first != null ? several(first) : named;
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (AskedDetail detail : message.parsed().demands().details()) {
            List<String> own = detail.subIssues().isEmpty() ? issues : detail.subIssues();
            boolean once = own.isEmpty() || detail.ask() == Ask.EVIDENCE;
            for (String issue : once ? Arrays.asList((String) null) : own) {
                String line = first == null ? "" : detail.line().start() + " ";
                demands.merge(
                        line + detail.ask() + issue,
                        new Demand(
                                detail.ask(),
                                words(detail.line().quote()),
                                issue,
                                List.of(message.span(detail.line()))),
                        DetailCoverage::joined);
            }
        }
        boolean told = demands.values().stream().anyMatch(demand -> PARTS.contains(demand.ask()));
        if (message.parsed().asksForPlan() && !told) {
            for (Ask ask : PARTS) {
                for (String issue : issues.isEmpty() ? Arrays.asList((String) null) : issues) {
                    demands.put(ask + issue, new Demand(ask, PLAN.get(ask), issue, List.of()));
                }
            }
        }
        return List.copyOf(demands.values());
    }

    /** One that is named alone is the matter itself. */
    private static List<String> several(CoverageReader.Message message) {
        List<SubIssue> issues = message.parsed().demands().subIssues();
        return issues.size() < 2
                ? List.of()
                : issues.stream().map(SubIssue::code).toList();
    }

    private static Demand joined(Demand one, Demand other) {
        List<Span> lines = new ArrayList<>(one.lines());
        other.lines().stream().filter(line -> !lines.contains(line)).forEach(lines::add);
        return new Demand(one.ask(), one.words(), one.subIssue(), lines);
    }

    private static String words(String quote) {
        String words = quote.replaceAll("[\\s>]+", " ").trim();
        int end = Math.min(words.length(), MOST_CHARACTERS);
        return words.substring(
                0, end < words.length() && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
    }

    /** @param anew whether only what was not sent before answers it */
    Found found(Demand demand, boolean anew) {
        SectionKind kind = ProgressReader.part(demand.ask());
        if (kind == null) {
            return evidence();
        }
        Part part = reading.parts().stream()
                .filter(one -> one.kind() == kind && one.present())
                .findFirst()
                .orElse(null);
        if (part == null || anew && comparison.isUnchanged(kind)) {
            return Found.NOTHING;
        }
        List<Statement> about = about(part.statements(), demand.subIssue()).stream()
                .filter(statement -> !anew || comparison.isNew(statement))
                .toList();
        List<Range> told = ranges(
                about.stream().filter(statement -> tells(kind, statement)).toList());
        if (!told.isEmpty()) {
            return new Found(CoverageStatus.COVERED, told);
        }
        return about.isEmpty() ? Found.NOTHING : new Found(CoverageStatus.PARTLY, ranges(about));
    }

    /** Statements on a sub-issue; all where there is none. One that names none goes with the one before it. */
    private List<Statement> about(List<Statement> statements, String subIssue) {
        if (subIssue == null) {
            return statements;
        }
        List<Statement> about = new ArrayList<>();
        int block = -1;
        boolean goesOn = false;
        for (Statement statement : statements) {
            boolean speaks = isAbout(statement, subIssues.issue(subIssue));
            boolean other = !speaks && subIssues.all().stream().anyMatch(issue -> isAbout(statement, issue));
            goesOn = speaks || goesOn && !other && statement.block() == block;
            block = statement.block();
            if (goesOn) {
                about.add(statement);
            }
        }
        return about;
    }

    private static boolean isAbout(Statement statement, SubIssues.Issue issue) {
        return statement.speaks(issue.lexicon()) || issue.topics().stream().anyMatch(statement::speaks);
    }

    /** Whether a statement is what its part is for: a gap of one's own, something done, a change that is firm. */
    private static boolean tells(SectionKind kind, Statement statement) {
        return switch (kind) {
            case ROOT_CAUSE -> statement.speaks("own-gap") || statement.speaks("gap");
            case IMMEDIATE_REMEDY ->
                statement.manner() == Manner.DONE && (statement.speaks("remedy-action") || statement.exact());
            case PREVENTION -> statement.isFirm() || statement.isDetailed();
            case OTHER -> false;
        };
    }

    private Found evidence() {
        List<Statement> naming = reading.statements().stream()
                .filter(statement ->
                        statement.facts().contains(FactKind.DOCUMENT) || statement.speaks("attachment-claim"))
                .toList();
        boolean enclosed = draft.attachments() == null
                ? naming.stream().anyMatch(statement -> statement.speaks("attachment-claim"))
                : !draft.attachments().isEmpty();
        CoverageStatus told = naming.isEmpty() ? CoverageStatus.NOT_COVERED : CoverageStatus.PARTLY;
        return new Found(enclosed ? CoverageStatus.COVERED : told, ranges(naming));
    }

    private static List<Range> ranges(List<Statement> statements) {
        return statements.stream().map(Statement::range).toList();
    }
}
