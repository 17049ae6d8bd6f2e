package ai.irisorigin.portal.themes;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * What a template says alike on each page in one language: messages without arguments, addresses of assets, links without
 * parameters. About half of all that is computed; it is filled in once, as the template is read.
 */
final class FixedParts {

    private static final String VALUE = "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')";

    private static final Pattern TAG =
            Pattern.compile("(<[a-zA-Z][^\\s<>/]*+)((?:\\s+[^\\s\"'=<>/]++(?:" + VALUE + ")?+)++)(\\s*/?>)(?=(</)?)");

    private static final Pattern COMPUTED =
            Pattern.compile("\\s+" + ThemeDialect.PREFIX + ":([a-z-]+)" + VALUE, Pattern.CASE_INSENSITIVE);

    private final Theme theme;
    private final Scope scope;

    FixedParts(Theme theme, Locale locale) {
        this.theme = theme;
        this.scope = new Scope(null, new Rendering(theme, locale, ZoneOffset.UTC, null, new Budget(theme.limits())));
    }

    String fill(String template) {
        return TAG.matcher(template).replaceAll(tag -> Matcher.quoteReplacement(tag(tag)));
    }

    private String tag(MatchResult tag) {
        String attributes = tag.group(2);
        boolean empty = tag.group(6) != null && tag.group(5).indexOf('/') < 0;
        var body = new StringBuilder();
        String filled = COMPUTED.matcher(attributes).replaceAll(attribute -> {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            String replaced = attribute.group();
            try {
                if (name.equals("text") && empty) {
                    body.append(HtmlEscape.escapeHtml4Xml(Values.print(value(attribute), scope.rendering())));
                    replaced = lines(attribute);
                } else if (isAlone(name, attributes)) {
                    String value = ThemeDialect.attribute(name, value(attribute));
                    replaced = lines(attribute)
                            + (value == null ? "" : " " + name + "=\"" + HtmlEscape.escapeHtml4Xml(value) + "\"");
                }
            } catch (TemplateException needsThePage) {
                return Matcher.quoteReplacement(replaced);
            }
            return Matcher.quoteReplacement(replaced);
        });
        return tag.group(1) + filled + tag.group(5) + body;
    }

    /** The ends of lines in it, so that what comes behind keeps its line. */
    private static String lines(MatchResult attribute) {
        return attribute.group().replaceAll("[^\n]", "");
    }

    private Object value(MatchResult attribute) {
        String expression = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
        return theme.expression(HtmlEscape.unescapeHtml(expression)).value(scope);
    }

    /** An attribute that stands in the tag already would be there twice. */
    private static boolean isAlone(String name, String attributes) {
        return ThemeDialect.COMPUTED.contains(name)
                && !name.equals(ThemeDialect.CLASS_APPEND)
                && !Pattern.compile("\\s" + name + "[\\s=]", Pattern.CASE_INSENSITIVE)
                        .matcher(attributes + " ")
                        .find();
    }
}
