package ai.irisorigin.journeys;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the product answers to, as its own class files say.
 *
 * @param path with {@code {}} for whatever stands in between
 */
record Route(String method, String path) implements Comparable<Route> {
    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final String WAR = "portal.war";
    private static final String INSIDE = "/inside/";

    static Route of(String method, String path) {
        return new Route(method, path.replaceAll("\\?.*", "").replaceAll("\\{[^/]*}", "{}"));
    }

    /** All that a visitor can reach. */
    static Set<Route> all() {
        return classes().stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(Route::of)
                .filter(route -> !route.path.startsWith(INSIDE))
                .collect(toCollection(TreeSet::new));
    }

    private static JavaClasses classes() {
        try (var war = new JarFile(System.getProperty(WAR))) {
            return new ClassFileImporter().importJar(war);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Route> of(JavaMethod method) {
        String path = path(method.getOwner()) + path(method);
        return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                .filter(verb -> method.isAnnotatedWith(JAX_RS + verb))
                .map(verb -> of(verb, path.isEmpty() ? "/" : path));
    }

    private static String path(HasAnnotations<?> annotated) {
        Optional<String> path = annotated
                .tryGetAnnotationOfType(JAX_RS + "Path")
                .flatMap(annotation -> annotation.get("value"))
                .map(Object::toString);
        return path.filter(value -> !value.isEmpty())
                .map(value -> "/"
                        + value.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "{}").replaceAll("^/|/$", ""))
                .orElse("");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return path + " " + method;
    }
}
