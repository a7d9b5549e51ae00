package poa.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The replies of the operations that keep something, in the order in which an agency comes to them. */
final class CaseExamples {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern REQUEST = Pattern.compile("\"requestId\":\"[^\"]+\"");
    private static final String AGENCY = "00000000-0000-7000-8000-000000000001";

    private final Map<String, JsonNode> operations;
    private final Map<String, String> replies = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>(Map.of(AGENCY, AGENCY));

    /** @param operations of the document by their id */
    CaseExamples(Map<String, JsonNode> operations) {
        this.operations = operations;
    }

    /** JSON by operation, with the ids that each run makes anew told as the same ones. */
    Map<String, String> replies() {
        var path = post("openCase", "/v1/cases").getHeader("Location");
        get("getCase", path);
        get("listCases", "/v1/cases?externalId=crm-4711");
        patch("changeCase", path);
        post("addNotice", path + "/notices");
        get("getNotice", path + "/notices/1");
        get("listNotices", path + "/notices");
        post("addDraft", path + "/drafts");
        get("getDraft", path + "/drafts/1");
        get("listDrafts", path + "/drafts");
        post("addSubmission", path + "/submissions");
        patch("changeSubmission", path + "/submissions/1");
        get("getSubmission", path + "/submissions/1");
        get("listSubmissions", path + "/submissions");
        given().contentType("application/json")
                .body(request("addDraft").replace(" Reinstate us or we will see you in court.", ""))
                .post(path + "/drafts");
        get("getDraftAssessment", path + "/drafts/2/assessment?compareTo=1");
        get("listAuditEvents", "/v1/audit-events?caseId=" + path.substring("/v1/cases/".length()));
        get("getAgency", "/v1/agency");
        patch("changeAgency", "/v1/agency");
        given().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"retentionDays\": null}")
                .patch("/v1/agency");
        return replies;
    }

    private void get(String operation, String path) {
        keep(operation, given().get(path));
    }

    private Response post(String operation, String path) {
        return keep(
                operation,
                given().contentType("application/json").body(request(operation)).post(path));
    }

    private void patch(String operation, String path) {
        keep(
                operation,
                given().contentType("application/json")
                        .header("If-Match", given().get(path).getHeader("ETag"))
                        .body(request(operation))
                        .patch(path));
    }

    private Response keep(String operation, Response response) {
        response.then().statusCode(operations.get(operation).at("/responses").has("201") ? 201 : 200);
        replies.put(
                operation,
                ID.matcher(REQUEST.matcher(response.asString()).replaceAll("\"requestId\":\"3f1c9a52\""))
                        .replaceAll(id -> ids.computeIfAbsent(id.group(), this::stable)));
        return response;
    }

    private String stable(String id) {
        return "01932b5c-7a10-7cde-8f01-%012d".formatted(ids.size());
    }

    private String request(String operation) {
        return operations
                .get(operation)
                .at("/requestBody/content/application~1json/example")
                .toString();
    }
}
