package poa.model;

/** What is scored. Its slug is the first half of every rule id. */
public enum Dimension {
    COMPLETENESS,
    CONCISION,
    RESPECTFULNESS,
    PERSUASIVENESS;

    /** Lower-case name, as in rule ids and in the {@code scores} of a reply. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The dimension that a rule id belongs to. */
    public static Dimension ofRuleId(String ruleId) {
        int dot = ruleId.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a rule id is dimension.slug, not " + ruleId);
        }
        return valueOf(ruleId.substring(0, dot).toUpperCase(java.util.Locale.ROOT));
    }
}
