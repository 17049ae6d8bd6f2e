package ai.irisorigin.portal.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A template as it was written, for whoever checks it; pages are rendered by the engine and not by this.
 *
 * @param accepts what its first line says that it accepts; empty if it says nothing
 * @param root an element without a name around all others
 * @param problems what it says that no template may say
 */
public record Template(String accepts, Element root, List<Problem> problems) {

    static final String UNREADABLE = "parse-failed";

    /** An element with all that is in it: elements, and texts as strings. */
    public record Element(String name, List<Attribute> attributes, List<Object> content, int line, int column) {

        public Optional<Attribute> attribute(String name) {
            return attributes.stream()
                    .filter(attribute -> attribute.name().equals(name))
                    .findFirst();
        }

        /** Written, or computed. */
        public boolean has(String name) {
            return attribute(name).isPresent() || attribute("th:" + name).isPresent();
        }

        /** What it says, if it is written and not computed. */
        public String says(String name) {
            return attribute(name).map(Attribute::value).orElse("");
        }

        public List<Element> children() {
            return content.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        /** It and all below it, in the order of the file. */
        public Stream<Element> all() {
            return Stream.concat(Stream.of(this), children().stream().flatMap(Element::all));
        }

        public boolean hasOwnText() {
            return content.stream().anyMatch(part -> part instanceof String text && !text.isBlank());
        }
    }

    /**
     * An attribute.
     *
     * @param name in lower case
     * @param value without character references
     * @param line of the value
     * @param column of the value
     */
    public record Attribute(String name, String value, int line, int column) {

        /** Whether its value is an expression. */
        public boolean isExpression() {
            String computed = computed();
            return ThemeDialect.COMPUTED.contains(computed)
                    || ThemeDialect.OF_LAYOUT.contains(computed)
                    || List.of("if", "unless", "text", "moment", "html").contains(computed);
        }

        /** What is computed; empty for an attribute of HTML. */
        public String computed() {
            return name.startsWith("th:") ? name.substring(3).toLowerCase(Locale.ROOT) : "";
        }
    }

    /** Something that is not allowed. */
    public record Problem(String rule, String what, int line, int column) {}

    public static Template read(String html) {
        List<Problem> problems = new ArrayList<>(TemplateGuard.problems(html));
        Element root = new Element("", List.of(), List.of(), 1, 1);
        if (problems.stream().noneMatch(problem -> problem.rule().equals(UNREADABLE))) {
            try {
                root = TemplateTree.of(html);
            } catch (TemplateException e) {
                problems.add(new Problem(UNREADABLE, e.getMessage(), 0, 0));
            }
        }
        return new Template(TemplateTree.accepts(html), root, problems);
    }

    /** What an expression names; what is no expression is a {@link TemplateException}. */
    public static List<Reference> references(String expression) {
        return ExpressionParser.references(expression);
    }
}
