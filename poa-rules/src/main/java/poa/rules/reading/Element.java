package poa.rules.reading;

import java.util.List;

/** A piece of a wording as it is written, before pieces are linked to steps. */
sealed interface Element {
    /**
     * A word.
     *
     * @param exact whether only this form is meant, and not the word in its other forms
     */
    record WordOf(String word, boolean exact) implements Element {}

    record ClassOf(WordClass wordClass) implements Element {}

    record LexiconOf(int lexicon) implements Element {}

    record GapOf(int most) implements Element {}

    record EitherOf(List<List<Element>> ways) implements Element {}

    record NotOf(Element unwanted) implements Element {}

    /**
     * An end of the sentence.
     *
     * @param start whether it is the first one
     */
    record Edge(boolean start) implements Element {}
}
