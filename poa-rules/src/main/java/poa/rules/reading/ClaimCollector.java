package poa.rules.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import poa.rules.facts.Statement;

/** Takes the claims out of one sentence. */
final class ClaimCollector {
    /** Words beside a number that tell that it is another one, a share, or a rule. */
    private static final Set<String> APART =
            Set.of(("more further other another additional remaining rest last next new per every about around over "
                            + "least most almost nearly within up than only later also again of random sample correct "
                            + "corrected instead not first second third day days week weeks month months hour hours each")
                    .split(" ", -1));

    private static final Set<String> WHOLE = Set.of("the", "all", "these", "those", "both", "our");
    /** Actions that a letter may tell of several lots, days and people. */
    private static final Set<String> RECURRING = Set.of(
            "report", "receive", "buy", "sell", "ship", "inspect", "count", "test", "fail", "pass", "replace",
            "remove");

    private static final Set<String> ONE_OFF = Set.of("close", "end", "cancel", "delete");
    private static final Set<String> UNDONE = Set.of(
            "will", "shall", "may", "must", "should", "can", "could", "would", "might", "to", "if", "is", "are", "be",
            "not", "never", "no");
    private static final int NOUN_WITHIN = 3;
    private static final int UNDONE_WITHIN = 3;
    private static final int VERB_WITHIN = 12;

    private final ClaimWords words;
    private final String plain;
    private final List<Token> tokens;
    private final Sentence sentence;
    private final Statement statement;
    private final ClaimReader.Day day;
    private final List<Claim> claims;

    ClaimCollector(
            ClaimWords words,
            String plain,
            List<Token> tokens,
            Sentence sentence,
            Statement statement,
            ClaimReader.Day day,
            List<Claim> claims) {
        this.words = words;
        this.plain = plain;
        this.tokens = tokens;
        this.sentence = sentence;
        this.statement = statement;
        this.day = day;
        this.claims = claims;
    }

    void collect() {
        for (int i = sentence.from(); i < sentence.to() && !day.several(); i++) {
            long number = words.number(tokens.get(i));
            if (number > 1 && isShareOfAll(i)) {
                share(i, number);
            } else if (number > 1 && !isApart(i)) {
                counted(i, number);
            } else if (day.date() != null && isOneOff(tokens.get(i))) {
                named(i);
            }
        }
    }

    /** "refunded 43 orders", "43 orders were refunded", "14 failed". */
    private void counted(int at, long number) {
        for (int k = at + 1; k <= Math.min(at + NOUN_WITHIN, sentence.to() - 1); k++) {
            Token token = tokens.get(k);
            String action = words.action(token);
            if (k == at + 1 && action != null && token.mayBe(VerbForms.PAST) && day.date() != null) {
                add(action, number, at, k);
                return;
            }
            if (token.mention() != null || token.mayBe(VerbForms.PAST) && k > at + 1) {
                return;
            }
            if (words.isPlural(token)) {
                int verb = verb(at, k);
                if (verb >= 0 && !isShare(k)) {
                    String thing = words.thing(token);
                    add(words.action(tokens.get(verb)) + " " + thing, number, at, k);
                }
                return;
            }
        }
    }

    private boolean isOneOff(Token token) {
        String action = words.action(token);
        return action != null && ONE_OFF.contains(action);
    }

    private boolean isShareOfAll(int at) {
        return at + 3 < sentence.to()
                && tokens.get(at + 1).is("of")
                && words.number(tokens.get(at + 2)) > words.number(tokens.get(at))
                && words.isPlural(tokens.get(at + 3));
    }

    /** "cancelled 22 of 410 orders": of the same whole, told twice, the same share. */
    private void share(int at, long number) {
        int verb = verb(at, at + 3);
        if (verb >= 0) {
            String whole = " of " + words.number(tokens.get(at + 2)) + " "
                    + tokens.get(at + 3).lemma();
            add(words.action(tokens.get(verb)) + whole, number, at, at + 3, true);
        }
    }

