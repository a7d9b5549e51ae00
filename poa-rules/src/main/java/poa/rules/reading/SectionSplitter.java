package poa.rules.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.model.SectionKind;
import poa.rules.facts.Actor;
import poa.rules.facts.Manner;

/**
 * Tells which part each sentence belongs to: by the headings, and where there are none by what the sentences say, a part
 * running on until another is clearly begun.
 */
final class SectionSplitter {
    private static final SectionKind[] KINDS = SectionKind.values();
    /** What a sentence that says nothing of a part is worth to none of them. */
    private static final double NOTHING_SAID = 0.6;
    /** What a sense that a classifier heard speaks, against one in words that are listed. */
    private static final double HALF_HEARD = 0.5;
    /** What a classifier that is sure of a part speaks for it. */
    private static final double HEARD = 1.0;
    /** What it costs to begin another part, at a new paragraph and inside one. */
    private static final double NEW_PARAGRAPH = 0.4;

    private static final double SAME_PARAGRAPH = 1.2;
    private static final double BACKWARDS = 1.6;
    /** What the heading above speaks for its part, and what one speaks behind which a heading of no part stands. */
    private static final double UNDER_ITS_HEADING = 1.5;

    private static final double UNDER_ANOTHER_HEADING = 0.7;
    /** What it costs to leave the part of the heading above, at a new paragraph and inside one. */
    private static final double OUT_OF_HEADED = 1.0;

    private static final double OUT_OF_HEADED_PARAGRAPH = 8.0;
    /** How much must speak for a part without a heading before it counts as there. */
    private static final double ENOUGH = 2.0;

    private final Headings headings;
    private final Closings closings;
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
    private final int controlFromNow;

    SectionSplitter(Lexicons lexicons, Headings headings) {
        this.headings = headings;
        closings = new Closings(lexicons);
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
        controlFromNow = lexicons.number("control-from-now");
    }

    /**
     * The parts of a letter.
     *
     * @param ofSentence the part of each sentence, in their order
     * @param headings the heading of each part that has one
     */
    record Sections(List<SectionKind> ofSentence, Map<SectionKind, Range> headings) {}

    /**
     * What a block stands under.
     *
     * @param kind the part of the heading above it, null where none names a part
     * @param own whether that heading is the nearest one, and not one that names no part
     */
    private record Above(SectionKind kind, boolean own) {
        static final Above NOTHING = new Above(null, false);
    }

    Sections split(List<Block> blocks, List<Token> tokens, List<Sentence> sentences) {
        Map<SectionKind, Range> found = new EnumMap<>(SectionKind.class);
        List<Above> above = above(blocks, tokens, found);
        Set<SectionKind> open =
                EnumSet.of(SectionKind.ROOT_CAUSE, SectionKind.IMMEDIATE_REMEDY, SectionKind.PREVENTION);
        open.removeAll(found.keySet());
        List<SectionKind> kinds = new ArrayList<>();
        if (open.isEmpty() || blocks.stream().anyMatch(block -> block.given() != null)) {
            for (Sentence sentence : sentences) {
                SectionKind kind = above.get(sentence.block()).kind();
                kinds.add(kind == null ? SectionKind.OTHER : kind);
            }
        } else {
            kinds.addAll(Arrays.asList(guess(blocks, above, sentences, open)));
        }
        closings.leave(blocks, sentences, kinds);
        nameByContent(blocks, tokens, sentences, kinds, found);
        return new Sections(kinds, found);
    }

