package poa.rules.training;

import java.util.Set;
import poa.model.SectionKind;

/**
 * A sentence that somebody labelled.
 *
 * @param file name of the file that it stands in: the lexicon that it is about, or {@code good/...}
 * @param part the part of a letter that it is meant for
 * @param labels lexicons whose fault or sense it has
 * @param voice number of the voice that it is written in, counted in its file; a fold of a cross-validation holds whole voices
 * @param alone whether its line holds no other sentence
 * @param features what a classifier sees of it, each feature once
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it, and a list would box each number
record Example(
        String file, SectionKind part, Set<String> labels, int voice, boolean alone, String text, long[] features) {
    boolean isGood() {
        return file.startsWith(ExampleFiles.GOOD);
    }

    /** Whether nothing was found wrong with it, though it may look as if. */
    boolean isFaultless() {
        return labels.stream().allMatch(Trainer::isSense);
    }
}
