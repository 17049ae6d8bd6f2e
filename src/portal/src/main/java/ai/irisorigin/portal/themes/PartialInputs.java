package ai.irisorigin.portal.themes;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All that a partial depends on, read from its templates.
 *
 * @param known whether that is all; otherwise it takes in content from around it, leads back to itself, is too much to
 *     read, or has an error
 * @param paths of the properties that it and the partials within it read, beginning at a variable of whoever puts it in
 * @param variables that these begin at
 * @param posts whether it has a form, which carries the token of a session
 */
record PartialInputs(boolean known, Set<String> paths, Set<String> variables, boolean posts) {

    static PartialInputs of(String partial, Theme theme) {
        var reader = new Reader(theme);
        try {
            reader.read(partial, Set.of());
        } catch (TemplateException toldWhereItIsRendered) {
            reader.known = false;
        }
        return new PartialInputs(reader.known, reader.paths, reader.variables, reader.posts);
    }

    private static final class Reader {
        /** Partials within partials that are read; each may stand in many places. */
        private static final int MOST = 100;

        private final Theme theme;
        private final Set<String> paths = new LinkedHashSet<>();
        private final Set<String> variables = new LinkedHashSet<>();
        private final Set<String> open = new HashSet<>();
        private boolean known = true;
        private boolean posts;
        private int read;

        Reader(Theme theme) {
            this.theme = theme;
        }

        void read(String partial, Set<String> bound) {
            Optional<byte[]> file = theme.file("partials/" + partial + ".html");
            known &= file.isPresent() && open.add(partial) && ++read <= MOST;
            if (!known) {
                return;
            }
            read(TemplateTree.of(new String(file.get(), StandardCharsets.UTF_8)), bound);
            open.remove(partial);
        }

        private void read(Template.Element element, Set<String> outer) {
            Set<String> bound = new HashSet<>(outer);
            posts |= element.name().equals("form");
            known &= element.attribute("th:slot").isEmpty()
                    && element.attribute("th:layout").isEmpty();
            element.attribute("th:each").ifPresent(each -> {
                Loop loop = Loop.of(each.value());
                name(loop.list(), outer);
                bound.add(loop.item());
                bound.add(loop.status());
            });
            element.attributes().stream()
                    .filter(Template.Attribute::isExpression)
                    .forEach(attribute -> name(attribute.value(), bound));
            element.attribute("th:replace").ifPresent(partial -> read(partial.value(), bound));
            element.children().forEach(child -> read(child, bound));
        }

        /** What begins at a loop's variable follows from the loop's list. */
        private void name(String expression, Set<String> bound) {
            for (Reference reference : Template.references(expression)) {
                if (reference.kind() == Reference.Kind.PATH) {
                    String variable = reference.text().split("\\.", 2)[0];
                    if (!bound.contains(variable)) {
                        paths.add(reference.text());
                        variables.add(variable);
                    }
                }
            }
        }
    }
}
