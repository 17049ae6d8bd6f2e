package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.web.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.unbescape.html.HtmlEscape;

/** CommonMark with tables and heading anchors, sanitized: whatever an author wrote, only harmless HTML comes out. */
final class Markdown {

    /** A heading that can be linked to. */
    record Heading(String anchor, String text, boolean minor) {}

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            HeadingAnchorExtension.builder().idPrefix("s-").build());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> Markdown::scrollByKeyboard)
            .build();

    /** Pictures come from here: a foreign host would learn who reads what, and the policy of the page refuses it anyway. */
    private static final Pattern OWN_IMAGE = Pattern.compile("/help/images/[A-Za-z0-9-]{1,64}");

    private static final Pattern HEADING = Pattern.compile("<h([23]) id=\"([^\"]+)\">(.*?)</h[23]>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "blockquote")
            .allowElements("strong", "em", "code", "pre", "a", "img", "del")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("id")
            .matching(Pattern.compile("s-[\\p{L}\\p{M}\\p{N}_-]{1,200}"))
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("pre", "table")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_IMAGE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowStandardUrlProtocols()
            .toFactory();

    private Markdown() {}

    /** What may be wider than the page must be reachable without a mouse (WCAG 2.2, 2.1.1). */
    private static void scrollByKeyboard(Node node, String element, Map<String, String> attributes) {
        if (element.equals("pre") || element.equals("table")) {
            attributes.put("tabindex", "0");
        }
    }

    /** What it says, in one line and without markup. */
    static String toPlain(String markdown) {
        var plain = new PlainText();
        PARSER.parse(markdown).accept(plain);
        return plain.text();
    }

    /**
     * What it says, passage by passage, with an empty line between them. A heading is the first line of the passage below it;
     * of a list, each item has a line.
     */
    static String toPassages(String markdown) {
        var passages = new Passages();
        PARSER.parse(markdown).accept(passages);
        return passages.text();
    }

    /** Headings of the first two levels below the title, as they stand in what {@link #toHtml} made. */
    static List<Heading> headings(SafeHtml html) {
        return HEADING.matcher(html.html())
                .results()
                .map(found -> new Heading(
                        HtmlEscape.unescapeHtml(found.group(2)),
                        HtmlEscape.unescapeHtml(TAG.matcher(found.group(3)).replaceAll("")),
                        found.group(1).equals("3")))
                .toList();
    }

    static SafeHtml toHtml(String markdown) {
        return new SafeHtml(POLICY.sanitize(RENDERER.render(PARSER.parse(markdown))));
    }
}
