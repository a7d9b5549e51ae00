package poa.rules.reading;

import java.util.List;
import java.util.stream.Stream;
import poa.model.SectionKind;
import poa.rules.facts.Manner;

/** Finds where a letter closes: requests, thanks and names. */
final class Closings {
    private final int cueClosing;
    private final int cuePrevention;
    private final int futureVague;
    /** Lexicons of what a part tells. */
    private final List<Integer> telling;

    Closings(Lexicons lexicons) {
        cueClosing = lexicons.number("cue-closing");
        cuePrevention = lexicons.number("cue-prevention");
        futureVague = lexicons.number("future-vague");
        telling = Stream.of(
                        "gap",
                        "ownership",
                        "remedy-action",
                        "buyer-care",
                        "process-detail",
                        "future-vague",
                        "cue-prevention")
                .map(lexicons::number)
                .toList();
    }

    /** Requests, thanks and names at the end belong to no part, wherever they stand. */
    void leave(List<Block> blocks, List<Sentence> sentences, List<SectionKind> kinds) {
        int last = sentences.size() - 1;
        while (last >= 0) {
            int first = last;
            while (first > 0
                    && sentences.get(first - 1).block() == sentences.get(last).block()) {
                first--;
            }
            boolean closing = blocks.get(sentences.get(last).block()).kind() != Block.Kind.ITEM
                    && (sentences.get(first).matches().has(cueClosing)
                            || !isHeaded(blocks, sentences.get(last))
                                    && sentences.get(last).matches().has(cueClosing)
                                    && tellsNothing(sentences, first, last));
            for (int i = last; i >= first; i--) {
                if (!closing && !isClosing(blocks, sentences, i)) {
                    return;
                }
                kinds.set(i, SectionKind.OTHER);
            }
            last = first - 1;
        }
    }

    private static boolean isHeaded(List<Block> blocks, Sentence sentence) {
        return sentence.block() > 0 && blocks.get(sentence.block() - 1).isHeading();
    }

    /** Whether none of its sentences but requests and thanks belongs to a part. */
    private boolean tellsNothing(List<Sentence> sentences, int first, int last) {
        for (int i = first; i <= last; i++) {
            SentenceMatcher hits = sentences.get(i).matches();
            if (telling.stream().anyMatch(hits::has) && !hits.has(cueClosing)) {
                return false;
            }
        }
        return true;
    }

    private boolean isClosing(List<Block> blocks, List<Sentence> sentences, int at) {
        Sentence sentence = sentences.get(at);
        boolean signature = !isHeaded(blocks, sentence)
                && sentence.manner() == Manner.UNTOLD
                && sentence.to() - sentence.from() <= 8
                && !sentence.matches().has(cuePrevention)
                && !sentence.matches().has(futureVague)
                && at + 1 >= sentences.size() - 4;
        return sentence.matches().has(cueClosing) || signature;
    }
}
