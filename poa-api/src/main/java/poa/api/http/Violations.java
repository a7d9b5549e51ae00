package poa.api.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Turns the paths of Bean Validation ({@code assess.request.draft.text}) into JSON pointers ({@code /draft/text}). */
final class Violations {
    private static final Set<ElementKind> OUTSIDE_THE_BODY = Set.of(ElementKind.METHOD, ElementKind.PARAMETER);

    /** More tell nobody anything: a list of which every item is wrong. */
    private static final int MOST_ERRORS = 100;

    private Violations() {}

    static List<InputError> errors(ConstraintViolationException fault) {
        return fault.getConstraintViolations().stream()
                .map(Violations::error)
                .distinct()
                .sorted(Comparator.comparing(InputError::pointer).thenComparing(InputError::detail))
                .limit(MOST_ERRORS)
                .toList();
    }

    private static InputError error(ConstraintViolation<?> violation) {
        return new InputError(pointer(violation.getPropertyPath()), violation.getMessage());
    }

    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> !OUTSIDE_THE_BODY.contains(node.getKind()))
                .map(Violations::segment)
                .collect(Collectors.joining());
    }

    /** The index of an element stands on the node after the list: the field of the element, or the element itself. */
    private static String segment(Path.Node node) {
        var index = node.getIndex() == null ? "" : "/" + node.getIndex();
        return node.getKind() == ElementKind.PROPERTY ? index + "/" + node.getName() : index;
    }
}
