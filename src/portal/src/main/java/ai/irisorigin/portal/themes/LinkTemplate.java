package ai.irisorigin.portal.themes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An address on the visitor's own host, such as {@code /help/{category}#{slug}}; parameters it doesn't name become its query. */
final class LinkTemplate {

    /** But for "_" and "~", which ids and slugs don't have (RFC 3986, section 2.3). */
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyz0123456789-.ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final List<String> parts = new ArrayList<>();
    private final int fragmentAt;

    LinkTemplate(String template) {
        if (!template.startsWith("/") || template.startsWith("//") || template.contains("\\")) {
            throw new TemplateException("a link starts with one slash: " + template);
        }
        int at = 0;
        int fragment = Integer.MAX_VALUE;
        while (at <= template.length()) {
            int open = template.indexOf('{', at);
            int end = open < 0 ? template.length() : open;
            String literal = template.substring(at, end);
            int hash = literal.indexOf('#');
            if (hash >= 0) {
                parts.add(literal.substring(0, hash));
                parts.add("");
                fragment = parts.size();
                literal = literal.substring(hash);
            }
            parts.add(literal);
            if (open < 0) {
                break;
            }
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new TemplateException("'}' is missing in the link " + template);
            }
            parts.add(template.substring(open + 1, close));
            at = close + 1;
        }
        fragmentAt = fragment;
    }

    /** Literals at even places, names at odd ones. */
    String fill(Map<String, String> values) {
        var link = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            if (i == fragmentAt) {
                query(link, values);
            }
            if (i % 2 == 0) {
                link.append(parts.get(i));
            } else if (!parts.get(i).isEmpty()) {
                link.append(encode(values.getOrDefault(parts.get(i), "")));
            }
        }
        if (fragmentAt >= parts.size()) {
            query(link, values);
        }
        return link.toString();
    }

    private void query(StringBuilder link, Map<String, String> values) {
        char separator = '?';
        for (var value : values.entrySet()) {
            if (!isPlaceholder(value.getKey())) {
                link.append(separator)
                        .append(encode(value.getKey()))
                        .append('=')
                        .append(encode(value.getValue()));
                separator = '&';
            }
        }
    }

    private boolean isPlaceholder(String name) {
        for (int i = 1; i < parts.size(); i += 2) {
            if (parts.get(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String encode(String text) {
        return isUnreserved(text) ? text : escape(text);
    }

    private static boolean isUnreserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (UNRESERVED.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
