package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.store.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which operation answers which address. */
public final class Routes {

    /** One operation of the API; it holds the store's lock. */
    @FunctionalInterface
    public interface Operation {
        Resource answer(ApiRequest request);
    }

    /** An operation and what its address gave for the variables. */
    record Match(Operation operation, Map<String, String> variables) {}

    private record Route(String method, List<String> pattern, Operation operation) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes get(String pattern, Operation operation) {
        return add("GET", pattern, operation);
    }

    public Routes post(String pattern, Operation operation) {
        return add("POST", pattern, operation);
    }

    public Routes delete(String pattern, Operation operation) {
        return add("DELETE", pattern, operation);
    }

    private Routes add(String method, String pattern, Operation operation) {
        routes.add(new Route(method, segments(pattern), operation));
        return this;
    }

    /** The first that fits, so what is fixed is registered before what is variable. */
    Optional<Match> find(String method, String path) {
        List<String> segments = segments(path);
        return routes.stream()
                .filter(route -> route.method.equals(method))
                .flatMap(route -> variables(route.pattern, segments).stream()
                        .map(variables -> new Match(route.operation, variables)))
                .findFirst();
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static Optional<Map<String, String>> variables(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).startsWith("{")) {
                variables.put(variable(pattern.get(i)), segments.get(i));
            } else if (!pattern.get(i).equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static String variable(String braced) {
        return braced.substring(1, braced.length() - 1);
    }
}
