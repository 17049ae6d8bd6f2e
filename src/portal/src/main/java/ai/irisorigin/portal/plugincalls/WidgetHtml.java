package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.web.SafeHtml;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What may stay of a plugin's HTML on other people's pages. */
final class WidgetHtml {

    /** Of a piece, before it is looked at. */
    private static final int LONGEST = 20_000;

    /** Pictures of the organization's own host; a foreign one would learn who reads what. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?!/)[^\\s\\\\]{1,300}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "p", "br", "ul", "ol", "li", "strong", "em", "small", "a", "img", "time")
            .allowElements("dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "caption")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_ADDRESS)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("datetime")
            .onElements("time")
            .allowAttributes("scope")
            .matching(true, "row", "col")
            .onElements("th")
            .allowUrlProtocols("https", "mailto", "tel")
            .requireRelNofollowOnLinks()
            .toFactory();

    private WidgetHtml() {}

    static SafeHtml of(String html) {
        return new SafeHtml(POLICY.sanitize(html.length() > LONGEST ? "" : html));
    }
}
