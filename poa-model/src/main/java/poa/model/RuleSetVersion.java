package poa.model;

/**
 * Which rules judged.
 *
 * @param version year, month and count
 * @param digest {@code sha256:} and the hex digest of all rule, lexicon, playbook and scoring files
 */
public record RuleSetVersion(String version, String digest) {}
