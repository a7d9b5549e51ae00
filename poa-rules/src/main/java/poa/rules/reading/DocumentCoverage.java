package poa.rules.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import poa.model.Attachment;
import poa.model.CoverageStatus;
import poa.model.DocumentKind;
import poa.model.Draft;
import poa.rules.facts.Statement;

/** Tells whether a document that is asked for goes with the letter. */
public final class DocumentCoverage {
    /**
     * How old documents may be.
     *
     * @param days in days before the notice; a kind that is not listed may have any age
     */
    public record Ages(Map<DocumentKind, Integer> days) {}

    record Found(CoverageStatus status, List<Range> places) {}

    private final Reading reading;
    private final Draft draft;
    private final Ages ages;
    private final LocalDate day;

    DocumentCoverage(Reading reading, Draft draft, Ages ages, LocalDate day) {
        this.reading = reading;
        this.draft = draft;
        this.ages = ages;
        this.day = day;
    }

    /** Covered where it is attached, or, where nothing is known of attachments, told as attached; named only is half of it. */
    Found of(DocumentKind kind) {
        String lexicon = CaseReader.lexicon(kind);
        List<Statement> naming = reading.statements().stream()
                .filter(statement -> statement.speaks(lexicon))
                .toList();
        List<Range> places = naming.stream().map(Statement::range).toList();
        if (draft.attachments() == null) {
            List<Range> enclosed = naming.stream()
                    .filter(this::isEnclosed)
                    .map(Statement::range)
                    .toList();
            return enclosed.isEmpty()
                    ? new Found(places.isEmpty() ? CoverageStatus.NOT_COVERED : CoverageStatus.PARTLY, places)
                    : new Found(CoverageStatus.COVERED, enclosed);
        }
        List<Attachment> attached = draft.attachments().stream()
                .filter(attachment -> attachment.kind() == kind)
                .toList();
        if (attached.stream().anyMatch(attachment -> !isTooOld(attachment))) {
            return new Found(CoverageStatus.COVERED, places);
        }
        boolean half = !attached.isEmpty() || !places.isEmpty();
        return new Found(half ? CoverageStatus.PARTLY : CoverageStatus.NOT_COVERED, places);
    }

    private boolean isTooOld(Attachment attachment) {
        Integer most = ages.days().get(attachment.kind());
        return most != null && attachment.date() != null && attachment.date().isBefore(day.minusDays(most));
    }

    /** Whether it says so itself, or stands in a list whose head does. */
    private boolean isEnclosed(Statement statement) {
        int at = statement.index();
        while (at > 0
                && reading.statements().get(at).item()
                && !reading.statements().get(at).speaks("attachment-claim")) {
            at--;
        }
        return reading.statements().get(at).speaks("attachment-claim");
    }
}
