package ai.irisorigin.portal.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/**
 * Holds a template against the elements and attributes that a theme may use. A template that says anything else is refused
 * as a whole, with the place, before it is first rendered; the theme check asks for all that it says.
 */
final class TemplateGuard extends AbstractMarkupHandler {

    private static final Set<String> ELEMENTS = Set.of(
            "html head meta title link body header nav main footer section article aside div span p h1 h2 h3 h4 h5 h6 a ul ol li"
                    .concat(
                            " dl dt dd img svg use path g circle ellipse rect line polyline polygon text desc form label input")
                    .concat(
                            " textarea button select option optgroup fieldset legend details summary table caption thead tbody tfoot")
                    .concat(
                            " tr th td time strong em b i small code pre kbd blockquote cite q hr br wbr figure figcaption picture")
                    .concat(" source abbr mark address dialog output progress meter th:block")
                    .split(" ", -1));

    private static final Set<String> ATTRIBUTES = Set.of(
            "class id lang dir href src alt title role name property content charset rel type media sizes width height viewbox fill stroke"
                    .concat(
                            " d x y x1 y1 x2 y2 cx cy r rx ry points transform stroke-width stroke-linecap stroke-linejoin opacity")
                    .concat(
                            " fill-rule clip-rule preserveaspectratio xmlns xmlns:th focusable method action value placeholder")
                    .concat(
                            " autocomplete required minlength maxlength rows cols for novalidate checked selected disabled readonly")
                    .concat(
                            " multiple accept datetime download hreflang loading decoding tabindex open scope colspan rowspan hidden")
                    .concat(
                            " inputmode autofocus autocapitalize spellcheck enctype enterkeyhint min max step low high optimum start")
                    // The only layout that every reader of mail has.
                    .concat(" align valign border cellpadding cellspacing")
                    .split(" ", -1));

    private static final ParseConfiguration CONFIGURATION = ParseConfiguration.htmlConfiguration();

    static {
        // As the engine has it.
        CONFIGURATION.setUniqueAttributesInElementRequired(true);
    }

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action");

    private final List<Template.Problem> problems = new ArrayList<>();
    private String element;
    private int depth;

    private TemplateGuard() {}

    static void check(String template, String html) {
        for (Template.Problem problem : problems(html)) {
            throw new TemplateException(
                    new TemplateException.Place(template + ".html", problem.line(), problem.column()),
                    problem.what(),
                    null);
        }
    }

    static List<Template.Problem> problems(String html) {
        var guard = new TemplateGuard();
        // Thymeleaf uncomments these, which this parser would take for a comment.
        int uncommented = html.indexOf("<!--/*/");
        if (uncommented >= 0) {
            int line = 1
                    + (int) html.substring(0, uncommented)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            guard.refuse("markup-refused", "comments that open with <!--/*/ are not allowed", line, 0);
        }
        try {
            new MarkupParser(CONFIGURATION).parse(html, guard);
        } catch (ParseException e) {
            int line = e.getLine() == null ? 0 : e.getLine();
            guard.refuse(Template.UNREADABLE, e.getMessage(), line, e.getCol() == null ? 0 : e.getCol());
        }
        return guard.problems;
    }

    /** The parser looks through all open elements at each new one, so depth is what costs it most. */
    @Override
    public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int col) throws ParseException {
        if (++depth > TemplateTree.DEEPEST) {
            throw new ParseException("elements are nested more than " + TemplateTree.DEEPEST + " deep", line, col);
        }
        open(new String(buffer, offset, length), line, col);
    }

    @Override
    public void handleCloseElementEnd(char[] buffer, int offset, int length, int line, int col) {
        depth--;
    }

    @Override
    public void handleAutoCloseElementEnd(char[] buffer, int offset, int length, int line, int col) {
        depth--;
    }

    @Override
    public void handleStandaloneElementStart(
            char[] buffer, int offset, int length, boolean minimized, int line, int col) {
        open(new String(buffer, offset, length), line, col);
    }

    private void open(String name, int line, int col) {
        element = name.toLowerCase(Locale.ROOT);
        if (!ELEMENTS.contains(element)) {
            refuse("element-refused", "<" + name + "> is not allowed", line, col);
        }
    }

    @Override
    public void handleAttribute(
            char[] buffer,
            int nameOffset,
            int nameLength,
            int line,
            int col,
            int operatorOffset,
            int operatorLength,
            int operatorLine,
            int operatorCol,
            int valueOffset,
            int valueLength,
            int valueOuterOffset,
            int valueOuterLength,
            int valueLine,
            int valueCol) {
        String name = new String(buffer, nameOffset, nameLength).toLowerCase(Locale.ROOT);
        String value = new String(buffer, valueOffset, valueLength);
        if (name.startsWith(ThemeDialect.PREFIX + ":")) {
            String computed = name.substring(ThemeDialect.PREFIX.length() + 1);
            if (!ThemeDialect.COMPUTED.contains(computed)
                    && !ThemeDialect.STRUCTURAL.contains(computed)
                    && !ThemeDialect.OF_LAYOUT.contains(computed)) {
                refuse("attribute-refused", name + " is not an attribute of the theme dialect", line, col);
            }
        } else if (!ATTRIBUTES.contains(name) && !name.startsWith("aria-")) {
            refuse("attribute-refused", "the attribute " + name + " is not allowed", line, col);
        } else if (ADDRESSES.contains(name)
                && !Addresses.isOwn(value)
                && !(element.equals("a") && Addresses.isForeign(value))) {
            refuse("foreign-host", name + "=\"" + value + "\" leaves the visitor's own host", line, col);
        }
    }

    @Override
    public void handleCDATASection(
            char[] buffer, int contentOffset, int contentLength, int outerOffset, int outerLength, int line, int col) {
        refuse("markup-refused", "a CDATA section is not allowed", line, col);
    }

    @Override
    public void handleProcessingInstruction(
            char[] buffer,
            int targetOffset,
            int targetLength,
            int targetLine,
            int targetCol,
            int contentOffset,
            int contentLength,
            int contentLine,
            int contentCol,
            int outerOffset,
            int outerLength,
            int line,
            int col) {
        refuse("markup-refused", "a processing instruction is not allowed", line, col);
    }

    private void refuse(String rule, String what, int line, int col) {
        problems.add(new Template.Problem(rule, what, line, col));
    }
}
