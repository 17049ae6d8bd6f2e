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
        return marked(text, Words.in(text), terms, 0, text.length(), "", "");
    }

    /** The summary if it says one of the words, else the place where the text first does. */
    static SafeHtml excerpt(String text, String summary, List<Term> terms) {
        String read = text == null ? "" : text.substring(0, Math.min(text.length(), READ));
        int place = says(summary, terms) ? -1 : place(read, terms);
        return place < 0 ? marked(summary, terms) : around(place, read, terms);
    }

    /**
     * Where one of the words is said, or -1. Cutting a whole text into words takes longer than finding its article, so only
     * phrases that look like it are cut.
     */
    private static int place(String text, List<Term> terms) {
        String folded = Words.folded(text);
        int nearest = -1;
        for (Term term : terms) {
            String part = term.inAllSpellings();
            for (int at = folded.indexOf(part); at >= 0 && (nearest < 0 || at < nearest); ) {
                int end = endOfPhrase(text, at + part.length());
                if (says(text.substring(startOfPhrase(text, at), end), List.of(term))) {
                    nearest = at;
                }
                at = folded.indexOf(part, end);
            }
        }
        return nearest;
    }

    private static SafeHtml around(int place, String text, List<Term> terms) {
        int start = startOfPhrase(text, Math.max(0, place - BEFORE));
        int end = endOfPhrase(text, Math.min(text.length(), place + LENGTH));
        String passage = text.substring(start, end);
        List<Words.Word> words = Words.in(passage);
        int from = start == 0 && place <= BEFORE ? 0 : startAfter(words, place - BEFORE - start);
        int to = endBefore(words, passage, from + LENGTH);
        return marked(
                passage, words, terms, from, to, start + from > 0 ? "… " : "", start + to < text.length() ? " …" : "");
    }

    private static SafeHtml marked(
            String text, List<Words.Word> words, List<Term> terms, int from, int to, String before, String after) {
        var html = new StringBuilder(before);
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
        return new SafeHtml(html.append(HtmlEscape.escapeHtml4Xml(text.substring(written, to)))
                .append(after)
                .toString());
    }

    private static boolean says(String text, List<Term> terms) {
        return Words.in(text).stream().anyMatch(word -> isAsked(word, terms));
    }

    private static boolean isAsked(Words.Word word, List<Term> terms) {
        return terms.stream().anyMatch(term -> term.isSaidBy(word));
    }

    /** In Thai a space is between phrases. */
    private static int startOfPhrase(String text, int place) {
        int start = place;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfPhrase(String text, int place) {
        int end = place;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int startAfter(List<Words.Word> words, int place) {
        return words.stream()
                .mapToInt(Words.Word::start)
                .filter(start -> start >= place)
                .findFirst()
                .orElse(0);
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
