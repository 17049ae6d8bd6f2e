package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Reference;
import ai.irisorigin.portal.themes.Template;
import ai.irisorigin.portal.themes.Theme;
import java.util.ArrayList;
import java.util.List;

/** Addresses that a theme may link to: those that the base theme links to, and a few that it has no need of. */
final class PublicRoutes {

    private static final List<String> MORE = List.of("/", "/help", "/help/search", "/sign-in", "/app");

    /** By segments; one in braces may be anything. */
    private final List<String[]> routes = new ArrayList<>();

    PublicRoutes(Theme base) {
        MORE.forEach(route -> routes.add(segments(route)));
        for (String path : base.paths("")) {
            if (path.endsWith(".html")) {
                Template.read(Pack.text(base.file(path).orElseThrow()))
                        .root()
                        .all()
                        .forEach(element -> element.attributes().stream()
                                .filter(Template.Attribute::isExpression)
                                .flatMap(attribute -> Syntax.references(attribute.value()).stream())
                                .filter(reference -> reference.kind() == Reference.Kind.LINK)
                                .forEach(link -> routes.add(segments(link.text()))));
            }
        }
    }

    boolean has(String link) {
        String[] asked = segments(link);
        return routes.stream().anyMatch(route -> fits(route, asked));
    }

    private static boolean fits(String[] route, String[] asked) {
        if (route.length != asked.length) {
            return false;
        }
        for (int i = 0; i < route.length; i++) {
            if (!route[i].contains("{") && !route[i].equals(asked[i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] segments(String link) {
        return link.replaceAll("[?#].*", "").replaceAll("/+$", "").split("/", -1);
    }
}
