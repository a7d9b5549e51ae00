package poa.rules.reading;

import java.util.List;
import java.util.Set;
import poa.rules.facts.Manner;

/** Tells from the verbs of a clause whether it speaks of what was done, what is in force, or what is to come. */
final class Manners {
    private static final Set<String> WILL = Set.of("will", "shall");
    private static final Set<String> MODALS = Set.of("can", "could", "may", "might", "must", "should", "would");
    private static final Set<String> INTENTIONS = Set.of(
            "plan", "intend", "aim", "hope", "promise", "pledge", "commit", "propose", "want", "wish", "undertake");
    private static final Set<String> BE_NOW = Set.of("is", "are", "am");
    private static final Set<String> BE_THEN = Set.of("was", "were");
    private static final Set<String> BEFORE_NOUN = Set.of(
            "the", "a", "an", "our", "my", "your", "their", "its", "his", "her", "all", "each", "every", "any", "these",
            "those", "this", "that", "of", "for", "with", "no", "some", "both", "other", "more", "new", "in", "about");
    /** "3,140 pulped on 6 May" has no noun behind the participle. */
    private static final Set<String> BEHIND_VERB =
            Set.of("on", "in", "by", "to", "from", "at", "with", "for", "since", "as", "after", "before", "within");

    private static final Set<String> BEHIND_NOUN = Set.of("concerned", "affected", "involved");
    private static final Set<String> SUBJECTS =
            Set.of("we", "i", "they", "you", "he", "she", "it", "who", "which", "nobody", "one", "staff");
    private static final Set<String> PASSED_OVER = Set.of(
            "not",
            "also",
            "now",
            "already",
            "never",
            "only",
            "always",
            "fully",
            "since",
            "therefore",
            "then",
            "immediately",
            "all",
            "been",
            "being",
            "still",
            "both",
            "each",
            "have",
            "has",
            "be",
            "just",
            "promptly",
            "either",
            "no",
            "longer");

    private Manners() {}

