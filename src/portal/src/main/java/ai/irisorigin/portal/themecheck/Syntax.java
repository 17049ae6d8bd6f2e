package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Reference;
import ai.irisorigin.portal.themes.Template;
import ai.irisorigin.portal.themes.TemplateException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small languages inside attributes. */
final class Syntax {

    private static final Pattern EACH =
            Pattern.compile("\\s*([a-z][A-Za-z0-9]*)\\s*(?:,\\s*([a-z][A-Za-z0-9]*)\\s*)?:(.*)", Pattern.DOTALL);

    private static final Pattern PATH = Pattern.compile("\\s*\\$\\{([A-Za-z0-9.]+)}\\s*");

    private Syntax() {}

    /**
     * {@code item, status : ${list}}
     *
     * @param at where the list's expression begins
     */
    record Each(String item, String status, String list, int at) {}

    static Optional<Each> each(String value) {
        Matcher each = EACH.matcher(value);
        return each.matches()
                ? Optional.of(new Each(each.group(1), each.group(2), each.group(3), each.start(3)))
                : Optional.empty();
    }

    /** The path that an expression is, if it is nothing else. */
    static Optional<String> path(String expression) {
        Matcher path = PATH.matcher(expression);
        return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
    }

    /** What an expression names; nothing if it is none. */
    static List<Reference> references(String expression) {
        try {
            return Template.references(expression);
        } catch (TemplateException told) {
            return List.of();
        }
    }
}
