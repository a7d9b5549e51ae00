package poa.api.cases;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Somebody of the agency, working on cases as a client of the service. */
final class Agent {
    static final String NOTICE = """
            Hello,

            Your Amazon seller account has been deactivated. We took this measure because we received complaints from buyers about \
            the authenticity of B07K2NQ4RT.

            To reactivate your account, send us a plan of action and invoices from your supplier within 17 days of this notice.

            Seller Performance Team
            Amazon.com
            """;
    static final String DENIAL = """
            Hello,

            We reviewed your appeal and have decided not to reinstate your account. We need greater detail on the \
            root cause(s) of the complaints.

            Seller Performance Team
            Amazon.com
            """;
    static final String DRAFT = """
            Root cause

            Our receiving check did not compare the seal of B07K2NQ4RT with the listing.

            Remedy

            On October 6 we refunded all four buyers.

            Prevention

            We will be more careful. Reinstate us or we will see you in court.
            """;
    static final String BETTER = DRAFT.replace(
            "We will be more careful. Reinstate us or we will see you in court.",
            "Every Monday our receiving lead compares the first carton of each delivery with the detail page.");

    private Agent() {}

    static RequestSpecification json(Object body) {
        return given().contentType("application/json").body(body);
    }

    static Response open(Map<String, ?> fields) {
        return json(fields).post("/v1/cases");
    }

    /** The path of a case of a known type. */
    static String openCase() {
        return created(open(Map.of("suspension", Map.of("type", "INAUTHENTIC"))));
    }

    static String created(Response response) {
        return response.then().statusCode(201).extract().header("Location");
    }

    static Response addNotice(String path, String text) {
        return json(Map.of("text", text)).post(path + "/notices");
    }

    static Response addDraft(String path, String text) {
        return json(Map.of("draft", Map.of("text", text))).post(path + "/drafts");
    }

    static Response submit(String path, int draft) {
        return json(Map.of("draft", draft)).post(path + "/submissions");
    }

    static Response patch(String path, Map<String, ?> fields) {
        return json(new HashMap<>(fields)).header("If-Match", etag(path)).patch(path);
    }

    static String etag(String path) {
        return given().get(path).then().statusCode(200).extract().header("ETag");
    }

    static String status(String path) {
        return given().get(path).then().statusCode(200).extract().path("status");
    }
}
