package poa.rules.notices;

import poa.rules.reading.Range;

/**
 * Amazon's words in what was pasted.
 *
 * @param text the headers that tell something, and the body without quoted mails
 * @param from who sent it, null where no header says so
 * @param date when, null where no header says so
 * @param subject what about, null where no header says so
 * @param body the rest
 */
record Mail(MappedText text, Range from, Range date, Range subject, Range body) {}