    /** "closed the offer", "the offer was closed". */
    private void named(int verb) {
        if (!tokens.get(verb).mayBe(VerbForms.PAST | VerbForms.PARTICIPLE)) {
            return;
        }
        for (int k = Math.max(sentence.from(), verb - 2 * NOUN_WITHIN);
                k <= Math.min(verb + NOUN_WITHIN, sentence.to() - 1);
                k++) {
            Token token = tokens.get(k);
            boolean one = k > sentence.from()
                    && WHOLE.contains(tokens.get(k - 1).form())
                    && !token.form().endsWith("s");
            if (one && words.isThing(token) && !isApart(k)) {
                String action = words.action(tokens.get(verb)) + " the " + words.thing(token);
                claims.add(new Claim(
                        action,
                        0,
                        day.date(),
                        scope(),
                        false,
                        true,
                        statement.index(),
                        statement.section(),
                        day.range(),
                        day.range(),
                        text(day.range())));
                return;
            }
        }
    }

    /** The action's verb nearest to a number and its noun, -1 where none stands in their clause. */
    private int verb(int at, int noun) {
        int clause = sentence.clauseOf(at);
        int from = Math.max(sentence.clauses().get(clause), at - VERB_WITHIN);
        int to = Math.min(sentence.clauses().get(clause + 1), noun + VERB_WITHIN);
        int nearest = -1;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean inside = i >= at && i <= noun && !(i == at + 1 && token.mayBe(VerbForms.PARTICIPLE));
            if (!inside
                    && !isUndone(i)
                    && words.action(token) != null
                    && (token.mayBe(VerbForms.PAST | VerbForms.PARTICIPLE) || isBehindHadTo(i))
                    && (nearest < 0 || distance(i, at, noun) < distance(nearest, at, noun))) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** "will be refunded", "are checked": no action of the past. */
    private boolean isUndone(int verb) {
        if (isBehindHadTo(verb)) {
            return false;
        }
        for (int i = Math.max(sentence.from(), verb - UNDONE_WITHIN); i < verb; i++) {
            if (UNDONE.contains(tokens.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean isBehindHadTo(int verb) {
        return verb > sentence.from() + 1
                && tokens.get(verb - 1).is("to")
                && tokens.get(verb - 2).is("had");
    }

    private static int distance(int i, int at, int noun) {
        return i < at ? at - i : i - noun;
    }

    /** "12 of the 43 orders", "43 orders, 12 of which". */
    private boolean isShare(int noun) {
        return noun + 2 < sentence.to()
                && words.number(tokens.get(noun + 1)) > 0
                && tokens.get(noun + 2).is("of");
    }

    private boolean isApart(int at) {
        int from = Math.max(sentence.from(), at - 2);
        int to = Math.min(sentence.to(), at + NOUN_WITHIN + 1);
        for (int i = from; i < to; i++) {
            String form = tokens.get(i).form();
            boolean eachOf = form.equals("of")
                    && i > sentence.from()
                    && Set.of("each", "all").contains(tokens.get(i - 1).form());
            boolean each =
                    form.equals("each") && i + 1 < to && tokens.get(i + 1).is("of");
            boolean ofBehind = form.equals("of") && i > at + 1;
            if (i != at && APART.contains(form) && !eachOf && !each && !ofBehind) {
                return true;
            }
        }
        return false;
    }

    private void add(String action, long number, int at, int last) {
        boolean total =
                at > sentence.from() && WHOLE.contains(tokens.get(at - 1).form());
        add(action, number, at, last, total);
    }

    private void add(String action, long number, int at, int last, boolean total) {
        Range range = new Range(tokens.get(at).start(), tokens.get(last).end());
        claims.add(new Claim(
                action,
                number,
                day.date(),
                scope(),
                RECURRING.contains(action.split(" ", 2)[0]),
                total,
                statement.index(),
                statement.section(),
                range,
                day.range() == null ? range : day.range(),
                text(range)));
    }

    /** Ids and names of the sentence. */
    private Set<String> scope() {
        Set<String> scope = new HashSet<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = tokens.get(i);
            Mention.Kind kind = token.mention() == null ? null : token.mention().kind();
            boolean marked = i > sentence.from()
                    && Set.of("lot", "batch", "model", "version", "no")
                            .contains(tokens.get(i - 1).form());
            if (kind == Mention.Kind.ASIN
                    || kind == Mention.Kind.ID && !token.form().contains(".")
                    || marked) {
                scope.add(token.form());
            } else if (i > sentence.from()
                    && token.shape() == Token.Shape.CAPITALISED
                    && kind == null
                    && !token.is("i")) {
                scope.add(token.form());
            }
        }
        return scope;
    }

    private String text(Range range) {
        return plain.substring(range.start(), range.end());
    }
}
