package poa.rules.reading;

import java.util.Arrays;
import java.util.List;

/**
 * Wordings as rows of plain numbers, each compared with all places of a sentence at once: a set of places is the bits of one
 * number. Of thousands of wordings a sentence asks for some hundred; their {@link Step}s, spread over objects, are in no cache
 * of the processor by then, and a row is a line or two of it.
 *
 * <p>A row: how many words every match has, -1 where that differs; how many numbers the wording takes, and these; how many
 * others must or must not stand beside it; for each of them twice how many numbers it takes, plus one where it is wanted, and
 * these. A wording is read from its end to its start; for each step there is a number with the step's kind in its lowest bits and a size above, then what belongs to it.
 */
final class WordingRows {
    private static final int KIND_BITS = 3;
    /** So many words follow, each as {@link SentenceMatcher#placesOf(int)} takes it. */
    private static final int WORD = 0;

    private static final int WORD_CLASS = 1;
    private static final int LEXICON = 2;
    private static final int GAP = 3;
    /** So many ways follow, each with how many numbers it takes before it. */
    private static final int EITHER = 4;

    private static final int NOT = 5;
    private static final int AT_START = 6;
    private static final int AT_END = 7;

    private static final WordClass[] CLASSES = WordClass.values();

    private int[] rows = new int[1024];
    private int size;
    private final int[] rowOf;

    WordingRows(List<Wording> wordings) {
        rowOf = new int[wordings.size()];
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] = size;
            Wording wording = wordings.get(i);
            add(words(wording.start(), Step.Accept.HERE));
            int steps = size;
            add(0);
            addBackwards(wording.start(), Step.Accept.HERE);
            rows[steps] = size - steps - 1;
            add(wording.beside().size());
            for (Beside beside : wording.beside()) {
                int head = size;
                add(0);
                addBackwards(beside.other(), Step.Accept.HERE);
                rows[head] = 2 * (size - head - 1) + (beside.wanted() ? 1 : 0);
            }
        }
        rows = Arrays.copyOf(rows, size);
    }

    private void add(int number) {
        rows = size < rows.length ? rows : Arrays.copyOf(rows, 2 * size);
        rows[size++] = number;
    }

    private void add(int kind, int number) {
        add(number << KIND_BITS | kind);
    }

    /** How many words the steps from one on to the one before another take, -1 where that differs. */
    @SuppressWarnings("ReferenceEquality") // the very step, not one that is alike
    private static int words(Step step, Step behind) {
        if (step == behind) {
            return 0;
        }
        int further = words(step.next(), behind);
        int own;
        if (step instanceof Step.Word || step instanceof Step.OfClass) {
            own = 1;
        } else if (step instanceof Step.Either either) {
            int[] each = either.ways().stream()
                    .mapToInt(way -> words(way, either.next()))
                    .distinct()
                    .toArray();
            own = each.length == 1 ? each[0] : -1;
        } else {
            own = step instanceof Step.Gap || step instanceof Step.Of ? -1 : 0;
        }
        return own < 0 || further < 0 ? -1 : own + further;
    }

    /** How many words every match of a wording has, -1 where that differs. */
    int words(int wording) {
        return rows[rowOf[wording]];
    }

    /** Adds the steps from one on to the one before another, the last one first. */
    @SuppressWarnings("ReferenceEquality") // the very step, not one that is alike
    private void addBackwards(Step step, Step behind) {
        if (step == behind) {
            return;
        }
        addBackwards(step.next(), behind);
        if (step instanceof Step.Word word) {
            add(WORD, word.forms().count());
            word.forms().stream().forEach(form -> add(2 * form + (word.lemmas().has(form) ? 1 : 0)));
        } else if (step instanceof Step.OfClass of) {
            add(WORD_CLASS, of.wordClass().ordinal());
        } else if (step instanceof Step.Of of) {
            add(LEXICON, of.lexicon());
        } else if (step instanceof Step.Gap gap) {
            add(GAP, gap.most());
        } else if (step instanceof Step.Either either) {
            add(EITHER, either.ways().size());
            for (Step way : either.ways()) {
                int head = size;
                add(0);
                addBackwards(way, either.next());
                rows[head] = size - head - 1;
            }
        } else if (step instanceof Step.Not not) {
            int head = size;
            add(0);
            addBackwards(not.unwanted(), Step.Accept.HERE);
            rows[head] = size - head - 1 << KIND_BITS | NOT;
        } else {
            add(step instanceof Step.AtStart ? AT_START : AT_END, 0);
        }
    }

    /** Where in a sentence a wording begins, if all that must stand beside it does and nothing that must not. */
    long starts(int wording, SentenceMatcher sentence) {
        int at = rowOf[wording] + 2;
        int behind = at + rows[at - 1];
        long starts = starts(at, behind, sentence, sentence.places());
        int others = starts == 0 ? 0 : rows[behind];
        for (at = behind + 1; others > 0; others--) {
            boolean wanted = (rows[at] & 1) == 1;
            behind = at + 1 + (rows[at] >> 1);
            if (starts(at + 1, behind, sentence, sentence.places()) != 0 != wanted) {
                return 0;
            }
            at = behind;
        }
        return starts;
    }

    /**
     * Where some steps begin that end at one of some places.
     *
     * @param from number of the first step's number in {@link #rows}
     * @param behind one past the last one
     */
    private long starts(int from, int behind, SentenceMatcher sentence, long ends) {
        long places = ends;
        int at = from;
        while (at < behind && places != 0) {
            int number = rows[at] >> KIND_BITS;
            int kind = rows[at++] & (1 << KIND_BITS) - 1;
            switch (kind) {
                case WORD -> {
                    places = places >>> 1 & placesOfAny(at, at + number, sentence);
                    at += number;
                }
                case WORD_CLASS -> places = places >>> 1 & sentence.placesOf(CLASSES[number]);
                case LEXICON -> places = sentence.startsOfHits(number, places);
                case GAP -> {
                    long near = places;
                    for (int words = 1; words <= number; words++) {
                        near |= places >>> words;
                    }
                    places = near;
                }
                case EITHER -> {
                    long any = 0;
                    for (int way = 0; way < number; way++) {
                        int next = at + 1 + rows[at];
                        any |= starts(at + 1, next, sentence, places);
                        at = next;
                    }
                    places = any;
                }
                case NOT -> {
                    places &= ~starts(at, at + number, sentence, sentence.places());
                    at += number;
                }
                case AT_START -> places &= 1;
                default -> places &= sentence.end();
            }
        }
        return places;
    }

    private long placesOfAny(int from, int behind, SentenceMatcher sentence) {
        long places = 0;
        for (int i = from; i < behind; i++) {
            places |= sentence.placesOf(rows[i]);
        }
        return places;
    }
}
