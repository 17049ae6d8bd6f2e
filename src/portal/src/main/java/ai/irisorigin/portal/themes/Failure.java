package ai.irisorigin.portal.themes;

import java.nio.charset.StandardCharsets;
import org.attoparser.ParseException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Makes of whatever ended a rendering one exception that names the template and the line, as its author counts them. */
final class Failure {

    private Failure() {}

    static TemplateException of(Throwable thrown, Theme theme, String page) {
        String template = page;
        int line = 0;
        Throwable reason = thrown;
        // The innermost place is the nearest.
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException known && known.place() != null) {
                return known;
            }
            if (cause instanceof TemplateProcessingException located) {
                template = isTemplate(located.getTemplateName()) ? located.getTemplateName() : template;
                line = located.hasLineAndCol() ? located.getLine() : line;
            }
            reason = cause;
        }
        String file = template + ".html";
        int above = line == 0 ? 0 : linesOfHeading(theme, file);
        return new TemplateException(new TemplateException.Place(file, line + above, 0), what(reason), thrown);
    }

    private static String what(Throwable reason) {
        if (reason instanceof StackOverflowError) {
            return "nested too deeply";
        }
        boolean ours = reason instanceof TemplateException || reason instanceof ParseException;
        return ours ? reason.getMessage() : reason.getClass().getSimpleName() + ": " + reason.getMessage();
    }

    /** What can't be parsed is called by its text. */
    private static boolean isTemplate(String name) {
        return name != null && name.matches(ThemeTemplateResolver.NAME);
    }

    /** They are not part of what is parsed. */
    private static int linesOfHeading(Theme theme, String file) {
        return theme.file(file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(html -> (int) ThemeTemplateResolver.heading(html)
                        .chars()
                        .filter(c -> c == '\n')
                        .count())
                .orElse(0);
    }
}
