package poa.api.access;

import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Tells of each operation in the document what the annotation that guards it demands. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ScopesInDocument implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
    private static final DotName AUTHENTICATED = DotName.createSimple(Authenticated.class);

    private final Map<String, MethodInfo> methods;

    public ScopesInDocument(IndexView index) {
        methods = index.getAnnotations(OPERATION).stream()
                .filter(annotation -> annotation.value("operationId") != null)
                .collect(Collectors.toMap(
                        annotation -> annotation.value("operationId").asString(),
                        annotation -> annotation.target().asMethod(),
                        (one, same) -> one));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::guard);
    }

    private void guard(Operation operation) {
        var method = methods.get(operation.getOperationId());
        var scopes = guard(method, ROLES)
                .map(roles -> List.of(roles.value().asStringArray()))
                .orElse(List.of());
        if (scopes.isEmpty() && guard(method, AUTHENTICATED).isEmpty()) {
            return;
        }
        operation.setDescription(operation.getDescription().strip() + "\n\n" + told(scopes));
        operation.setSecurity(Stream.of("key", "token")
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme, scopes))
                .toList());
        operation
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().ref("Unauthenticated"));
        if (!scopes.isEmpty()) {
            operation
                    .getResponses()
                    .addAPIResponse("403", OASFactory.createAPIResponse().ref("Forbidden"));
        }
    }

    private static String told(List<String> scopes) {
        return scopes.isEmpty()
                ? "Needs any valid key or token."
                : "Needs the scope " + scopes.stream().collect(Collectors.joining("` or `", "`", "`")) + ".";
    }

    /** On the method, or else on its class, as the framework reads it. */
    private static Optional<AnnotationInstance> guard(MethodInfo method, DotName name) {
        return Stream.<Function<MethodInfo, AnnotationInstance>>of(
                        one -> one.annotation(name), one -> one.declaringClass().declaredAnnotation(name))
                .map(place -> place.apply(method))
                .filter(found -> found != null)
                .findFirst();
    }
}
