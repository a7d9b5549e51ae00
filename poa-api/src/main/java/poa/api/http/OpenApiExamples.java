package poa.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Sets the examples of the operations into the document from files that a test holds against the service's real replies. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OpenApiExamples implements OASFilter {
    private static final List<String> SUCCESS = List.of("200", "201");
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::setExamples);
    }

    private void setExamples(Operation operation) {
        var body = operation.getRequestBody();
        if (body != null) {
            body.getContent().getMediaTypes().values().forEach(example(operation, "request"));
        }
        SUCCESS.stream()
                .map(operation.getResponses()::getAPIResponse)
                .filter(response -> response != null && response.getContent() != null)
                .forEach(response ->
                        response.getContent().getMediaTypes().values().forEach(example(operation, "reply")));
    }

    private Consumer<MediaType> example(Operation operation, String part) {
        var file = "/openapi/" + operation.getOperationId() + "." + part + ".json";
        return type -> read(file).ifPresent(type::setExample);
    }

    /** Empty where there is none yet; a test sees to it that there is. */
    private Optional<Object> read(String file) {
        try (var json = OpenApiExamples.class.getResourceAsStream(file)) {
            return json == null ? Optional.empty() : Optional.of(mapper.readValue(json, Object.class));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
