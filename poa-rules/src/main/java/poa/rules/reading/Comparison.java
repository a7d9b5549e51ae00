package poa.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import poa.model.DraftSimilarity;
import poa.model.PartProgress;
import poa.model.ReusedPassage;
import poa.model.SectionKind;
import poa.model.Span;
import poa.rules.facts.Part;
import poa.rules.facts.Statement;

/**
 * A letter beside those sent before.
 *
 * @param nothingNew whether it says in substance what one of them said
 * @param unchanged for each part, whether it is the one sent before
 */
public record Comparison(
        List<Reading> sent,
        List<Likeness> likenesses,
        boolean nothingNew,
        Map<SectionKind, Boolean> unchanged,
        Reused reused) {
    /** Statements that are shown of each part, and passages of the whole letter. */
    private static final int MOST_SHOWN = 200;

    /** How like one letter sent before is, by its shingles and by its words. */
    record Likeness(double wording, double words) {}

    boolean isUnchanged(SectionKind part) {
        return unchanged.getOrDefault(part, false);
    }

    /** Whether a statement stands in no letter sent before, in whatever words. */
    boolean isNew(Statement statement) {
        return sent.isEmpty() || reused.isNew(statement);
    }

    /**
     * How like the letter is to each of those sent before.
     *
     * @param numbers of the letters among the drafts that the caller sent
     */
    public List<DraftSimilarity> drafts(List<Integer> numbers) {
        List<DraftSimilarity> drafts = new ArrayList<>();
        for (int i = 0; i < likenesses.size(); i++) {
            Likeness likeness = likenesses.get(i);
            drafts.add(new DraftSimilarity(numbers.get(i), rounded(likeness.wording), rounded(likeness.words)));
        }
        return drafts;
    }

    /**
     * What each part of the letter adds.
     *
     * @param numbers of the letters among the drafts that the caller sent
     */
    public List<PartProgress> parts(Reading now, List<Integer> numbers) {
        return sent.isEmpty()
                ? List.of()
                : now.parts().stream().map(part -> part(now, part, numbers)).toList();
    }

    private PartProgress part(Reading now, Part part, List<Integer> numbers) {
        int words = part.statements().stream().mapToInt(Statement::words).sum();
        return new PartProgress(
                part.kind(),
                share(reused.copied(part.statements()), words),
                share(reused.reworded(part.statements()), words),
                reused.passages().stream()
                        .filter(passage -> passage.section() == part.kind())
                        .limit(MOST_SHOWN)
                        .map(passage -> new ReusedPassage(
                                passage.how(),
                                part.kind(),
                                now.text().span(passage.here()),
                                earlier(passage.letter(), passage.earlier(), numbers)))
                        .toList(),
                part.statements().stream()
                        .filter(reused::isNew)
                        .limit(MOST_SHOWN)
                        .map(statement -> now.text().span(statement.range()))
                        .toList());
    }

    /**
     * The place in a draft that the caller sent.
     *
     * @param letter its number among those compared
     */
    public Span earlier(int letter, Range range, List<Integer> numbers) {
        Span span = sent.get(letter).text().span(range);
        return new Span("/suspension/priorDrafts/" + numbers.get(letter), span.start(), span.end(), span.quote());
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : rounded(Math.min(1, (double) some / all));
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
