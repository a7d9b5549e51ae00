package poa.rules.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.model.SectionKind;
import poa.rules.facts.Manner;

/**
 * Tells which part each sentence belongs to: by the headings, and where there are none by what the sentences say, a part
 * running on until another is clearly begun.
 */
final class SectionSplitter {
    private static final SectionKind[] KINDS = SectionKind.values();
    /** What a sentence that says nothing of a part is worth to none of them. */
    private static final double NOTHING_SAID = 0.6;
    /** What it costs to begin another part, at a new paragraph and inside one. */
    private static final double NEW_PARAGRAPH = 0.4;

    private static final double SAME_PARAGRAPH = 1.2;
    /** What it costs to go back to an earlier part. */
    private static final double BACKWARDS = 1.0;
    /** How much must speak for a part without a heading before it counts as there. */
    private static final double ENOUGH = 2.0;

    private final Headings headings;
    private final int cueRootCause;
    private final int cueRemedy;
    private final int cuePrevention;
    private final int cueOpening;
    private final int cueClosing;
    private final int gap;
    private final int ownership;
    private final int remedyAction;
    private final int buyerCare;
    private final int processDetail;
    private final int futureVague;
    private final int cadence;

    SectionSplitter(Lexicons lexicons, Headings headings) {
        this.headings = headings;
        cueRootCause = lexicons.number("cue-root-cause");
        cueRemedy = lexicons.number("cue-remedy");
        cuePrevention = lexicons.number("cue-prevention");
        cueOpening = lexicons.number("cue-opening");
        cueClosing = lexicons.number("cue-closing");
        gap = lexicons.number("gap");
        ownership = lexicons.number("ownership");
        remedyAction = lexicons.number("remedy-action");
        buyerCare = lexicons.number("buyer-care");
        processDetail = lexicons.number("process-detail");
        futureVague = lexicons.number("future-vague");
        cadence = lexicons.number("cadence");
    }

    /**
     * The parts of a letter.
     *
     * @param ofSentence the part of each sentence, in their order
     * @param headings the heading of each part that has one
     */
    record Sections(List<SectionKind> ofSentence, Map<SectionKind, Range> headings) {}

