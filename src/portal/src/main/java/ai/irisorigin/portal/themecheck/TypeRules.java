package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.branding.Site;
import ai.irisorigin.portal.themes.Reference;
import ai.irisorigin.portal.themes.Setting;
import ai.irisorigin.portal.themes.Template;
import ai.irisorigin.portal.web.SafeHtml;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Follows each page into its layout and partials with the types of what is in sight there, so that a property which no record
 * has is told without waiting for the one page that asks for it. Rendering alone would miss whatever a sample leaves out.
 */
final class TypeRules {

    /** Of what can't be told. */
    private static final Type ANYTHING = Object.class;

    /** Of {@code ${theme}}. */
    private interface Settings {}

    private record Visit(String file, Map<String, Type> scope) {}

    private final Findings findings;
    private final Pack pack;
    private final Set<Visit> visits = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Template> templates = new HashMap<>();

    TypeRules(Findings findings, Pack pack) {
        this.findings = findings;
        this.pack = pack;
    }

    void check() {
        for (String page : pack.pages()) {
            PageRecords.of(page, pack)
                    .ifPresent(record -> walk(
                            page, Map.of("page", record, "site", Site.class, "theme", Settings.class), null, page));
        }
    }

    /** By the attribute that leads to this file, in the file that was opened last. */
    private void walk(String file, Map<String, Type> scope, Template.Attribute by, String name) {
        if (pack.theme().file(file).isEmpty()) {
            return;
        }
        if (open.contains(file)) {
            add(Rule.TEMPLATE_CIRCULAR, by, 0, name + " leads back to " + file);
            return;
        }
        if (visits.add(new Visit(file, scope))) {
            open.push(file);
            element(
                    templates
                            .computeIfAbsent(file, path -> Template.read(pack.text(path)))
                            .root(),
                    scope);
            open.pop();
        }
    }

    private void element(Template.Element element, Map<String, Type> outer) {
        Map<String, Type> scope = new HashMap<>(outer);
        element.attribute("th:each").ifPresent(each -> each(each, outer, scope));
        for (Template.Attribute attribute : element.attributes()) {
            if (attribute.isExpression()) {
                paths(attribute, attribute.value(), 0, scope);
                printed(attribute, scope);
            }
        }
        element.attribute("th:layout").ifPresent(layout -> {
            Map<String, Type> inside = new HashMap<>(scope);
            inside.put("title", String.class);
            inside.put("description", String.class);
            walk("layouts/" + layout.value() + ".html", inside, layout, layout.value());
            scope.putAll(inside);
        });
        element.attribute("th:replace")
                .ifPresent(partial -> walk("partials/" + partial.value() + ".html", scope, partial, partial.value()));
        element.children().forEach(child -> element(child, scope));
    }

    private void each(Template.Attribute attribute, Map<String, Type> outer, Map<String, Type> scope) {
        Syntax.each(attribute.value()).ifPresent(each -> {
            paths(attribute, each.list(), each.at(), outer);
            Type list = Syntax.path(each.list()).map(path -> type(path, outer)).orElse(ANYTHING);
            scope.put(each.item(), Types.item(list));
            if (each.status() != null) {
                scope.put(each.status(), Types.Row.class);
            }
        });
    }

    private void paths(Template.Attribute attribute, String expression, int from, Map<String, Type> scope) {
        for (Reference reference : Syntax.references(expression)) {
            if (reference.kind() == Reference.Kind.PATH) {
                path(attribute, reference, from, scope);
            }
        }
    }

    private void path(Template.Attribute attribute, Reference reference, int from, Map<String, Type> scope) {
        String[] names = reference.text().split("\\.", -1);
        int at = from + reference.at();
        Type type = scope.get(names[0]);
        if (type == null) {
            add(Rule.VARIABLE_UNKNOWN, attribute, at, "there is no ${" + names[0] + "} here" + onPage());
            return;
        }
        for (int i = 1; i < names.length; i++) {
            Type next = step(type, names[i]);
            if (next == null && type == Settings.class) {
                add(Rule.SETTING_UNKNOWN, attribute, at, "the theme has no setting " + names[i]);
                return;
            }
            if (next == null) {
                String known = Types.isRecord(type) ? ", but " + Types.names(type) : "";
                add(
                        Rule.PROPERTY_UNKNOWN,
                        attribute,
                        at,
                        "a " + Types.name(type) + " has no ." + names[i] + known + onPage());
                return;
            }
            type = next;
        }
    }

    /** Which page led here, if it is not in sight. */
    private String onPage() {
        return open.size() < 2 ? "" : " (part of " + open.peekLast() + ")";
    }

    /** null if a step can't be told, or leads nowhere. */
    private Type type(String path, Map<String, Type> scope) {
        String[] names = path.split("\\.", -1);
        Type type = scope.getOrDefault(names[0], ANYTHING);
        for (int i = 1; i < names.length && type != null; i++) {
            type = step(type, names[i]);
        }
        return type == null ? ANYTHING : type;
    }

    private Type step(Type type, String name) {
        if (type == ANYTHING || Types.isMap(type)) {
            return ANYTHING;
        }
        if (type == Settings.class) {
            return pack.theme().settings().stream()
                    .filter(setting -> setting.name().equals(name))
                    .findFirst()
                    .map(setting -> (Type) (setting.type() == Setting.Type.BOOLEAN ? Boolean.class : String.class))
                    .orElse(null);
        }
        return Types.component(type, name);
    }

    private void printed(Template.Attribute attribute, Map<String, Type> scope) {
        Syntax.path(attribute.value()).ifPresent(path -> {
            Type type = type(path, scope);
            boolean good =
                    switch (attribute.computed()) {
                        case "text" -> Types.isPrinted(type);
                        case "html" -> type == SafeHtml.class;
                        case "moment" -> type == Instant.class;
                        default -> true;
                    };
            if (!good && type != ANYTHING) {
                add(
                        Rule.VALUE_UNPRINTABLE,
                        attribute,
                        0,
                        attribute.name() + " can't print ${" + path + "}, a " + Types.name(type));
            }
        });
    }

    private void add(Rule rule, Template.Attribute attribute, int at, String message) {
        Place place = Place.in(attribute, at);
        findings.add(rule, open.peek(), place.line(), place.column(), message);
    }
}
