package poa.rules.notices;

import poa.rules.reading.Passage;

/**
 * A sentence of a notice at its place.
 *
 * @param demanded whether it asks for something, or stands in the list of what is asked for
 * @param heading whether it only says what comes below
 */
record Saying(Passage passage, Block block, Zone zone, boolean demanded, boolean heading) {
    boolean has(String lexicon) {
        return passage.has(lexicon);
    }
}
