package poa.rules.reading;

import java.util.Set;

/** Tells whether a sentence denies what a wording found in it. */
final class Denials {
    private static final Set<String> NEGATORS =
            Set.of("not", "never", "no", "nobody", "none", "neither", "nor", "without", "hardly");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    /** How far before a hit a negator may stand and still mean it. */
    private static final int REACH = 4;

    private Denials() {}

    /** "We have not refunded", "the invoices are not attached": what is lacking. */
    static boolean isDenied(Hit hit, Sentence sentence) {
        int from = Math.max(sentence.clauses().get(sentence.clauseOf(hit.from())), hit.from() - REACH);
        for (int i = from; i < hit.to(); i++) {
            if (NEGATORS.contains(sentence.matches().token(i).form()) && denies(sentence, hit, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a negator means the hit. It does not in "not only", "no longer"; nor behind its start where it belongs to a noun:
     * "offers without invoices were closed", "offers that we had not made".
     */
    private static boolean denies(Sentence sentence, Hit hit, int negator) {
        if (negator + 1 < sentence.to()) {
            Token behind = sentence.matches().token(negator + 1);
            if (behind.is("only") || behind.is("longer")) {
                return false;
            }
        }
        if (sentence.matches().token(negator).is("without")) {
            return negator < hit.from() && negator + 2 >= hit.from();
        }
        for (int i = Math.max(hit.from(), negator - REACH); i < negator; i++) {
            if (RELATIVES.contains(sentence.matches().token(i).form())) {
                return false;
            }
        }
        return true;
    }
}
