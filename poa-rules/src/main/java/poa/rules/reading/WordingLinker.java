package poa.rules.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Links the pieces of a wording to the steps by which it is matched. */
final class WordingLinker {
    private final LetterTokenizer tokenizer;

    WordingLinker(LetterTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** @param next what follows behind the last of them */
    Wording.Node link(List<Element> elements, Wording.Node next) {
        Wording.Node node = next;
        for (int i = elements.size() - 1; i >= 0; i--) {
            node = link(elements.get(i), node);
        }
        return node;
    }

    Wording.Node link(Element element, Wording.Node next) {
        if (element instanceof Element.WordOf word) {
            return words(List.of(word), next);
        } else if (element instanceof Element.ClassOf of) {
            return new Wording.OfClass(of.wordClass(), next);
        } else if (element instanceof Element.LexiconOf of) {
            return new Wording.Of(of.lexicon(), next);
        } else if (element instanceof Element.GapOf gap) {
            return new Wording.Gap(gap.most(), next);
        } else if (element instanceof Element.EitherOf either) {
            return either(either, next);
        } else if (element instanceof Element.NotOf not) {
            return new Wording.Not(link(not.unwanted(), Wording.Accept.HERE), next);
        } else {
            return ((Element.Edge) element).start() ? new Wording.AtStart(next) : new Wording.AtEnd(next);
        }
    }

    private Wording.Node words(List<Element.WordOf> words, Wording.Node next) {
        BitSet forms = new BitSet();
        BitSet lemmas = new BitSet();
        for (Element.WordOf word : words) {
            int id = tokenizer.idOf(word.word());
            forms.set(id);
            lemmas.set(id, !word.exact());
        }
        return new Wording.Word(forms, lemmas, next);
    }

    /** Ways of one word each are one step; the others are tried one after the other. */
    private Wording.Node either(Element.EitherOf either, Wording.Node next) {
        List<Element.WordOf> single = new ArrayList<>();
        List<Wording.Node> ways = new ArrayList<>();
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
        return ways.size() == 1 ? ways.get(0) : new Wording.Either(ways, next, neededOfAny(ways, next));
    }

    /** Where each way needs something before the step behind all of them, one of these things must be there. */
    @SuppressWarnings("ReferenceEquality") // the very step, not one that is alike
    private static Wording.Needed neededOfAny(List<Wording.Node> ways, Wording.Node next) {
        BitSet words = new BitSet();
        BitSet lexicons = new BitSet();
        for (Wording.Node way : ways) {
            Wording.Needed needed = null;
            for (Wording.Node node = way; node != next && node != null && needed == null; node = node.next()) {
                needed = node.needed();
            }
            if (needed == null) {
                return null;
            }
            words.or(needed.words());
            for (int lexicon : needed.lexicons()) {
                lexicons.set(lexicon);
            }
        }
        return new Wording.Needed(words, lexicons);
    }

    /** Whether it would match where nothing stands. */
    static boolean canBeEmpty(Wording.Node node) {
        if (node instanceof Wording.Accept) {
            return true;
        }
        if (node instanceof Wording.Either either) {
            return either.ways().stream().anyMatch(WordingLinker::canBeEmpty);
        }
        return (node instanceof Wording.Not || node instanceof Wording.AtStart || node instanceof Wording.AtEnd)
                && canBeEmpty(node.next());
    }
}
