package poa.rules.reading;

/** How the file of the classifiers' weights is written, for those who write and read it. */
public final class WeightForm {
    /** Weights are kept in steps of one of so many. */
    public static final float UNITS = 500f;

    /** What a classifier is for; a byte in the file, by number. */
    public enum Sort {
        /** A fault: its neighbours hear it, too, so the surest of them count. */
        FAULT,
        /** A sense that any letter may have, whatever else it says. */
        SENSE,
        /** A part of a letter. */
        PART
    }

    private WeightForm() {}
}
