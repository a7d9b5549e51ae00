/**
 * Reads Amazon's messages as they were pasted: takes the mail apart, then reads each field. The wordings are lexicons in
 * {@code notices/} and the playbooks' notice phrases; what the text does not say is left out, never guessed.
 */
package poa.rules.notices;