    Sections split(List<Block> blocks, List<Token> tokens, List<Sentence> sentences) {
        SectionKind[] byBlock = new SectionKind[blocks.size()];
        Map<SectionKind, Range> found = new EnumMap<>(SectionKind.class);
        label(blocks, tokens, byBlock, found);
        List<SectionKind> kinds = new ArrayList<>();
        List<Sentence> loose = new ArrayList<>();
        for (Sentence sentence : sentences) {
            SectionKind kind = byBlock[sentence.block()];
            kinds.add(kind);
            if (kind == null) {
                loose.add(sentence);
            }
        }
        Set<SectionKind> open =
                EnumSet.of(SectionKind.ROOT_CAUSE, SectionKind.IMMEDIATE_REMEDY, SectionKind.PREVENTION);
        open.removeAll(found.keySet());
        SectionKind[] guessed = open.isEmpty() ? filled(loose.size()) : guess(loose, open);
        int next = 0;
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == null) {
                kinds.set(i, guessed[next++]);
            }
        }
        close(sentences, kinds);
        return new Sections(kinds, found);
    }

    private static SectionKind[] filled(int size) {
        SectionKind[] kinds = new SectionKind[size];
        Arrays.fill(kinds, SectionKind.OTHER);
        return kinds;
    }

    /** Gives the blocks under a heading its part; what stands under none, or under one that names no part, stays null. */
    private void label(List<Block> blocks, List<Token> tokens, SectionKind[] byBlock, Map<SectionKind, Range> found) {
        SectionKind current = null;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.given() != null) {
                byBlock[i] = block.given();
                continue;
            }
            if (block.isHeading()) {
                SectionKind kind = headings.loosely(tokens, block.firstToken(), block.lastToken());
                if (kind != null) {
                    current = kind;
                    if (kind != SectionKind.OTHER) {
                        found.putIfAbsent(kind, new Range(block.start(), block.end()));
                    }
                }
            }
            byBlock[i] = current;
        }
    }

    /** The best sequence of parts for sentences that stand under no heading (Viterbi). */
    private SectionKind[] guess(List<Sentence> sentences, Set<SectionKind> open) {
        int size = sentences.size();
        double[][] best = new double[size + 1][KINDS.length];
        int[][] from = new int[size + 1][KINDS.length];
        double[][] said = new double[size][];
        for (int i = 0; i < size; i++) {
            said[i] = said(sentences.get(i), open);
            boolean sameBlock =
                    i > 0 && sentences.get(i - 1).block() == sentences.get(i).block();
            for (int kind = 0; kind < KINDS.length; kind++) {
                best[i + 1][kind] = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < KINDS.length; before++) {
                    double total = best[i][before] - cost(before, kind, sameBlock, i == 0) + said[i][kind];
                    if (total > best[i + 1][kind]) {
                        best[i + 1][kind] = total;
                        from[i + 1][kind] = before;
                    }
                }
            }
        }
        SectionKind[] kinds = new SectionKind[size];
        double[] weight = new double[KINDS.length];
        int kind = 0;
        for (int other = 1; other < KINDS.length; other++) {
            kind = best[size][other] > best[size][kind] ? other : kind;
        }
        for (int i = size - 1; i >= 0; i--) {
            kinds[i] = KINDS[kind];
            weight[kind] += said[i][kind];
            kind = from[i + 1][kind];
        }
        for (int i = 0; i < size; i++) {
            if (weight[kinds[i].ordinal()] < ENOUGH) {
                kinds[i] = SectionKind.OTHER;
            }
        }
        return kinds;
    }

    private static double cost(int before, int kind, boolean sameBlock, boolean first) {
        if (first || before == kind) {
            return 0;
        }
        boolean back = kind < before && KINDS[before] != SectionKind.OTHER;
        return (sameBlock ? SAME_PARAGRAPH : NEW_PARAGRAPH) + (back ? BACKWARDS : 0);
    }

    /** How much a sentence speaks for each part. */
    private double[] said(Sentence sentence, Set<SectionKind> open) {
        SentenceMatcher hits = sentence.matches();
        Manner manner = sentence.manner();
        boolean done = manner == Manner.DONE;
        boolean toCome = manner == Manner.PLANNED || manner == Manner.IN_FORCE;
        double[] said = new double[KINDS.length];
        said[SectionKind.ROOT_CAUSE.ordinal()] =
                2 * one(hits, cueRootCause) + 1.5 * one(hits, gap) + one(hits, ownership);
        said[SectionKind.IMMEDIATE_REMEDY.ordinal()] = (done ? 2 : 0.5) * one(hits, cueRemedy)
                + (done ? 1.5 : 0) * one(hits, remedyAction)
                + (done || manner == Manner.PLANNED ? 1.5 : 0) * one(hits, buyerCare);
        said[SectionKind.PREVENTION.ordinal()] = (toCome ? 2 : 1) * one(hits, cuePrevention)
                + (toCome ? 1.5 * one(hits, processDetail) + 1.5 * one(hits, cadence) : 0)
                + 1.5 * one(hits, futureVague);
        said[SectionKind.OTHER.ordinal()] = NOTHING_SAID + 2 * one(hits, cueOpening) + 2 * one(hits, cueClosing);
        for (SectionKind kind : KINDS) {
            if (kind != SectionKind.OTHER && !open.contains(kind)) {
                said[kind.ordinal()] = 0;
            }
        }
        return said;
    }

    private static double one(SentenceMatcher hits, int lexicon) {
        return hits.has(lexicon) ? 1 : 0;
    }

    /** Requests, thanks and names at the end belong to no part, wherever they stand. */
    private void close(List<Sentence> sentences, List<SectionKind> kinds) {
        boolean closed = false;
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Sentence sentence = sentences.get(i);
            boolean signature = !closed && sentence.manner() == Manner.UNTOLD && sentence.to() - sentence.from() <= 8;
            if (!sentence.matches().has(cueClosing) && !signature) {
                return;
            }
            if (!sentence.matches().has(cueClosing) && i + 1 < sentences.size() - 4) {
                return;
            }
            closed |= sentence.matches().has(cueClosing);
            kinds.set(i, SectionKind.OTHER);
        }
    }
}
