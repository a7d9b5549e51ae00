package poa.rules.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each of many wordings needs and begins with, in rows of plain numbers. Of thousands of wordings a sentence asks for
 * some hundred; what they need, spread over objects, is in no cache of the processor by then, and a row is one line of it.
 *
 * <p>A row: for each need its numbers of words and of lexicons, then these; 0 after the last; then how many words it may
 * begin with, and these. What has more than {@link #FEW} stands in {@link #large}, and as its complement in the row.
 */
final class Sieve {
    private static final int FEW = 12;
    private static final int LEXICONS = 8;
    private static final int ANYTHING = 0;

    private int[] rows = new int[1024];
    private int size;
    private final List<Needed> large = new ArrayList<>();
    private final int[] needs;
    private final int[] starts;

    /** @param known what need not be asked again of each, null where there is none */
    Sieve(List<Wording> wordings, List<Needed> known) {
        needs = new int[wordings.size()];
        starts = new int[wordings.size()];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = size;
            for (Needed needed : wordings.get(i).needed()) {
                if (!needed.equals(known.get(i))) {
                    add(needed.words().count() << LEXICONS | needed.lexicons().count(), needed);
                }
            }
            add(0);
            starts[i] = size;
            WordIds firstWords = wordings.get(i).start().firstWords();
            if (firstWords == null) {
                add(ANYTHING);
            } else {
                add(firstWords.count(), new Needed(firstWords, WordIds.NONE));
            }
        }
        rows = Arrays.copyOf(rows, size);
    }

    private void add(int head, Needed needed) {
        if (needed.words().count() + needed.lexicons().count() > FEW) {
            large.add(needed);
            add(-large.size());
            return;
        }
        add(head);
        needed.words().stream().forEach(this::add);
        needed.lexicons().stream().forEach(this::add);
    }

    private void add(int number) {
        rows = size < rows.length ? rows : Arrays.copyOf(rows, 2 * size);
        rows[size++] = number;
    }

    /** Whether all that a wording needs stands in a sentence. */
    boolean passes(int wording, SentenceMatcher sentence) {
        int at = needs[wording];
        while (rows[at] != 0) {
            int head = rows[at++];
            if (head < 0) {
                if (!large.get(-1 - head).standsIn(sentence)) {
                    return false;
                }
                continue;
            }
            int behindWords = at + (head >> LEXICONS);
            int behind = behindWords + (head & (1 << LEXICONS) - 1);
            boolean stands = false;
            for (int i = at; i < behind && !stands; i++) {
                stands = i < behindWords
                        ? sentence.words().get(rows[i])
                        : sentence.lexicons().get(rows[i]);
            }
            if (!stands) {
                return false;
            }
            at = behind;
        }
        return true;
    }

    /** The next place, from one on, where a wording may begin; the end of the sentence where there is none. */
    int next(int wording, SentenceMatcher sentence, int from) {
        int row = starts[wording];
        int head = rows[row];
        int at = from;
        if (head < 0) {
            WordIds words = large.get(-1 - head).words();
            while (at < sentence.to() && !words.has(sentence.formId(at)) && !words.has(sentence.lemmaId(at))) {
                at++;
            }
        } else if (head != ANYTHING) {
            while (at < sentence.to() && !has(row, sentence.formId(at)) && !has(row, sentence.lemmaId(at))) {
                at++;
            }
        }
        return at;
    }

    private boolean has(int row, int word) {
        for (int i = row + 1; i <= row + rows[row]; i++) {
            if (rows[i] == word) {
                return true;
            }
        }
        return false;
    }
}
