package poa.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Divides a sentence where a new verb of its own may begin, so that tense and negation hold for what they belong to. */
final class Clauses {
    private static final Set<String> OPENERS = Set.of(
            "and",
            "but",
            "so",
            "because",
            "although",
            "though",
            "while",
            "whereas",
            "which",
            "who",
            "that",
            "if",
            "when",
            "until",
            "before",
            "after",
            "where",
            "unless",
            "once",
            "or");

    private Clauses() {}

    /** First tokens of the clauses of the sentence {@code [from, to)}, ending with {@code to}. */
    static List<Integer> starts(String plain, List<Token> tokens, int from, int to) {
        List<Integer> starts = new ArrayList<>();
        starts.add(from);
        boolean verb = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (verb
                    && i > from
                    && (parted(plain, tokens.get(i - 1), token) || OPENERS.contains(token.form()))
                    && verbAhead(plain, tokens, i, to)) {
                starts.add(i);
                verb = false;
            }
            verb |= token.mayBe(VerbForms.ANY);
        }
        starts.add(to);
        return starts;
    }

    private static boolean parted(String plain, Token left, Token right) {
        for (int i = left.end(); i < right.start(); i++) {
            char c = plain.charAt(i);
            if (c == ',' || c == ';' || c == ':' || c == '(' || c == ')') {
                return true;
            }
        }
        return false;
    }

    private static boolean verbAhead(String plain, List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.mayBe(VerbForms.ANY)) {
                return true;
            }
            if (i > from && (parted(plain, tokens.get(i - 1), token) || OPENERS.contains(token.form()))) {
                return false;
            }
        }
        return false;
    }
}
