package poa.api.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paths of the REST layer, with their methods: it knows them and does not tell. */
@Singleton
class Routes {
    private record Route(Pattern path, String template, String method) {}

    private final List<Route> routes;

    Routes(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(Routes::routes)
                .toList();
    }

    /** What the header Allow of a 405 lists. */
    String allowed(String path) {
        return routes.stream()
                .filter(route -> route.path.matcher(path).matches())
                .map(Route::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** As in {@code /v1/cases/{caseId}}; empty where nothing is at a path. */
    Optional<String> template(String path) {
        return routes.stream()
                .filter(route -> route.path.matcher(path).matches())
                .map(Route::template)
                .findFirst();
    }

    private static Stream<Route> routes(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .flatMap(http -> withImplied(http.value()))
                .map(name -> new Route(path(method), template(method), name));
    }

    private static Stream<String> withImplied(String method) {
        return method.equals(HttpMethod.GET)
                ? Stream.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                : Stream.of(method, HttpMethod.OPTIONS);
    }

    private static Pattern path(Method method) {
        return Pattern.compile(segments(method)
                .map(segment -> segment.startsWith("{") ? "/+[^/]+" : "/+" + Pattern.quote(segment))
                .collect(Collectors.joining("", "", "/*")));
    }

    private static String template(Method method) {
        return segments(method).collect(Collectors.joining("/", "/", ""));
    }

    private static Stream<String> segments(Method method) {
        return Stream.of(method.getDeclaringClass(), method)
                .map(element -> element.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.value().split("/")))
                .filter(segment -> !segment.isEmpty());
    }
}
