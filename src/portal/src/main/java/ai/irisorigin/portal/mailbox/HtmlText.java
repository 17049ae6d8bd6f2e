package ai.irisorigin.portal.mailbox;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What an HTML mail says, in plain text; what it quotes has "> " before each line, as in plain mails. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "template", "noscript");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "table", "tr", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "blockquote");
    private static final int DEEPEST_QUOTE = 5;

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int unseen;

    private HtmlText() {}

    static String of(String html) {
        var written = new HtmlText();
        Jsoup.parse(html).traverse(written);
        return written.text
                .toString()
                .replaceAll("(?<![ \\t])[ \\t]++(?=\\n)", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            write(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) {
            unseen++;
        } else if (name.equals("br")) {
            newLine();
        } else if (BLOCKS.contains(name)) {
            block();
        }
        if (name.equals("blockquote")) {
            quotes++;
        }
        if (name.equals("li")) {
            append("- ");
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) {
            unseen--;
        }
        if (name.equals("a") && unseen == 0) {
            tellAddress(element);
        }
        if (BLOCKS.contains(name)) {
            block();
        }
        if (name.equals("blockquote")) {
            quotes--;
            newLine();
        }
        if (name.equals("p")) {
            newLine();
        }
    }

    private void write(TextNode words) {
        boolean spaced = words.parent() != null && words.parent().normalName().equals("pre");
        String said = spaced ? words.getWholeText() : words.text().replace('\u00a0', ' ');
        if (!said.isBlank()) {
            append(isAtLineStart() ? said.stripLeading() : said);
        } else if (!isAtLineStart()) {
            append(" ");
        }
    }

    /** An address behind other words would be lost. */
    private void tellAddress(Element link) {
        String address = link.attr("href");
        if (address.matches("https?://\\S+") && !link.text().contains(address.replaceFirst("https?://", ""))) {
            append(" (" + address + ")");
        }
    }

    private void append(String words) {
        if (isAtLineStart()) {
            text.append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE)));
        }
        text.append(words);
    }

    private void block() {
        if (!isAtLineStart()) {
            newLine();
        }
    }

    private void newLine() {
        if (isAtLineStart() && quotes > 0) {
            text.append(">");
        }
        text.append('\n');
    }

    private boolean isAtLineStart() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }
}