    /** @param inForceMark whether a cadence or a "since" stands in the sentence */
    static Manner of(List<Token> tokens, int from, int to, boolean inForceMark) {
        int done = 0;
        int inForce = 0;
        int planned = 0;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            String form = token.form();
            if (WILL.contains(form) || goingTo(tokens, i, to) || intention(tokens, i, to)) {
                planned++;
                i = behindVerb(tokens, i + 1, to) - 1;
            } else if (token.is("to") || MODALS.contains(form)) {
                inForce += token.is("to") ? 0 : 1;
                i = behindVerb(tokens, i + 1, to) - 1;
            } else if (token.is("have") || token.is("has") || token.is("had")) {
                int participle = ahead(tokens, i + 1, to, VerbForms.PARTICIPLE);
                done += participle >= 0 || token.is("had") ? 1 : 0;
                inForce += participle < 0 && !token.is("had") ? 1 : 0;
                i = participle >= 0 ? participle : i;
            } else if (BE_THEN.contains(form)) {
                done++;
                int participle = ahead(tokens, i + 1, to, VerbForms.PARTICIPLE | VerbForms.ING);
                i = participle >= 0 ? participle : i;
            } else if (BE_NOW.contains(form) && i + 1 < to && goingTo(tokens, i + 1, to)) {
                planned++;
                i = behindVerb(tokens, i + 3, to) - 1;
            } else if (BE_NOW.contains(form)) {
                int participle = ahead(tokens, i + 1, to, VerbForms.PARTICIPLE | VerbForms.ING);
                inForce++;
                i = participle >= 0 ? participle : i;
            } else if (token.mayBe(VerbForms.PAST)
                    && !beforeNoun(tokens, i, from, to)
                    && !behindNoun(tokens, i, from, to)) {
                done++;
            } else if (token.mayBe(VerbForms.PARTICIPLE) && i == from) {
                done++;
            } else if (isPresent(tokens, i, from, to)) {
                inForce++;
            }
        }
        if (planned > 0 && planned >= done) {
            return Manner.PLANNED;
        }
        if (done > 0) {
            return inForce > 0 && inForceMark ? Manner.IN_FORCE : Manner.DONE;
        }
        return inForce > 0 ? Manner.IN_FORCE : Manner.UNTOLD;
    }

    private static boolean goingTo(List<Token> tokens, int at, int to) {
        return tokens.get(at).is("going") && at + 1 < to && tokens.get(at + 1).is("to");
    }

    private static boolean intention(List<Token> tokens, int at, int to) {
        Token token = tokens.get(at);
        return INTENTIONS.contains(token.lemma())
                && token.mayBe(VerbForms.BASE | VerbForms.ING)
                && at + 1 < to
                && tokens.get(at + 1).is("to");
    }

    /** One past the verb that an auxiliary leads to. */
    private static int behindVerb(List<Token> tokens, int from, int to) {
        for (int i = from; i < Math.min(to, from + 4); i++) {
            Token token = tokens.get(i);
            if (token.mayBe(VerbForms.ANY) && !PASSED_OVER.contains(token.form())) {
                return i + 1;
            }
            if (!PASSED_OVER.contains(token.form())) {
                return i;
            }
        }
        return Math.min(to, from);
    }

    private static int ahead(List<Token> tokens, int from, int to, int forms) {
        for (int i = from; i < Math.min(to, from + 4); i++) {
            Token token = tokens.get(i);
            if (token.mayBe(forms)) {
                return i;
            }
            if (!PASSED_OVER.contains(token.form()) && !token.form().endsWith("ly")) {
                return -1;
            }
        }
        return -1;
    }

    /** "the affected items": a participle that stands before its noun. */
    private static boolean beforeNoun(List<Token> tokens, int at, int from, int to) {
        if (at == from || at + 1 >= to || !tokens.get(at).mayBe(VerbForms.PARTICIPLE)) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token behind = tokens.get(at + 1);
        return BEFORE_NOUN.contains(before.form())
                || before.isNumber() && behind.mention() == null && !BEHIND_VERB.contains(behind.form());
    }

    /** "the titles concerned". */
    private static boolean behindNoun(List<Token> tokens, int at, int from, int to) {
        if (at == from || !BEHIND_NOUN.contains(tokens.get(at).form())) {
            return false;
        }
        boolean object = at + 1 < to
                && (BEFORE_NOUN.contains(tokens.get(at + 1).form())
                        || tokens.get(at + 1).isNumber()
                        || tokens.get(at + 1).mention() != null);
        return !object && !SUBJECTS.contains(tokens.get(at - 1).form());
    }

    private static boolean isPresent(List<Token> tokens, int at, int from, int to) {
        Token token = tokens.get(at);
        if (!token.mayBe(VerbForms.BASE | VerbForms.THIRD) || at == from && !token.mayBe(VerbForms.THIRD)) {
            return false;
        }
        Token before = at > from ? tokens.get(at - 1) : null;
        if (before != null && PASSED_OVER.contains(before.form()) && at - 1 > from) {
            before = tokens.get(at - 2);
        }
        if (token.mayBe(VerbForms.BASE) && !token.mayBe(VerbForms.THIRD)) {
            return before != null
                    && (SUBJECTS.contains(before.form())
                            || before.form().endsWith("s") && !token.mayBe(VerbForms.NOUN_TOO));
        }
        if (!token.mayBe(VerbForms.NOUN_TOO)) {
            return true;
        }
        if (before == null || BEFORE_NOUN.contains(before.form()) || before.isNumber() || at + 1 >= to) {
            return false;
        }
        Token behind = tokens.get(at + 1);
        return BEFORE_NOUN.contains(behind.form())
                || behind.isNumber()
                || behind.form().endsWith("ly")
                || behind.mention() != null;
    }
}
