package ai.irisorigin.portal.themecheck;

/**
 * A token of a stylesheet, unescaped (CSS Syntax Module Level 3, section 4).
 *
 * @param text name of a function or at-rule, value of a string or address, else as written
 */
record CssToken(Kind kind, String text, int line, int column) {

    enum Kind {
        WORD,
        FUNCTION,
        AT,
        STRING,
        URL,
        HASH,
        SIGN,
        SPACE
    }

    boolean is(Kind wanted, String name) {
        return kind == wanted && text.equalsIgnoreCase(name);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
