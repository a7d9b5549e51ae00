package poa.model;

/**
 * Size and readability of a draft.
 *
 * @param readingGrade US school grade after Flesch and Kincaid, without ids and headings
 * @param readingSeconds time of a silent reader
 */
public record Metrics(int words, int sentences, double readingGrade, int readingSeconds) {}
