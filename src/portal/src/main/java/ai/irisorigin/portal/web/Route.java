package ai.irisorigin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which page a request came to, as its pattern: a path may hold a secret or whatever a visitor likes, a pattern holds neither. */
public final class Route {

    private static final String NOTED = Route.class.getName();

    /** The expression after a name, as in {@code {number: \d{1,15}}}. */
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}");

    /** By the method that answers. */
    private static final Map<Method, String> ROUTES = new ConcurrentHashMap<>();

    private Route() {}

    static void note(ResourceInfo resource, HttpServletRequest request) {
        // Jersey's own answer to OPTIONS is no page of ours.
        if (resource.getResourceClass().isAnnotationPresent(Path.class)) {
            request.setAttribute(NOTED, ROUTES.computeIfAbsent(resource.getResourceMethod(), method -> of(resource)));
        }
    }

    /** What was noted; else the servlet's own pattern, which is {@code /*} for an address that nothing answers. */
    public static String of(HttpServletRequest request) {
        Object noted = request.getAttribute(NOTED);
        return noted != null ? (String) noted : request.getHttpServletMapping().getPattern();
    }

    static String of(ResourceInfo resource) {
        String joined = path(resource.getResourceClass()) + "/" + path(resource.getResourceMethod());
        String route = EXPRESSION.matcher(joined).replaceAll("{$1}").replaceAll("/+", "/");
        String plain = route.replaceAll("^/|/$", "");
        String first = Routes.first(plain);
        boolean hidden = first.equals(Routes.PLATFORM) || first.equals(Routes.INSIDE);
        return hidden ? plain.substring(first.length()).replaceAll("^$", "/") : "/" + plain;
    }

    private static String path(AnnotatedElement annotated) {
        Path path = annotated.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
