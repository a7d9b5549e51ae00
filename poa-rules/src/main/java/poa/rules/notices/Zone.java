package poa.rules.notices;

/** What a stretch of a notice is for; its headings say so. */
enum Zone {
    SUBJECT(2),
    /** Before the first heading. */
    OPENING(2),
    /** "Why did this happen?" */
    REASON(3),
    /** "Complaint type: ...", "Policy: ..." */
    FIELD(6),
    /** "How do I reactivate my account?" */
    DEMAND(1),
    /** "Has your account been deactivated in error?" */
    ERROR(0.7),
    /** "How do I send it?" */
    SENDING(0.2),
    /** "What happens if I do not?" */
    CONSEQUENCE(0),
    /** "Things to consider" */
    ADVICE(0),
    /** The rights owner's address. */
    CONTACT(0),
    /** "We are here to help" */
    HELP(0);

    private final double weight;

    Zone(double weight) {
        this.weight = weight;
    }

    /** How much what is said here tells of the type. */
    double weight() {
        return weight;
    }

    /** Whether Amazon says here what it did, and why. */
    boolean tells() {
        return this == SUBJECT || this == OPENING || this == REASON || this == FIELD;
    }

    /** Whether what is named here may be asked for. */
    boolean asks() {
        return this != ADVICE && this != HELP && this != CONTACT && this != CONSEQUENCE;
    }
}
