package ai.irisorigin.portal.search;

import ai.irisorigin.portal.web.SafeHtml;
import java.util.List;
import org.unbescape.html.HtmlEscape;

/** Texts with the words that were searched for marked. */
final class Excerpts {

    /** Further down nobody looks for the place of the first word. */
    private static final int READ = 4_000;

    private static final int BEFORE = 60;
    private static final int LENGTH = 200;

    private Excerpts() {}

    /** The whole text. */
    static SafeHtml marked(String text, List<Term> terms) {
        return marked(text, Words.in(text), terms, 0, text.length());
    }

    /** The summary if it says one of the words, else the place where the text first does. */
    static SafeHtml excerpt(String text, String summary, List<Term> terms) {
        if (Words.in(summary).stream().anyMatch(word -> isAsked(word, terms))) {
            return marked(summary, terms);
        }
        String read = text == null ? "" : text.substring(0, Math.min(text.length(), READ));
        List<Words.Word> words = Words.in(read);
        for (Words.Word word : words) {
            if (isAsked(word, terms)) {
                int from = word.start() <= BEFORE ? 0 : startAfter(words, word.start() - BEFORE);
                int to = endBefore(words, read, from + LENGTH);
                return marked(read, words, terms, from, to);
            }
        }
        return marked(summary, terms);
    }

    private static SafeHtml marked(String text, List<Words.Word> words, List<Term> terms, int from, int to) {
        var html = new StringBuilder(from > 0 ? "… " : "");
        int written = from;
        for (Words.Word word : words) {
            if (word.start() >= from && word.end() <= to && isAsked(word, terms)) {
                html.append(HtmlEscape.escapeHtml4Xml(text.substring(written, word.start())))
                        .append("<mark>")
                        .append(HtmlEscape.escapeHtml4Xml(text.substring(word.start(), word.end())))
                        .append("</mark>");
                written = word.end();
            }
        }
        html.append(HtmlEscape.escapeHtml4Xml(text.substring(written, to)));
        return new SafeHtml((to < text.length() ? html.append(" …") : html).toString());
    }

    private static boolean isAsked(Words.Word word, List<Term> terms) {
        return terms.stream().anyMatch(term -> term.isSaidBy(word));
    }

    private static int startAfter(List<Words.Word> words, int place) {
        return words.stream()
                .mapToInt(Words.Word::start)
                .filter(start -> start >= place)
                .findFirst()
                .orElse(place);
    }

    private static int endBefore(List<Words.Word> words, String text, int place) {
        return text.length() <= place
                ? text.length()
                : words.stream()
                        .mapToInt(Words.Word::end)
                        .filter(end -> end <= place)
                        .max()
                        .orElse(place);
    }
}
