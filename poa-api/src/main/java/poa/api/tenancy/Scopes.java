package poa.api.tenancy;

import java.util.List;

/** What a caller may be let do. Constants, since annotations name them. */
public final class Scopes {
    /** Judge drafts and read notices, without keeping anything. */
    public static final String ASSESS = "assess";

    public static final String CASES_READ = "cases:read";
    /** Open, change and erase cases and what is in them. */
    public static final String CASES_WRITE = "cases:write";
    /** Let another system be told of what happens. */
    public static final String WEBHOOKS = "webhooks";
    /** Keys, the agency, its audit trail, and all of its data at once. */
    public static final String ADMIN = "admin";

    public static final List<String> ALL = List.of(ASSESS, CASES_READ, CASES_WRITE, WEBHOOKS, ADMIN);

    private Scopes() {}
}
