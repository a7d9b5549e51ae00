package poa.rules.reading;

import java.util.Set;
import poa.model.Requirement;
import poa.rules.facts.Manner;
import poa.rules.facts.Statement;

/** Tells whether a wording is told as firmly as its requirement asks for. */
final class Firmness {
    private static final Set<String> MODALS =
            Set.of("can", "could", "may", "might", "must", "should", "would", "shall");
    private static final Set<String> WISHES = Set.of("could", "may", "might", "should", "would");
    private static final Set<String> STATES =
            Set.of("is", "are", "has", "have", "stands", "stand", "remains", "remain");
    /** What is done by saying so. */
    private static final Set<String> BY_SAYING = Set.of("attach", "enclose", "submit", "append", "hereby", "herewith");

    private static final Set<String> ADJECTIVES =
            Set.of("remaining", "existing", "missing", "outstanding", "following");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "then");
    private static final Set<String> MANAGED = Set.of("had", "have", "has", "managed", "able");

    private final Sentence sentence;
    private final Statement statement;
    private final Hit hit;

    private Firmness(Hit hit, Sentence sentence, Statement statement) {
        this.hit = hit;
        this.sentence = sentence;
        this.statement = statement;
    }

    /** Whether the tense of a hit is the wanted one; a weaker one meets the requirement in part. */
    static boolean of(Requirement requirement, Hit hit, Sentence sentence, Statement statement) {
        Firmness firmness = new Firmness(hit, sentence, statement);
        return switch (requirement.tense()) {
            case ANY -> true;
            case DONE -> firmness.isDone();
            case PLANNED_WITH_DATE_OR_OWNER -> statement.hasAnchor() || !firmness.isPromised();
        };
    }

    private boolean isDone() {
        if (isOrder() || isAim()) {
            return false;
        }
        return switch (manner()) {
            case DONE -> true;
            case PLANNED -> false;
            case IN_FORCE -> isState();
            case UNTOLD ->
                !is(sentence.from(), VerbForms.ING, VerbForms.NOUN_TOO)
                        || ADJECTIVES.contains(token(sentence.from()).form());
        };
    }

    private boolean isPromised() {
        Manner manner = manner();
        return manner == Manner.PLANNED
                || manner == Manner.IN_FORCE && speaks(WISHES)
                || manner == Manner.UNTOLD && isOrder();
    }

    /** The last clause of the hit that tells its time. */
    private Manner manner() {
        int first = clause();
        for (int i = sentence.clauseOf(hit.to() - 1); i >= first; i--) {
            if (sentence.manners().get(i) != Manner.UNTOLD) {
                return sentence.manners().get(i);
            }
        }
        return isCarriedOn(first) ? sentence.manners().get(first - 1) : Manner.UNTOLD;
    }

    /** "We will count the stock | and close the offers". */
    private boolean isCarriedOn(int clause) {
        if (clause == 0 || sentence.manners().get(clause - 1) != Manner.PLANNED) {
            return false;
        }
        int start = sentence.clauses().get(clause);
        int verb = CONJUNCTIONS.contains(token(start).form()) ? start + 1 : start;
        return verb < sentence.to() && is(verb, VerbForms.BASE, VerbForms.PAST | VerbForms.PARTICIPLE);
    }

    private int clause() {
        return sentence.clauseOf(hit.from());
    }

    /** "Refund all buyers": what is to be done. */
    private boolean isOrder() {
        Token first = token(sentence.from());
        return first.mayBe(VerbForms.BASE)
                && !first.mayBe(VerbForms.PAST | VerbForms.PARTICIPLE | VerbForms.NOUN_TOO)
                && sentence.clauseOf(hit.from()) == 0;
    }

    /** "to refund all buyers", but not "had to". */
    private boolean isAim() {
        if (hit.from() - 1 < sentence.from()
                || !token(hit.from() - 1).is("to")
                || !token(hit.from()).mayBe(VerbForms.BASE)) {
            return false;
        }
        return hit.from() - 2 < sentence.from()
                || !MANAGED.contains(token(hit.from() - 2).form());
    }

    /** A state reached: "the offer is closed", "since 4 May the cut-off stands at 13:00". */
    private boolean isState() {
        if (speaks(MODALS)) {
            return false;
        }
        int end = sentence.clauses().get(sentence.clauseOf(hit.to() - 1) + 1);
        boolean state = statement.speaks("since-when") || speaks(BY_SAYING);
        for (int i = sentence.clauses().get(clause()); i < end; i++) {
            if (STATES.contains(token(i).form())) {
                state = true;
                int next = i + 1;
                while (next < end && token(next).form().endsWith("ly")
                        || next < end && token(next).is("now")) {
                    next++;
                }
                if (next < end && is(next, VerbForms.ING, 0)) {
                    return false;
                }
            }
        }
        return state;
    }

    private boolean speaks(Set<String> forms) {
        int end = sentence.clauses().get(sentence.clauseOf(hit.to() - 1) + 1);
        for (int i = sentence.clauses().get(clause()); i < end; i++) {
            if (forms.contains(token(i).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int at, int verbForm, int unless) {
        return token(at).mayBe(verbForm) && (unless == 0 || !token(at).mayBe(unless));
    }

    private Token token(int at) {
        return sentence.matches().token(at);
    }
}
