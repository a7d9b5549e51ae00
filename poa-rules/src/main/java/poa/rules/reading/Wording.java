package poa.rules.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a lexicon or one wording of a playbook, compiled.
 *
 * @param owner name of the lexicon, or id of the requirement
 * @param lexicon number of the lexicon, -1 for a requirement
 * @param start where matching begins
 * @param beside what else the sentence must hold, or must not
 * @param needed of each of these something must stand in the sentence, else it need not be tried
 * @param replacement what to write in its place, null where nothing is offered
 * @param spare whether it drops the hits that it overlaps
 * @param partly whether it meets a requirement half
 */
record Wording(
        String owner,
        int lexicon,
        Step start,
        List<Beside> beside,
        List<Needed> needed,
        String replacement,
        boolean spare,
        boolean partly) {

    /** Stands for the wordings of a lexicon where its classifier heard one that is not listed. */
    static Wording unlisted(String owner, int lexicon) {
        return new Wording(owner, lexicon, null, List.of(), List.of(), null, false, false);
    }

    static Wording of(
            String owner,
            int lexicon,
            Step start,
            List<Beside> beside,
            String replacement,
            boolean spare,
            boolean partly) {
        List<Needed> needed = new ArrayList<>();
        addNeeded(start, needed);
        beside.stream().filter(Beside::wanted).forEach(one -> addNeeded(one.other(), needed));
        return new Wording(owner, lexicon, start, List.copyOf(beside), List.copyOf(needed), replacement, spare, partly);
    }

    private static void addNeeded(Step start, List<Needed> needed) {
        for (Step step = start; step != null; step = step.next()) {
            Needed one = step.needed();
            if (one != null) {
                needed.add(one);
            }
        }
    }

    /** Whether what must stand beside it does, and nothing that must not. */
    boolean holdsIn(SentenceMatcher sentence) {
        return beside.stream().allMatch(one -> one.holdsIn(sentence));
    }
}
