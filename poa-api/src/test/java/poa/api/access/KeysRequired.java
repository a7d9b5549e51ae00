package poa.api.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that lets nobody in without a key, behind a proxy on its machine, for pages of one other site, and leaves traces. */
public class KeysRequired implements QuarkusTestProfile {
    /** Of the agency default, with all scopes. */
    static final String FIRST_KEY = "poa_FirstKeyOfAllTestsAndOfThemOnl1b4NhM";

    static final String ORIGIN = "https://crm.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "poa.access.required", "true",
                "poa.access.first-key", FIRST_KEY,
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", ORIGIN);
    }
}
