package poa.api.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TokensLetIn.class)
class TokensTest {
    private final Keys keys;
    private final String issuer;
    private final String encodedKey;
    private PrivateKey key;
    private String name;
    private UUID agency;

    TokensTest(
            Keys keys,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = Issuer.PRIVATE_KEY) String encodedKey) {
        this.keys = keys;
        this.issuer = issuer;
        this.encodedKey = encodedKey;
    }

    @BeforeEach
    void agencyAndKey() throws GeneralSecurityException {
        key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encodedKey)));
        name = "tokens " + UUID.randomUUID();
        agency = keys.agency(name);
    }

    @Test
    void tokenOpensWhatItsScopeSaysInTheAgencyThatItNames() {
        var token = signed(token().claim("scope", "openid cases:read cases:write"));

        Keys.json(token, "{\"clientName\": \"Northvale\"}")
                .post("/v1/cases")
                .then()
                .statusCode(201);
        Keys.with(token).get("/v1/cases").then().statusCode(200);
        Keys.with(token).get("/v1/rules?limit=1").then().statusCode(200);
        expect(token, "/v1/agency", 403);
        Keys.with(signed(token().claim("agency", agency.toString()).claim("scope", "cases:read")))
                .get("/v1/cases")
                .then()
                .statusCode(200);
    }

    @Test
    void trailKnowsTheHolderByAHashOfHisName() {
        var token = signed(token().claim("scope", "cases:write admin"));
        Keys.json(token, "{}").post("/v1/cases").then().statusCode(201);

        Keys.with(token)
                .get("/v1/audit-events")
                .then()
                .statusCode(200)
                .body("items.actor", everyItem(matchesPattern("token:[0-9a-f]{16}")));
    }

    @Test
    void rolesStandForScopes() {
        var groups = signed(token().claim("groups", List.of("poa-administrators", "staff")));
        Keys.with(groups).get("/v1/agency").then().statusCode(200);
        expect(groups, "/v1/cases", 403);

        var realm = signed(token().claim("realm_access", Map.of("roles", List.of("cases:read"))));
        Keys.with(realm).get("/v1/cases").then().statusCode(200);
        expect(realm, "/v1/agency", 403);
    }

    @Test
    void tokenWithoutAScopeOpensPublicDataAlone() {
        var token = signed(token());

        expect(token, "/v1/cases", 403);
        Keys.with(token).get("/v1/rules?limit=1").then().statusCode(200);
    }

    @Test
    void expiredTokenIsRefused() {
        expect(signed(token().expiresAt(Instant.now().minus(Duration.ofMinutes(5)))), "/v1/rules", 401);
    }

    @Test
    void tokenForAnotherServiceIsRefused() {
        expect(signed(token().audience("billing")), "/v1/rules", 401);
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        expect(signed(token().issuer("https://evil.example")), "/v1/rules", 401);
    }

    @Test
    void tokenWithAnotherSignatureIsRefused() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        var forged = token().jws()
                .keyId(Issuer.KEY_ID)
                .sign(generator.generateKeyPair().getPrivate());

        expect(forged, "/v1/rules", 401);
    }

    @Test
    void unsignedTokenIsRefused() {
        var parts = signed(token()).split("\\.", -1);
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));

        expect(none + "." + parts[1] + ".", "/v1/rules", 401);
        expect(none + "." + parts[1] + "." + parts[2], "/v1/rules", 401);
    }

    @Test
    void tokenOfNoAgencyHereIsRefused() {
        expect(signed(token().claim("agency", "nobody")), "/v1/rules", 401);
        expect(signed(Jwt.issuer(issuer).audience("poa").subject("anna")), "/v1/rules", 401);
        expect(signed(Jwt.issuer(issuer).audience("poa").claim("agency", name)), "/v1/rules", 401);
    }

    @Test
    void keysWorkBesideTokensAndNobodyComesInWithout() {
        Keys.with(keys.all(agency)).get("/v1/cases").then().statusCode(200);
        given().get("/v1/rules").then().statusCode(401);
    }

    private static void expect(String token, String path, int status) {
        Keys.with(token)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", matchesPattern("Bearer realm=\"poa\", error=\"[a-z_]+\""));
    }

    private JwtClaimsBuilder token() {
        return Jwt.issuer(issuer)
                .audience("poa")
                .subject("anna@leeds.example")
                .claim("agency", name)
                .expiresIn(300);
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(Issuer.KEY_ID).sign(key);
    }
}