    /** A heading in words that name no part heads the part that most of what stands under it belongs to. */
    private void nameByContent(
            List<Block> blocks,
            List<Token> tokens,
            List<Sentence> sentences,
            List<SectionKind> kinds,
            Map<SectionKind, Range> found) {
        int at = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.isHeading() || headings.loosely(tokens, block.firstToken(), block.lastToken()) != null) {
                continue;
            }
            int[] under = new int[KINDS.length];
            int all = 0;
            while (at < sentences.size() && sentences.get(at).block() < i) {
                at++;
            }
            for (int k = at;
                    k < sentences.size() && isUnder(blocks, i, sentences.get(k).block());
                    k++) {
                under[kinds.get(k).ordinal()]++;
                all++;
            }
            for (SectionKind kind : KINDS) {
                if (kind != SectionKind.OTHER && 2 * under[kind.ordinal()] > all) {
                    found.putIfAbsent(kind, new Range(block.start(), block.end()));
                }
            }
        }
    }

    private static boolean isUnder(List<Block> blocks, int heading, int block) {
        for (int i = heading + 1; i <= block; i++) {
            if (blocks.get(i).isHeading()) {
                return false;
            }
        }
        return true;
    }

    private List<Above> above(List<Block> blocks, List<Token> tokens, Map<SectionKind, Range> found) {
        List<Above> above = new ArrayList<>();
        Above current = Above.NOTHING;
        for (Block block : blocks) {
            if (block.given() != null) {
                above.add(new Above(block.given(), true));
                continue;
            }
            if (block.isHeading() && !Headings.isTitle(blocks, tokens, block)) {
                SectionKind kind = headings.loosely(tokens, block.firstToken(), block.lastToken());
                current = new Above(kind == null ? current.kind() : kind, kind != null);
                if (kind != null && kind != SectionKind.OTHER) {
                    found.putIfAbsent(kind, new Range(block.start(), block.end()));
                }
            }
            above.add(current);
        }
        return above;
    }

    /** The best sequence of parts (Viterbi). Where a heading names a part, only another paragraph leaves it. */
    @SuppressWarnings("ReferenceEquality") // the very heading, not one that reads alike
    private SectionKind[] guess(
            List<Block> blocks, List<Above> above, List<Sentence> sentences, Set<SectionKind> open) {
        int size = sentences.size();
        double[][] best = new double[size + 1][KINDS.length];
        int[][] from = new int[size + 1][KINDS.length];
        double[][] said = new double[size][];
        for (int i = 0; i < size; i++) {
            Sentence sentence = sentences.get(i);
            Above heading = above.get(sentence.block());
            said[i] = said(sentence, open, heading);
            boolean sameParagraph = i > 0
                    && (sentences.get(i - 1).block() == sentence.block()
                            || heading.own()
                                    && above.get(sentences.get(i - 1).block()) == heading
                                    && blocks.get(sentence.block()).kind() == Block.Kind.ITEM);
            boolean firstUnder = i == 0 || above.get(sentences.get(i - 1).block()) != heading;
            for (int kind = 0; kind < KINDS.length; kind++) {
                best[i + 1][kind] = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < KINDS.length; before++) {
                    double cost = cost(before, kind, sameParagraph, heading, firstUnder, i == 0);
                    double total = best[i][before] - cost + said[i][kind];
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
            if (open.contains(kinds[i]) && weight[kinds[i].ordinal()] < ENOUGH) {
                SectionKind heading = above.get(sentences.get(i).block()).kind();
                kinds[i] = heading == null ? SectionKind.OTHER : heading;
            }
        }
        return kinds;
    }

    private static double cost(
            int before, int kind, boolean sameParagraph, Above heading, boolean firstUnder, boolean first) {
        if (heading.own()) {
            if (KINDS[kind] == heading.kind()) {
                return 0;
            }
            return firstUnder || sameParagraph && before != kind
                    ? OUT_OF_HEADED_PARAGRAPH
                    : before == kind ? 0 : OUT_OF_HEADED;
        }
        if (first || before == kind) {
            return 0;
        }
        boolean back = kind < before && KINDS[before] != SectionKind.OTHER;
        return (sameParagraph ? SAME_PARAGRAPH : NEW_PARAGRAPH) + (back ? BACKWARDS : 0);
    }

    /** How much a sentence speaks for each part. */
    private double[] said(Sentence sentence, Set<SectionKind> open, Above heading) {
        SentenceMatcher hits = sentence.matches();
        Manner manner = sentence.manner();
        boolean done = manner == Manner.DONE;
        boolean toCome = manner == Manner.PLANNED || manner == Manner.IN_FORCE;
        double[] said = new double[KINDS.length];
        said[SectionKind.ROOT_CAUSE.ordinal()] =
                2 * one(hits, cueRootCause) + 1.5 * one(hits, gap) + one(hits, ownership);
        said[SectionKind.IMMEDIATE_REMEDY.ordinal()] = ((done ? 2 : 0.5) * one(hits, cueRemedy)
                        + (done ? 1.5 : 0) * one(hits, remedyAction)
                        + (done || manner == Manner.PLANNED ? 2 : 0) * one(hits, buyerCare))
                * (isByOthers(sentence) ? 0.3 : 1);
        said[SectionKind.PREVENTION.ordinal()] = (toCome ? 2 : 1) * one(hits, cuePrevention)
                + (toCome ? 1.5 * Math.max(one(hits, processDetail), one(hits, cadence)) : 0)
                + 1.5 * one(hits, futureVague)
                + 1.5 * one(hits, controlFromNow);
        said[SectionKind.OTHER.ordinal()] = NOTHING_SAID + 2 * one(hits, cueOpening) + 2 * one(hits, cueClosing);
        for (SectionKind kind : KINDS) {
            said[kind.ordinal()] += (kind == SectionKind.OTHER ? HEARD / 2 : HEARD) * sentence.likely()[kind.ordinal()];
        }
        for (SectionKind kind : KINDS) {
            if (kind != SectionKind.OTHER && kind != heading.kind() && !open.contains(kind)) {
                said[kind.ordinal()] = 0;
            }
        }
        if (heading.kind() != null) {
            if (heading.own() && heading.kind() != SectionKind.OTHER) {
                said[SectionKind.OTHER.ordinal()] = 0;
            }
            said[heading.kind().ordinal()] += heading.own() ? UNDER_ITS_HEADING : UNDER_ANOTHER_HEADING;
        }
        return said;
    }

    /** Told of Amazon or a buyer, not of us. */
    private static boolean isByOthers(Sentence sentence) {
        for (Actor actor : sentence.actors()) {
            if (actor != Actor.UNKNOWN) {
                return actor == Actor.READER || actor == Actor.AMAZON || actor == Actor.BUYER;
            }
        }
        return false;
    }

    private static double one(SentenceMatcher hits, int lexicon) {
        return !hits.has(lexicon) ? 0 : hits.hits(lexicon).get(0).isHeard() ? HALF_HEARD : 1;
    }
}
