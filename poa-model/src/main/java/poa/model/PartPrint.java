package poa.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The wording of a part, cut down to a few numbers by which parts that are nearly the same are found among many (MinHash).
 *
 * @param runs how many different runs of words the part has
 * @param minima {@value #SIZE} numbers; two parts share as many of them as they share of their runs
 */
public record PartPrint(SectionKind section, int runs, List<Integer> minima) {
    public static final int SIZE = 64;

    /**
     * Numbers in a band. With three, of parts that share half of all runs 94 in 100 have a band in common, of parts that
     * share a tenth 2 in 100.
     */
    private static final int ROWS = 3;

    public PartPrint {
        Objects.requireNonNull(section, "section");
        minima = List.copyOf(minima);
        if (minima.size() != SIZE) {
            throw new IllegalArgumentException("a print has " + SIZE + " numbers, not " + minima.size());
        }
    }

    /**
     * Keys to look prints up by: those of parts that are nearly the same have at least one in common (LSH).
     *
     * @param salt prints of different salts have none in common, but by chance
     */
    public List<Integer> bands(int salt) {
        List<Integer> bands = new ArrayList<>();
        for (int from = 0; from + ROWS <= SIZE; from += ROWS) {
            bands.add(Objects.hash(salt, section.name(), from, minima.subList(from, from + ROWS)));
        }
        return bands;
    }

    /** The share of this part's runs that stand in another, in percent; an estimate, good to about 7 points. */
    public int percentIn(PartPrint other) {
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            equal += minima.get(i).equals(other.minima.get(i)) ? 1 : 0;
        }
        double ofBoth = (double) equal / SIZE;
        double common = ofBoth * (runs + other.runs) / (1 + ofBoth);
        return (int) Math.round(100 * Math.min(1, common / runs));
    }
}
