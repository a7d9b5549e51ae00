package poa.api.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says what is required and what can go wrong: a patch requires nothing but If-Match, a reply has all of its fields. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OperationsInDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        operations(document).map(Map.Entry::getValue).forEach(operation -> {
            malformed(operation);
            if (operation.getResponses().hasAPIResponse("428")) {
                requireMatch(operation);
            }
        });
        var schemas = document.getComponents().getSchemas();
        var patched = bodies(document, true);
        patched.removeAll(bodies(document, false));
        patched.stream().map(schemas::get).forEach(schema -> schema.setRequired(null));
        var asked = new HashSet<String>();
        Stream.of(true, false).forEach(patch -> bodies(document, patch).forEach(name -> reach(name, schemas, asked)));
        schemas.entrySet().stream()
                .filter(entry -> !asked.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .forEach(OperationsInDocument::isWhole);
    }

    private static Stream<Map.Entry<HttpMethod, Operation>> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().entrySet().stream());
    }

    /** Whatever else a request lacks, its path or its headers can be no HTTP. */
    private static void malformed(Operation operation) {
        if (!operation.getResponses().hasAPIResponse("400")) {
            operation
                    .getResponses()
                    .addAPIResponse("400", OASFactory.createAPIResponse().ref("MalformedRequest"));
        }
    }

    /** Taken as optional, so that its absence is told in our words. */
    private static void requireMatch(Operation operation) {
        operation.getParameters().stream()
                .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
                .forEach(parameter -> parameter.setRequired(true));
    }

    /** Names of the schemas that are bodies of requests: of those that patch, or of all others. */
    private static Set<String> bodies(OpenAPI document, boolean patch) {
        return operations(document)
                .filter(entry -> (entry.getKey() == HttpMethod.PATCH) == patch)
                .map(entry -> entry.getValue().getRequestBody())
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .map(type -> name(type.getSchema()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void reach(String name, Map<String, Schema> schemas, Set<String> reached) {
        if (schemas.containsKey(name) && reached.add(name)) {
            parts(schemas.get(name))
                    .map(OperationsInDocument::name)
                    .flatMap(Optional::stream)
                    .forEach(part -> reach(part, schemas, reached));
        }
    }

    private static Stream<Schema> parts(Schema schema) {
        var own = Stream.of(
                        Optional.ofNullable(schema.getProperties())
                                .map(Map::values)
                                .map(List::copyOf)
                                .orElse(List.of()),
                        Objects.requireNonNullElse(schema.getAnyOf(), List.<Schema>of()),
                        Stream.ofNullable(schema.getItems()).toList(),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema())
                                .toList())
                .flatMap(List::stream)
                .toList();
        return Stream.concat(own.stream(), own.stream().flatMap(OperationsInDocument::parts));
    }

    private static Optional<String> name(Schema schema) {
        return Optional.ofNullable(schema).map(Schema::getRef).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    }

    /**
     * Replies leave no field out; what has no value is null. A schema of which that is not true names its required properties
     * itself.
     */
    private static void isWhole(Schema schema) {
        if (schema.getProperties() != null && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }
}
