package poa.api.limits;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A caller that means harm. */
final class Hostile {
    /** Nothing here takes a hundredth of it, even on a busy machine; it tells a slow reply from one that never comes. */
    private static final Duration GUARD = Duration.ofSeconds(60);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Hostile() {}

    static HttpResponse<String> send(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    /** Without a length. */
    static HttpResponse<String> sendChunked(String path, byte[] body) throws IOException, InterruptedException {
        return send(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                "application/json");
    }

    private static HttpResponse<String> send(
            String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(GUARD)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
