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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the header Allow of a 405 lists; the REST layer knows it and does not tell. */
@Singleton
class AllowedMethods {
    private record Route(Pattern path, String method) {}

    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(AllowedMethods::routes)
                .toList();
    }

    String of(String path) {
        return routes.stream()
                .filter(route -> route.path.matcher(path).matches())
                .map(Route::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Stream<Route> routes(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .flatMap(http -> withImplied(http.value()))
                .map(name -> new Route(path(method), name));
    }

    private static Stream<String> withImplied(String method) {
        return method.equals(HttpMethod.GET)
                ? Stream.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                : Stream.of(method, HttpMethod.OPTIONS);
    }

    private static Pattern path(Method method) {
        var segments = Stream.of(method.getDeclaringClass(), method)
                .map(element -> element.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.value().split("/")))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.startsWith("{") ? "/+[^/]+" : "/+" + Pattern.quote(segment));
        return Pattern.compile(segments.collect(Collectors.joining()) + "/*");
    }
}
