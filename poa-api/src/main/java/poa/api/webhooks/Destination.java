package poa.api.webhooks;

/**
 * Where a URL leads, taken apart once, so that what is checked is what is called.
 *
 * @param host a name in ASCII and small letters, or a literal address where the operator allows it
 * @param target path and query
 * @param isTrusted whether the operator named the host, and its addresses are not looked at
 */
record Destination(boolean isTls, String host, int port, String target, boolean isTrusted) {}
