package poa.rules.reading;

/**
 * Something named in a fixed form.
 *
 * @param kind what it is
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last one
 * @param text as written
 */
record Mention(Kind kind, int start, int end, String text) {

    /** What is mentioned. */
    enum Kind {
        URL,
        EMAIL,
        FILE,
        ORDER_ID,
        ASIN,
        DATE,
        TIME,
        MONEY,
        PERCENT,
        /** A code of letters and digits, or digits with dashes: invoice, lot, removal order. */
        ID,
        NUMBER,
        /** "two", "both", "none". */
        NUMBER_WORD;

        boolean isCount() {
            return this == NUMBER || this == NUMBER_WORD || this == PERCENT || this == MONEY;
        }

        /** Name of the class in the pattern language. */
        String patternName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
