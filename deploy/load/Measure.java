import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.IntFunction;

/** Times requests against a service that {@code load.sh} has filled, one after the other. Argument: its address. */
public class Measure {
    private static final int WARM_UP = 100;
    private static final int REQUESTS = 500;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        var base = args[0];
        var path = base + post(base + "/v1/cases", "{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"clientName\":\"Measure\"}")
                .headers().firstValue("Location").orElseThrow();
        measure("list, first page of 50", i -> get(base + "/v1/cases"));
        measure("list, by deadline, one status", i -> get(base + "/v1/cases?sort=deadline&status=DENIED"));
        measure("list, due before a day", i -> get(base + "/v1/cases?sort=deadline&dueBefore=2024-0" + (1 + i % 9) + "-20"));
        measure("list, updated since", i -> get(base + "/v1/cases?sort=updatedAt&updatedSince=2025-0" + (1 + i % 9) + "-20T00:00:00Z"));
        measure("search, client's name", i -> get(base + "/v1/cases?client=" + "bcdfghklmnprstvw".charAt(i % 16) + "a" + "bcdfghklmnprstvw".charAt(i / 16 % 16)));
        measure("look-up by externalId", i -> get(base + "/v1/cases?externalId=load-" + i * 97));
        measure("score a draft, nothing stored", i -> request(base + "/v1/assessments",
                "{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"draft\":{\"text\":\"" + letter(i) + "\"}}"));
        measure("add a draft, with template check", i -> request(path + "/drafts", "{\"draft\":{\"text\":\"" + letter(i) + "\"}}"));
    }

    private static String letter(int i) {
        return (Load.letter(i % 2 == 0 ? i * 50 : 1_000_000 + i)).replace("\n", "\\n");
    }

    private static void measure(String name, IntFunction<HttpRequest> request) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            send(request.apply(i + REQUESTS));
        }
        var times = new ArrayList<Double>();
        for (int i = 0; i < REQUESTS; i++) {
            var one = request.apply(i);
            long start = System.nanoTime();
            send(one);
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        System.out.printf("| %s | %.1f | %.1f |%n", name, times.get(REQUESTS / 2), times.get(REQUESTS * 99 / 100));
    }

    private static HttpResponse<String> post(String url, String json) throws Exception {
        return send(request(url, json));
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        var reply = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() >= 300) {
            throw new IllegalStateException(reply.statusCode() + " " + reply.body());
        }
        return reply;
    }

    private static HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    private static HttpRequest request(String url, String json) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }
}
