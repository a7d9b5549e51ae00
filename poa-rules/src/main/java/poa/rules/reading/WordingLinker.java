package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Links the pieces of a wording to the steps by which it is matched. */
final class WordingLinker {
    private final LetterTokenizer tokenizer;
    /** Most wordings share their words with others. */
    private final Map<WordIds, WordIds> known = new HashMap<>();

    WordingLinker(LetterTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** @param next what follows behind the last of them */
    Step link(List<Element> elements, Step next) {
        Step step = next;
        for (int i = elements.size() - 1; i >= 0; i--) {
            step = link(elements.get(i), step);
        }
        return step;
    }

    Step link(Element element, Step next) {
        if (element instanceof Element.WordOf word) {
            return words(List.of(word), next);
        } else if (element instanceof Element.ClassOf of) {
            return new Step.OfClass(of.wordClass(), next);
        } else if (element instanceof Element.LexiconOf of) {
            return new Step.Of(of.lexicon(), next);
        } else if (element instanceof Element.GapOf gap) {
            return new Step.Gap(gap.most(), next);
        } else if (element instanceof Element.EitherOf either) {
            return either(either, next);
        } else if (element instanceof Element.NotOf not) {
            return new Step.Not(link(not.unwanted(), Step.Accept.HERE), next);
        } else {
            return ((Element.Edge) element).start() ? new Step.AtStart(next) : new Step.AtEnd(next);
        }
    }

    private Step words(List<Element.WordOf> words, Step next) {
        return new Step.Word(ids(words.stream()), ids(words.stream().filter(word -> !word.exact())), next);
    }

    private WordIds ids(Stream<Element.WordOf> words) {
        WordIds ids = WordIds.of(words.mapToInt(word -> tokenizer.idOf(word.word())));
        return known.computeIfAbsent(ids, key -> key);
    }

    /** Ways of one word each are one step; the others are tried one after the other. */
    private Step either(Element.EitherOf either, Step next) {
        List<Element.WordOf> single = new ArrayList<>();
        List<Step> ways = new ArrayList<>();
        for (List<Element> way : either.ways()) {
            if (way.size() == 1 && way.get(0) instanceof Element.WordOf word) {
                single.add(word);
            } else {
                ways.add(link(way, next));
            }
        }
        if (!single.isEmpty()) {
            ways.add(0, words(single, next));
        }
        return ways.size() == 1 ? ways.get(0) : new Step.Either(List.copyOf(ways), next, neededOfAny(ways, next));
    }

    /** Where each way needs something before the step behind all of them, one of these things must be there. */
    @SuppressWarnings("ReferenceEquality") // the very step, not one that is alike
    private static Needed neededOfAny(List<Step> ways, Step next) {
        Needed any = new Needed(WordIds.NONE, WordIds.NONE);
        for (Step way : ways) {
            Needed needed = null;
            for (Step step = way; step != next && step != null && needed == null; step = step.next()) {
                needed = step.needed();
            }
            if (needed == null) {
                return null;
            }
            any = any.or(needed);
        }
        return any;
    }

    /** Whether it would match where nothing stands. */
    static boolean canBeEmpty(Step step) {
        if (step instanceof Step.Accept) {
            return true;
        }
        if (step instanceof Step.Either either) {
            return either.ways().stream().anyMatch(WordingLinker::canBeEmpty);
        }
        return (step instanceof Step.Not || step instanceof Step.AtStart || step instanceof Step.AtEnd)
                && canBeEmpty(step.next());
    }
}
