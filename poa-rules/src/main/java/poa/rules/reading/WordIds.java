package poa.rules.reading;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Some of the words that lexicons name, by their ids. Most wordings name one word or a few at a place, of thousands: a
 * set of bits for each place would hold a bit for every word.
 */
final class WordIds {
    static final WordIds NONE = new WordIds(new int[0]);

    /** Up to so many are looked through one after the other. */
    private static final int FEW = 8;

    private final int[] ids;
    private final int lowest;
    private final int highest;
    /** From {@link #lowest} on; null where they are few. */
    private final long[] bits;

    private WordIds(int[] sorted) {
        ids = sorted;
        lowest = sorted.length == 0 ? Integer.MAX_VALUE : sorted[0];
        highest = sorted.length == 0 ? Integer.MIN_VALUE : sorted[sorted.length - 1];
        bits = sorted.length > FEW ? new long[(highest - lowest >> 6) + 1] : null;
        if (bits != null) {
            for (int id : sorted) {
                bits[id - lowest >> 6] |= 1L << id - lowest;
            }
        }
    }

    static WordIds of(IntStream ids) {
        return new WordIds(ids.sorted().distinct().toArray());
    }

    WordIds and(WordIds others) {
        return of(IntStream.concat(stream(), others.stream()));
    }

    /** @param id -1 is none of them */
    boolean has(int id) {
        if (id < lowest || id > highest) {
            return false;
        }
        if (bits != null) {
            return (bits[id - lowest >> 6] & 1L << id - lowest) != 0;
        }
        for (int one : ids) {
            if (one == id) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordIds words && Arrays.equals(ids, words.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    IntStream stream() {
        return Arrays.stream(ids);
    }

    int count() {
        return ids.length;
    }
}
