package poa.api.limits;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every operation can meet a limit, and every reply to a caller with a key tells what is left. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class LimitsInDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(LimitsInDocument::limit);
        document.getComponents().getResponses().values().forEach(LimitsInDocument::tell);
    }

    private static void limit(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("429", OASFactory.createAPIResponse().ref("TooManyRequests"))
                .addAPIResponse("503", OASFactory.createAPIResponse().ref("Unavailable"));
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(LimitsInDocument::tell);
    }

    private static void tell(APIResponse response) {
        response.addHeader("RateLimit-Policy", OASFactory.createHeader().ref("RateLimit-Policy"));
        response.addHeader("RateLimit", OASFactory.createHeader().ref("RateLimit"));
    }
}
