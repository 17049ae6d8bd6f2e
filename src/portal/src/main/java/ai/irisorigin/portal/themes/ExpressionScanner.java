package ai.irisorigin.portal.themes;

/** Walks along the text of an expression. */
final class ExpressionScanner {

    private final String text;
    private int at;

    ExpressionScanner(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character that comes next; there must be one. */
    char peek() {
        return text.charAt(at);
    }

    char next() {
        return text.charAt(at++);
    }

    /** Everything up to this character, which is passed. */
    String until(char end) {
        int close = text.indexOf(end, at);
        if (close < 0) {
            throw error("'" + end + "' is missing");
        }
        String found = text.substring(at, close);
        at = close + 1;
        return found;
    }

    /** Passes the token if it comes next. */
    boolean accept(String token) {
        skipSpace();
        if (looksAt(token)) {
            at += token.length();
            return true;
        }
        return false;
    }

    boolean acceptWord(String word) {
        skipSpace();
        int end = at + word.length();
        if (looksAt(word) && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    void expect(String token) {
        if (!accept(token)) {
            throw error("'" + token + "' is missing");
        }
    }

    boolean looksAt(String token) {
        return text.startsWith(token, at);
    }

    void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    TemplateException error(String what) {
        return new TemplateException(what + " at " + (at + 1) + " in: " + text);
    }
}
