package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds a count or a price that differs from an earlier one of the same thing by two digits that changed places: "236 pans"
 * and "the 263 pans". Two true figures hardly ever look so; shorter numbers may.
 */
final class SwappedDigits {
    private static final int FEWEST_DIGITS = 3;
    private static final int NOUN_WITHIN = 2;

    private record Figure(String digits, Range range) {}

    private final List<Token> tokens;
    private final Map<String, List<Figure>> seen = new HashMap<>();

    private SwappedDigits(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @param taker of each later figure and the earlier one that it disagrees with */
    static void find(List<Token> tokens, BiConsumer<Range, Range> taker) {
        new SwappedDigits(tokens).find(taker);
    }

    private void find(BiConsumer<Range, Range> taker) {
        for (int i = 0; i < tokens.size(); i++) {
            String thing = thing(i);
            if (thing == null) {
                continue;
            }
            Token token = tokens.get(i);
            Figure figure = new Figure(token.form().replaceAll("\\D", ""), new Range(token.start(), token.end()));
            List<Figure> earlier = seen.computeIfAbsent(thing, key -> new ArrayList<>());
            Optional<Figure> other = earlier.stream()
                    .filter(one -> isSwapped(one.digits(), figure.digits()))
                    .findFirst();
            if (earlier.stream().noneMatch(one -> one.digits().equals(figure.digits()))) {
                earlier.add(figure);
                other.ifPresent(one -> taker.accept(figure.range(), one.range()));
            }
        }
    }

    /** The currency of a price, the noun of a count; null for anything else. */
    private String thing(int at) {
        Mention mention = tokens.get(at).mention();
        if (mention == null) {
            return null;
        }
        if (mention.kind() == Mention.Kind.MONEY) {
            return mention.text().replaceAll("[\\d.,\\s]", "");
        }
        if (mention.kind() == Mention.Kind.NUMBER) {
            for (int i = at + 1; i <= Math.min(at + NOUN_WITHIN, tokens.size() - 1); i++) {
                Token noun = tokens.get(i);
                if (noun.form().endsWith("s") && noun.mention() == null && !noun.is("is") && !noun.is("was")) {
                    return noun.lemma();
                }
            }
        }
        return null;
    }

    private static boolean isSwapped(String one, String other) {
        if (one.length() != other.length() || one.length() < FEWEST_DIGITS) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
