package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.web.SafeHtml;
import java.util.regex.Pattern;

/** Plain text as HTML: what looks like an address of the web can be clicked, all else stays text. */
final class Links {

    /** Runs on escaped text; what escaping made of a quotation mark or bracket ends the address. */
    private static final Pattern ADDRESS = Pattern.compile("https?://(?:(?!&(?:lt|gt|quot|#39);)[^\\s])+");

    private Links() {}

    static SafeHtml clickable(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        return new SafeHtml(ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>"));
    }
}
