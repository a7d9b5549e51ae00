package poa.rules.data;

/**
 * A line of a data file that is neither blank nor a comment.
 *
 * @param number counts from 1
 */
public record DataLine(String file, int number, String text) {}
