package poa.rules.notices;

import poa.rules.reading.Range;

/**
 * A paragraph, a list item, a field or a row of a table.
 *
 * @param group blocks with no blank line between them share a number
 * @param item whether a list mark stands before it
 */
record Block(Range range, int group, boolean item) {}
