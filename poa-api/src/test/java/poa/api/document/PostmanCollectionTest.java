package poa.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The collection of requests for Postman and its like is made of the committed document, and committed as well. */
class PostmanCollectionTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path FILE = Path.of("../deploy/poa.postman_collection.json");

    @Test
    void collectionIsThatOfTheDocument() throws IOException {
        var made = PostmanCollection.of(document());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n");
        }

        assertThat(MAPPER.readTree(FILE.toFile())).isEqualTo(made);
    }

    @Test
    void everyOperationHasItsRequestAndEveryRequestItsOperation() throws IOException {
        // Given
        var operations = new ArrayList<String>();
        document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> method.getValue().has("operationId"))
                .forEach(method -> operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        // When
        var requests = new ArrayList<String>();
        MAPPER.readTree(FILE.toFile()).path("item").forEach(folder -> folder.path("item")
                .forEach(item -> requests.add(item.at("/request/method").asText() + " " + path(item))));

        // Then
        assertThat(requests).containsExactlyInAnyOrderElementsOf(operations);
    }

    private static String path(JsonNode item) {
        return item.at("/request/url/raw")
                .asText()
                .replace("{{baseUrl}}", "")
                .replace("{{", "{")
                .replace("}}", "}");
    }

    @Test
    void nothingIsErasedBeforeItIsUsed() throws IOException {
        MAPPER.readTree(FILE.toFile()).path("item").forEach(folder -> {
            List<String> methods = new ArrayList<>();
            folder.path("item")
                    .forEach(item -> methods.add(item.at("/request/method").asText()));
            assertThat(methods.lastIndexOf("GET"))
                    .isLessThan(methods.indexOf("DELETE") < 0 ? methods.size() : methods.indexOf("DELETE"));
        });
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi.yaml").toFile());
    }
}
