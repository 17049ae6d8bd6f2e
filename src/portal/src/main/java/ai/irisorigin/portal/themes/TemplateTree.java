package ai.irisorigin.portal.themes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.unbescape.html.HtmlEscape;

/** Makes a tree of a template's text, with the place of each element and value. */
final class TemplateTree extends AbstractMarkupHandler {

    private static final Pattern ACCEPTS = Pattern.compile("^<!--/\\* *([^* ]*) *\\*/-->");

    static final int DEEPEST = 100;

    private final Deque<Template.Element> open = new ArrayDeque<>();

    private TemplateTree() {
        open.push(element("", 1, 1));
    }

    static String accepts(String html) {
        var accepts = ACCEPTS.matcher(html);
        return accepts.lookingAt() ? accepts.group(1) : "";
    }

    static Template.Element of(String html) {
        var tree = new TemplateTree();
        ParseConfiguration configuration = ParseConfiguration.htmlConfiguration();
        configuration.setElementBalancing(ElementBalancing.AUTO_CLOSE);
        try {
            new MarkupParser(configuration).parse(html, tree);
        } catch (ParseException e) {
            throw new TemplateException(e.getMessage());
        }
        return tree.open.peekLast();
    }

    private static Template.Element element(String name, int line, int col) {
        return new Template.Element(name.toLowerCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>(), line, col);
    }

    private Template.Element add(char[] buffer, int offset, int length, int line, int col) {
        Template.Element element = element(new String(buffer, offset, length), line, col);
        if (open.size() > DEEPEST) {
            throw new TemplateException("elements are nested more than " + DEEPEST + " deep");
        }
        open.peek().content().add(element);
        open.push(element);
        return element;
    }

    @Override
    public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int col) {
        add(buffer, offset, length, line, col);
    }

    @Override
    public void handleStandaloneElementStart(
            char[] buffer, int offset, int length, boolean minimized, int line, int col) {
        add(buffer, offset, length, line, col);
    }

    @Override
    public void handleStandaloneElementEnd(
            char[] buffer, int offset, int length, boolean minimized, int line, int col) {
        open.pop();
    }

    @Override
    public void handleCloseElementEnd(char[] buffer, int offset, int length, int line, int col) {
        open.pop();
    }

    @Override
    public void handleAutoCloseElementEnd(char[] buffer, int offset, int length, int line, int col) {
        open.pop();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int col) {
        open.peek().content().add(HtmlEscape.unescapeHtml(new String(buffer, offset, length)));
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
        boolean quoted = valueOuterLength > valueLength;
        List<Template.Attribute> attributes = open.peek().attributes();
        attributes.add(new Template.Attribute(
                new String(buffer, nameOffset, nameLength).toLowerCase(Locale.ROOT),
                valueLength == 0 ? "" : HtmlEscape.unescapeHtml(new String(buffer, valueOffset, valueLength)),
                valueLength == 0 ? line : valueLine,
                valueLength == 0 ? col : valueCol + (quoted ? 1 : 0)));
    }
}
