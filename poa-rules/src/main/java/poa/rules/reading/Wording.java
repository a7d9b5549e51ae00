package poa.rules.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One line of a lexicon or one wording of a playbook, compiled.
 *
 * @param owner name of the lexicon, or id of the requirement
 * @param start where matching begins
 * @param firstWords forms and lemmas one of which its first word has, null where it may begin with anything else
 * @param needed of each of these something must stand in the sentence, else it need not be tried
 * @param replacement what to write in its place, null where nothing is offered
 * @param spare whether it drops the hits that it overlaps
 * @param partly whether it meets a requirement half
 */
record Wording(
        String owner,
        Node start,
        BitSet firstWords,
        List<Needed> needed,
        String replacement,
        boolean spare,
        boolean partly) {

    /** Stands for the wordings of a lexicon where its classifier heard one that is not listed. */
    static Wording unlisted(String owner) {
        return new Wording(owner, null, null, List.of(), null, false, false);
    }

    static Wording of(String owner, Node start, String replacement, boolean spare, boolean partly) {
        List<Needed> needed = new ArrayList<>();
        addNeeded(start, needed);
        BitSet firstWords = new BitSet();
        boolean known = addFirstWords(start, firstWords);
        return new Wording(owner, start, known ? firstWords : null, List.copyOf(needed), replacement, spare, partly);
    }

    private static void addNeeded(Node start, List<Needed> needed) {
        for (Node node = start; node != null; node = node.next()) {
            Needed one = node.needed();
            if (one != null) {
                needed.add(one);
            } else if (node instanceof Beside beside && beside.wanted()) {
                addNeeded(beside.other(), needed);
            }
        }
    }

    private static boolean addFirstWords(Node node, BitSet words) {
        if (node instanceof Word word) {
            words.or(word.forms());
            return true;
        }
        if (node instanceof Either either) {
            return either.ways().stream().allMatch(way -> addFirstWords(way, words));
        }
        boolean takesNoRoom = node instanceof Not || node instanceof AtStart || node instanceof AtEnd;
        return takesNoRoom && addFirstWords(node.next(), words);
    }

    boolean canStartWith(Token token) {
        return firstWords == null
                || token.formId() >= 0 && firstWords.get(token.formId())
                || token.lemmaId() >= 0 && firstWords.get(token.lemmaId());
    }

    boolean canStandIn(SentenceMatcher sentence) {
        for (Needed one : needed) {
            if (!one.standsIn(sentence)) {
                return false;
            }
        }
        return true;
    }

    /** One of these words, which are forms or lemmas, or a hit of one of these lexicons, by their numbers. */
    static final class Needed {
        private final BitSet words;
        private final int[] wordList;
        private final int[] lexicons;

        Needed(BitSet words, BitSet lexicons) {
            this.words = words;
            this.wordList = words.stream().toArray();
            this.lexicons = lexicons.stream().toArray();
        }

        BitSet words() {
            return words;
        }

        int[] lexicons() {
            return lexicons;
        }

        /** Asks for each word of the shorter side: to compare two sets as a whole costs as much as the language has words. */
        boolean standsIn(SentenceMatcher sentence) {
            int[] inSentence = sentence.wordList();
            boolean few = wordList.length < inSentence.length;
            return anyIn(few ? sentence.words() : words, few ? wordList : inSentence)
                    || anyIn(sentence.lexicons(), lexicons);
        }

        private static boolean anyIn(BitSet set, int[] numbers) {
            for (int number : numbers) {
                if (set.get(number)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A step of a compiled wording; the last one is {@link Accept}. */
    sealed interface Node {
        /** The longest match of this step and all behind it: one past its last token, or {@link #NONE}. */
        int longest(SentenceMatcher sentence, int at);

        /** The step behind this one, null for the last. */
        Node next();

        /** What must stand in a sentence for this step alone, null where that cannot be told. */
        default Needed needed() {
            return null;
        }

        int NONE = -1;
    }

    /** A word by its form or its lemma; several where any of them will do. */
    record Word(BitSet forms, BitSet lemmas, Node next) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at < sentence.to() && matches(sentence.token(at)) ? next.longest(sentence, at + 1) : NONE;
        }

        private boolean matches(Token token) {
            return token.formId() >= 0 && forms.get(token.formId())
                    || token.lemmaId() >= 0 && lemmas.get(token.lemmaId());
        }

        @Override
        public Needed needed() {
            BitSet words = (BitSet) forms.clone();
            words.or(lemmas);
            return new Needed(words, new BitSet());
        }
    }

    record OfClass(WordClass wordClass, Node next) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at < sentence.to() && wordClass.has(sentence.token(at), at == sentence.from())
                    ? next.longest(sentence, at + 1)
                    : NONE;
        }
    }

    /** A wording of another lexicon; what a classifier heard is too vague to build on. */
    record Of(int lexicon, Node next) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            int best = NONE;
            for (Hit hit : sentence.hits(lexicon)) {
                if (hit.from() == at && !hit.isHeard()) {
                    best = Math.max(best, next.longest(sentence, hit.to()));
                }
            }
            return best;
        }

        @Override
        public Needed needed() {
            BitSet lexicons = new BitSet();
            lexicons.set(lexicon);
            return new Needed(new BitSet(), lexicons);
        }
    }

    /** Up to so many words; the nearest match behind them counts. */
    record Gap(int most, Node next) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            int last = Math.min(sentence.to(), at + most);
            for (int behind = at; behind <= last; behind++) {
                int end = next.longest(sentence, behind);
                if (end >= 0) {
                    return end;
                }
            }
            return NONE;
        }
    }

    /**
     * One of several ways.
     *
     * @param ways each of them leads on to {@code next} by itself
     */
    record Either(List<Node> ways, Node next, Needed needed) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            int best = NONE;
            for (Node way : ways) {
                best = Math.max(best, way.longest(sentence, at));
            }
            return best;
        }
    }

    /** This does not stand here. */
    record Not(Node unwanted, Node next) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return unwanted.longest(sentence, at) >= 0 ? NONE : next.longest(sentence, at);
        }
    }

    /**
     * Something else in the same sentence.
     *
     * @param wanted whether it must stand there, or must not
     */
    record Beside(Node other, boolean wanted, Node next) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return stands(sentence) == wanted ? next.longest(sentence, at) : NONE;
        }

        private boolean stands(SentenceMatcher sentence) {
            for (int i = sentence.from(); i <= sentence.to(); i++) {
                if (other.longest(sentence, i) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    record AtStart(Node next) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at == sentence.from() ? next.longest(sentence, at) : NONE;
        }
    }

    record AtEnd(Node next) implements Node {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at == sentence.to() ? next.longest(sentence, at) : NONE;
        }
    }

    /** The end of the wording. */
    record Accept() implements Node {
        static final Accept HERE = new Accept();

        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at;
        }

        @Override
        public Node next() {
            return null;
        }
    }
}
