package poa.api.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key of the right form, to be looked up. */
final class KeyRequest extends BaseAuthenticationRequest {
    private final KeyText key;

    KeyRequest(KeyText key) {
        this.key = key;
    }

    KeyText key() {
        return key;
    }
}
