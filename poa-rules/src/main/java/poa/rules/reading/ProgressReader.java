package poa.rules.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import poa.model.Ask;
import poa.model.Attachment;
import poa.model.FactKind;
import poa.model.ParsedNotice;
import poa.model.SectionKind;
import poa.rules.data.DataFiles;
import poa.rules.facts.DenialPoint;
import poa.rules.facts.NothingNew;
import poa.rules.facts.Part;
import poa.rules.facts.WantedDocument;

/** Compares a letter with those sent before, and with what the denial asked for. Thread-safe; built once. */
public final class ProgressReader {
    private static final Map<Ask, SectionKind> PARTS = new EnumMap<>(Map.of(
            Ask.ROOT_CAUSE_DETAIL, SectionKind.ROOT_CAUSE,
            Ask.ACTIONS_DETAIL, SectionKind.IMMEDIATE_REMEDY,
            Ask.PREVENTION_DETAIL, SectionKind.PREVENTION));

    /** Share of a part's shingles that stand in one letter sent before, from which on the part is the one sent before. */
    private static final double UNCHANGED = 0.8;
    /** The same for all parts together, where a new date or number here and there is no new substance. */
    private static final double NOTHING_NEW = 0.75;
    /** Cosine of the words from which on a letter without one new fact is a rewording. */
    private static final double REWORDED = 0.75;

    private final EnglishWords english;

    public ProgressReader(DataFiles files) {
        english = new EnglishWords(files);
    }

    /** The part that a detail belongs to, null for documents and evidence. */
    static SectionKind part(Ask ask) {
        return PARTS.get(ask);
    }

    /**
     * Holds a draft against those that were sent.
     *
     * @param sent what was sent before, oldest first
     */
    public Comparison compare(Reading now, List<Reading> sent) {
        TextSimilarity similarity = new TextSimilarity();
        Content all = parts(now);
        List<Content> before = sent.stream()
                .map(letter -> Content.of(letter, statement -> true, english))
                .toList();
        List<Comparison.Likeness> likenesses = new ArrayList<>();
        boolean nothingNew = false;
        for (int i = 0; i < sent.size(); i++) {
            double wording = all.text().isEmpty()
                    ? 0
                    : similarity.containment(all.text(), before.get(i).text());
            double words = similarity.cosine(all.words(), parts(sent.get(i)).words());
            likenesses.add(new Comparison.Likeness(wording, words));
            boolean reworded = before.get(i).facts().containsAll(all.facts())
                    && similarity.cosine(all.words(), before.get(i).words()) >= REWORDED;
            nothingNew |= !all.text().isEmpty() && (wording >= NOTHING_NEW || reworded);
        }
        Reused reused = new ReuseReader(now, sent, english, similarity).read();
        Map<SectionKind, Boolean> unchanged = new EnumMap<>(SectionKind.class);
        for (Part part : now.parts()) {
            String text = Content.of(now, statement -> statement.section() == part.kind(), english)
                    .text();
            boolean copied =
                    before.stream().anyMatch(letter -> similarity.containment(text, letter.text()) >= UNCHANGED);
            boolean same = !sent.isEmpty() && part.statements().stream().noneMatch(reused::isNew);
            unchanged.put(part.kind(), copied || same);
        }
        return new Comparison(sent, likenesses, nothingNew, unchanged, reused);
    }

    private Content parts(Reading letter) {
        return Content.of(letter, statement -> statement.section() != SectionKind.OTHER, english);
    }

    /**
     * What the rules see of it.
     *
     * @param denial null where there is none
     * @param asked documents that the denial asks for
     * @param attachments null where nothing is known of them
     */
    public static List<Object> facts(
            Reading now,
            Comparison comparison,
            ParsedNotice denial,
            List<WantedDocument> asked,
            List<Attachment> attachments) {
        List<Object> facts = new ArrayList<>();
        if (comparison.nothingNew()) {
            facts.add(new NothingNew());
        }
        if (denial != null) {
            for (Part part : now.parts()) {
                boolean wanted = denial.asks().stream().anyMatch(ask -> PARTS.get(ask) == part.kind());
                if (wanted && part.present()) {
                    facts.add(new DenialPoint(part, !comparison.isUnchanged(part.kind())));
                }
            }
            if (denial.asks().contains(Ask.EVIDENCE) || denial.asks().contains(Ask.DOCUMENTS)) {
                facts.add(new DenialPoint(null, isProven(now, asked, attachments)));
            }
        }
        return facts;
    }

    private static boolean isProven(Reading now, List<WantedDocument> asked, List<Attachment> attachments) {
        return asked.isEmpty()
                ? attachments != null && !attachments.isEmpty()
                        || now.statements().stream()
                                .anyMatch(statement -> statement.facts().contains(FactKind.DOCUMENT))
                : asked.stream().allMatch(WantedDocument::referenced);
    }
}
