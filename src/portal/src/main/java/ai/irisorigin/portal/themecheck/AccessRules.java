package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people who don't see a page need of each element: words. */
final class AccessRules {

    private static final Set<String> FIELDS = Set.of("input", "select", "textarea");
    private static final Set<String> SELF_EXPLAINING = Set.of("hidden", "submit", "button", "reset", "image");
    private static final List<String> SAYING = List.of("aria-label", "aria-labelledby", "title");

    private final Findings findings;
    private final Pack pack;

    AccessRules(Findings findings, Pack pack) {
        this.findings = findings;
        this.pack = pack;
    }

    void check() {
        for (String file : pack.own("", ".html")) {
            Template.Element root =
                    Template.read(Pack.text(pack.files().get(file))).root();
            Set<String> labels = root.all()
                    .filter(element -> element.name().equals("label"))
                    .flatMap(label -> named(label, "for").stream())
                    .collect(Collectors.toSet());
            walk(file, root, labels, false);
        }
    }

    private void walk(String file, Template.Element element, Set<String> labels, boolean inLabel) {
        String name = element.name();
        if (name.equals("img") && !element.has("alt")) {
            add(Rule.ALT_MISSING, file, element, "the picture has no alt");
        }
        if (FIELDS.contains(name) && !inLabel && !isLabelled(element, labels)) {
            add(Rule.LABEL_MISSING, file, element, "the <" + name + "> has no label");
        }
        if ((name.equals("a") || name.equals("button")) && element.all().noneMatch(AccessRules::speaks)) {
            add(Rule.TEXT_MISSING, file, element, "the <" + name + "> has no words");
        }
        element.children().forEach(child -> walk(file, child, labels, inLabel || name.equals("label")));
    }

    private static boolean isLabelled(Template.Element field, Set<String> labels) {
        return SELF_EXPLAINING.contains(field.says("type"))
                || SAYING.stream().anyMatch(field::has)
                || named(field, "id").filter(labels::contains).isPresent();
    }

    /** An id as it is written or computed. */
    private static Optional<String> named(Template.Element element, String attribute) {
        return element.attribute(attribute)
                .or(() -> element.attribute("th:" + attribute))
                .map(Template.Attribute::value);
    }

    private static boolean speaks(Template.Element element) {
        return element.hasOwnText()
                || SAYING.stream().anyMatch(element::has)
                || List.of("th:text", "th:html", "th:moment", "th:replace", "th:slot").stream()
                        .anyMatch(computed -> element.attribute(computed).isPresent())
                || (element.name().equals("img")
                        && (!element.says("alt").isBlank()
                                || element.attribute("th:alt").isPresent()));
    }

    private void add(Rule rule, String file, Template.Element element, String message) {
        findings.add(rule, file, element.line(), element.column(), message);
    }
}
