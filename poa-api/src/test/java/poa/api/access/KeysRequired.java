package poa.api.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that lets nobody in without a key. */
public class KeysRequired implements QuarkusTestProfile {
    /** Of the agency default, with all scopes. */
    static final String FIRST_KEY = "poa_FirstKeyOfAllTestsAndOfThemOnl1b4NhM";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("poa.access.required", "true", "poa.access.first-key", FIRST_KEY);
    }
}
