package poa.rules.reading;

import java.util.List;
import poa.rules.facts.Actor;

/**
 * What a classifier sees of a sentence: its words and their base forms, runs of two and three of them, pairs with a gap, how
 * it begins and ends, the lexicons that have a hit in it, who acts and how firmly it is told. A feature is known by a number
 * of 64 bits mixed from its parts; among some hundred thousand features no two are expected to share one.
 */
final class SentenceFeatures {
    /** Kinds of features, so that the same word in another role is another feature. */
    private enum Kind {
        LEMMA,
        FORM,
        TWO_FORMS,
        TWO_LEMMAS,
        THREE_FORMS,
        GAP_OF_ONE,
        GAP_OF_TWO,
        FIRST,
        FIRST_TWO,
        LAST,
        LEXICON,
        MANNER,
        ACTOR,
        FIRST_ACTOR,
        EXACT,
        END_MARK,
        LENGTH
    }

    private static final int NONE = 0;

    private final int[] lexicons;

    SentenceFeatures(Lexicons lexicons) {
        this.lexicons = lexicons.names().stream().mapToInt(String::hashCode).toArray();
    }

    /** The feature that says whether a lexicon has a hit. */
    static long ofLexicon(String name) {
        return feature(Kind.LEXICON, name.hashCode(), NONE, NONE);
    }

    /** Takes down features, each with the tokens that it stands on; none where it is about the sentence as a whole. */
    interface Sink {
        void add(long feature, int from, int to);
    }

    void read(String plain, List<Token> tokens, Sentence sentence, Sink sink) {
        int from = sentence.from();
        int to = sentence.to();
        int[] forms = new int[to - from];
        int[] lemmas = new int[to - from];
        for (int i = from; i < to; i++) {
            forms[i - from] = word(tokens.get(i), i == from, tokens.get(i).form());
            lemmas[i - from] = word(tokens.get(i), i == from, tokens.get(i).lemma());
        }
        addWords(forms, lemmas, from, sink);
        for (int lexicon = sentence.matches().lexicons().nextSetBit(0);
                lexicon >= 0;
                lexicon = sentence.matches().lexicons().nextSetBit(lexicon + 1)) {
            Hit hit = sentence.matches().hits(lexicon).get(0);
            sink.add(feature(Kind.LEXICON, lexicons[lexicon], NONE, NONE), hit.from(), hit.to());
        }
        addWhole(plain, sentence, sink);
    }

    private static void addWords(int[] forms, int[] lemmas, int from, Sink sink) {
        for (int i = 0; i < forms.length; i++) {
            int at = from + i;
            sink.add(feature(Kind.LEMMA, lemmas[i], NONE, NONE), at, at + 1);
            if (forms[i] != lemmas[i]) {
                sink.add(feature(Kind.FORM, forms[i], NONE, NONE), at, at + 1);
            }
            if (i + 1 < forms.length) {
                sink.add(feature(Kind.TWO_FORMS, forms[i], forms[i + 1], NONE), at, at + 2);
                sink.add(feature(Kind.TWO_LEMMAS, lemmas[i], lemmas[i + 1], NONE), at, at + 2);
            }
            if (i + 2 < forms.length) {
                sink.add(feature(Kind.THREE_FORMS, forms[i], forms[i + 1], forms[i + 2]), at, at + 3);
                sink.add(feature(Kind.GAP_OF_ONE, lemmas[i], lemmas[i + 2], NONE), at, at + 3);
            }
            if (i + 3 < forms.length) {
                sink.add(feature(Kind.GAP_OF_TWO, lemmas[i], lemmas[i + 3], NONE), at, at + 4);
            }
        }
        int to = from + forms.length;
        sink.add(feature(Kind.FIRST, forms[0], NONE, NONE), from, from + 1);
        if (forms.length > 1) {
            sink.add(feature(Kind.FIRST_TWO, forms[0], forms[1], NONE), from, from + 2);
        }
        sink.add(feature(Kind.LAST, lemmas[lemmas.length - 1], NONE, NONE), to - 1, to);
    }

    private static void addWhole(String plain, Sentence sentence, Sink sink) {
        int from = sentence.from();
        sink.add(feature(Kind.MANNER, sentence.manner().ordinal(), NONE, NONE), from, from);
        int actors = 0;
        for (Actor actor : sentence.actors()) {
            actors |= 1 << actor.ordinal();
        }
        for (Actor actor : Actor.values()) {
            if ((actors & 1 << actor.ordinal()) != 0) {
                sink.add(feature(Kind.ACTOR, actor.ordinal(), NONE, NONE), from, from);
            }
        }
        sink.add(feature(Kind.FIRST_ACTOR, sentence.actors().get(0).ordinal(), NONE, NONE), from, from);
        sink.add(feature(Kind.EXACT, sentence.exact() ? 1 : 0, NONE, NONE), from, from);
        char last = plain.charAt(sentence.range().end() - 1);
        sink.add(feature(Kind.END_MARK, last == '?' || last == '!' ? last : '.', NONE, NONE), from, from);
        int words = sentence.to() - from;
        sink.add(feature(Kind.LENGTH, words < 6 ? 0 : words < 12 ? 1 : words < 24 ? 2 : 3, NONE, NONE), from, from);
    }

    /** Mentions and names count as their kind, so that no classifier learns an id, a price or a client by heart. */
    private static int word(Token token, boolean first, String plain) {
        if (token.mention() != null && token.mention().kind() != Mention.Kind.NUMBER_WORD) {
            return -1 - token.mention().kind().ordinal();
        }
        boolean name = !first && token.shape() == Token.Shape.CAPITALISED && token.formId() < 0;
        return name ? -100 : plain.hashCode();
    }

    /** Mixes as MurmurHash3 ends; equal parts give equal numbers on every machine. */
    private static long feature(Kind kind, int first, int second, int third) {
        long mixed = kind.ordinal() + 1L;
        mixed = mix(mixed * 0x9E3779B97F4A7C15L + first);
        mixed = mix(mixed + second * 0xC2B2AE3D27D4EB4FL);
        return mix(mixed + third * 0x165667B19E3779F9L);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
