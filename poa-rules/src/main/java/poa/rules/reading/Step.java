package poa.rules.reading;

import java.util.List;

/** A step of a compiled wording; the last one is {@link Accept}. */
sealed interface Step {
    int NONE = -1;

    /** The longest match of this step and all behind it: one past its last token, or {@link #NONE}. */
    int longest(SentenceMatcher sentence, int at);

    /** The step behind this one, null for the last. */
    Step next();

    /** What must stand in a sentence for this step alone, null where that cannot be told. */
    default Needed needed() {
        return null;
    }

    /** A word by its form or its lemma; several where any of them will do. Each lemma is among the forms, too. */
    record Word(WordIds forms, WordIds lemmas, Step next) implements Step {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at < sentence.to() && (forms.has(sentence.formId(at)) || lemmas.has(sentence.lemmaId(at)))
                    ? next.longest(sentence, at + 1)
                    : NONE;
        }

        @Override
        public Needed needed() {
            return new Needed(forms, WordIds.NONE);
        }
    }

    record OfClass(WordClass wordClass, Step next) implements Step {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at < sentence.to() && wordClass.has(sentence.token(at), at == sentence.from())
                    ? next.longest(sentence, at + 1)
                    : NONE;
        }
    }

    /** A wording of another lexicon; what a classifier heard is too vague to build on. */
    record Of(int lexicon, Step next) implements Step {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            List<Hit> hits = sentence.hits(lexicon);
            int best = NONE;
            for (int i = 0; i < hits.size(); i++) {
                Hit hit = hits.get(i);
                if (hit.from() == at && !hit.isHeard()) {
                    best = Math.max(best, next.longest(sentence, hit.to()));
                }
            }
            return best;
        }

        @Override
        public Needed needed() {
            return new Needed(WordIds.NONE, WordIds.of(java.util.stream.IntStream.of(lexicon)));
        }
    }

    /** Up to so many words; the nearest match behind them counts. */
    record Gap(int most, Step next) implements Step {
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
    record Either(List<Step> ways, Step next, Needed needed) implements Step {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            int best = NONE;
            for (int i = 0; i < ways.size(); i++) {
                best = Math.max(best, ways.get(i).longest(sentence, at));
            }
            return best;
        }
    }

    /** This does not stand here. */
    record Not(Step unwanted, Step next) implements Step {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return unwanted.longest(sentence, at) >= 0 ? NONE : next.longest(sentence, at);
        }
    }

    record AtStart(Step next) implements Step {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at == sentence.from() ? next.longest(sentence, at) : NONE;
        }
    }

    record AtEnd(Step next) implements Step {
        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at == sentence.to() ? next.longest(sentence, at) : NONE;
        }
    }

    /** The end of the wording. */
    record Accept() implements Step {
        static final Accept HERE = new Accept();

        @Override
        public int longest(SentenceMatcher sentence, int at) {
            return at;
        }

        @Override
        public Step next() {
            return null;
        }
    }
}
