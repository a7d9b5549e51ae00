package poa.api.limits;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Every operation can meet a limit. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class LimitsInDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(LimitsInDocument::limit);
    }

    private static void limit(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("429", OASFactory.createAPIResponse().ref("TooManyRequests"))
                .addAPIResponse("503", OASFactory.createAPIResponse().ref("Unavailable"));
    }
}
