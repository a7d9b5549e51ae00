package poa.rules.reading;

import java.util.ArrayList;
import java.util.List;

/** Matches wordings inside one sentence and keeps the hits of each lexicon in it. */
final class SentenceMatcher {
    private static final int NONE = -1;

    private final List<Token> tokens;
    private final int from;
    private final int to;
    private final List<List<Hit>> hitsByLexicon;

    SentenceMatcher(List<Token> tokens, int from, int to, int lexicons) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        hitsByLexicon = new ArrayList<>(java.util.Collections.nCopies(lexicons, List.of()));
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    /** Hits of a lexicon in order of their first token; several may begin at one. */
    List<Hit> hits(int lexicon) {
        return hitsByLexicon.get(lexicon);
    }

    boolean has(int lexicon) {
        return !hitsByLexicon.get(lexicon).isEmpty();
    }

    void keep(int lexicon, List<Hit> hits) {
        hitsByLexicon.set(lexicon, hits);
    }

    /** One past the last token of the longest match that begins at {@code at}, or -1. */
    int longest(Wording.Node node, int at) {
        if (node instanceof Wording.Word word) {
            if (at >= to) {
                return NONE;
            }
            Token token = tokens.get(at);
            boolean matches = token.formId() == word.id() || !word.exact() && token.lemmaId() == word.id();
            return matches ? longest(word.next(), at + 1) : NONE;
        } else if (node instanceof Wording.Accept) {
            return at;
        } else if (node instanceof Wording.Either either) {
            int best = NONE;
            for (Wording.Node way : either.ways()) {
                best = Math.max(best, longest(way, at));
            }
            return best;
        } else if (node instanceof Wording.Of of) {
            int best = NONE;
            for (Hit hit : hitsByLexicon.get(of.lexicon())) {
                if (hit.from() == at) {
                    best = Math.max(best, longest(of.next(), hit.to()));
                }
            }
            return best;
        } else if (node instanceof Wording.Gap gap) {
            for (int skipped = 0; skipped <= gap.most() && at + skipped <= to; skipped++) {
                int end = longest(gap.next(), at + skipped);
                if (end >= 0) {
                    return end;
                }
            }
            return NONE;
        } else if (node instanceof Wording.OfClass of) {
            return at < to && of.wordClass().has(tokens.get(at), at == from) ? longest(of.next(), at + 1) : NONE;
        } else if (node instanceof Wording.Not not) {
            return longest(not.unwanted(), at) >= 0 ? NONE : longest(not.next(), at);
        } else if (node instanceof Wording.AtStart) {
            return at == from ? longest(node.next(), at) : NONE;
        } else {
            return at == to ? longest(node.next(), at) : NONE;
        }
    }
}
