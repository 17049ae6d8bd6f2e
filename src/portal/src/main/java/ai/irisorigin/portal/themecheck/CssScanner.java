package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themecheck.CssToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stylesheet into tokens as browsers do, escapes and comments included, so that nothing hides from the rules. (ph-css
 * skips declarations whose math or colours it does not know, which is where something could hide.)
 */
final class CssScanner {

    private static final int MOST_HEX = 6;

    private final String css;
    private int at;
    private int line = 1;
    private int lineBegan;
    private int tokenLine;
    private int tokenColumn;
    private String unclosed;
    private final List<CssToken> tokens = new ArrayList<>();

    private CssScanner(String css) {
        this.css = css.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    }

    static CssScanner scan(String css) {
        var scanner = new CssScanner(css);
        while (scanner.at < scanner.css.length()) {
            scanner.token();
        }
        return scanner;
    }

    List<CssToken> tokens() {
        return tokens;
    }

    /** What was opened last and never closed; null if nothing was. */
    String unclosed() {
        return unclosed;
    }

    private void token() {
        tokenLine = line;
        tokenColumn = at - lineBegan + 1;
        char c = peek();
        if (css.startsWith("/*", at)) {
            comment();
        } else if (Character.isWhitespace(c)) {
            while (at < css.length() && Character.isWhitespace(peek())) {
                next();
            }
            add(Kind.SPACE, " ");
        } else if (c == '"' || c == '\'') {
            next();
            add(Kind.STRING, string(c));
        } else if (c == '#') {
            next();
            add(Kind.HASH, name());
        } else if (c == '@') {
            next();
            add(Kind.AT, name());
        } else if (isName(c) || (c == '.' && at + 1 < css.length() && Character.isDigit(css.charAt(at + 1)))) {
            word();
        } else {
            add(Kind.SIGN, String.valueOf(next()));
        }
    }

    private void word() {
        var word = new StringBuilder(name());
        while (at < css.length() && peek() == '.' && (word.isEmpty() || endsInDigit(word))) {
            word.append(next()).append(name());
        }
        if (at < css.length() && peek() == '%') {
            word.append(next());
        }
        String text = word.toString();
        if (at < css.length() && peek() == '(') {
            next();
            if (text.equalsIgnoreCase("url") && !quoteFollows()) {
                add(Kind.URL, address());
            } else {
                add(Kind.FUNCTION, text);
            }
        } else {
            add(Kind.WORD, text);
        }
    }

    private static boolean endsInDigit(StringBuilder word) {
        return Character.isDigit(word.charAt(word.length() - 1));
    }

    private boolean quoteFollows() {
        int i = at;
        while (i < css.length() && Character.isWhitespace(css.charAt(i))) {
            i++;
        }
        return i < css.length() && (css.charAt(i) == '"' || css.charAt(i) == '\'');
    }

    private String address() {
        var address = new StringBuilder();
        while (at < css.length() && peek() != ')') {
            address.append(peek() == '\\' ? escaped() : String.valueOf(next()));
        }
        if (at < css.length()) {
            next();
        } else {
            unclosed = "url(";
        }
        return address.toString().strip();
    }

    private void comment() {
        int end = css.indexOf("*/", at + 2);
        if (end < 0) {
            unclosed = "/*";
        }
        int to = end < 0 ? css.length() : end + 2;
        while (at < to) {
            next();
        }
    }

    private String string(char quote) {
        var text = new StringBuilder();
        while (at < css.length() && peek() != quote && peek() != '\n') {
            text.append(peek() == '\\' ? escaped() : String.valueOf(next()));
        }
        if (at < css.length() && peek() == quote) {
            next();
        } else {
            unclosed = String.valueOf(quote);
        }
        return text.toString();
    }

    private String name() {
        var name = new StringBuilder();
        while (at < css.length() && isName(peek())) {
            name.append(peek() == '\\' ? escaped() : String.valueOf(next()));
        }
        return name.toString();
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c > 127;
    }

    private String escaped() {
        next();
        int from = at;
        while (at < css.length() && at - from < MOST_HEX && Character.digit(peek(), 16) >= 0 && peek() < 127) {
            next();
        }
        if (at == from) {
            return at < css.length() ? String.valueOf(next()) : "";
        }
        int point = Integer.parseInt(css.substring(from, at), 16);
        if (at < css.length() && Character.isWhitespace(peek())) {
            next();
        }
        return Character.isValidCodePoint(point) && point != 0 ? Character.toString(point) : "\ufffd";
    }

    private char peek() {
        return css.charAt(at);
    }

    private char next() {
        char c = css.charAt(at++);
        if (c == '\n') {
            line++;
            lineBegan = at;
        }
        return c;
    }

    private void add(Kind kind, String text) {
        tokens.add(new CssToken(kind, text, tokenLine, tokenColumn));
    }
}
