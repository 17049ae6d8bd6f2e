package ai.irisorigin.portal.themes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole language of template expressions.
 *
 * <pre>
 * choice     = or ["?" choice ":" choice | "?:" choice]
 * or         = and {"or" and}        and = not {"and" not}        not = "not" not | comparison
 * comparison = value [("==" | "!=" | "gt" | "lt" | "ge" | "le" | "&gt;" | "&lt;" | "&gt;=" | "&lt;=") value]
 * value      = "(" choice ")" | "${" path "}" | "#{" key ["(" choice {"," choice} ")"] "}" | "@{" link "}"
 *            | "'" text "'" | "|" text with ${}, #{} and @{} "|" | number | "true" | "false" | "null"
 * path       = name {"." name}       key, link = text with ${}; link may end in "(" name "=" choice {"," ...} ")"
 * </pre>
 *
 * There is no way to call, to construct, to assign or to name anything outside the page.
 */
final class ExpressionParser {

    private static final int DEEPEST = 40;

    private final String text;
    private int at;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
    }

    static Expression parse(String text) {
        var parser = new ExpressionParser(text);
        Expression expression = parser.choice();
        parser.skipSpace();
        if (parser.at < text.length()) {
            throw parser.error("unexpected '" + text.charAt(parser.at) + "'");
        }
        return expression;
    }

    private Expression choice() {
        if (++depth > DEEPEST) {
            throw error("nested too deeply");
        }
        Expression condition = or();
        Expression result = condition;
        if (accept("?:")) {
            Expression otherwise = choice();
            result = scope -> {
                Object value = condition.value(scope);
                return Values.isTrue(value) ? value : otherwise.value(scope);
            };
        } else if (accept("?")) {
            Expression yes = choice();
            expect(":");
            Expression no = choice();
            result = scope -> condition.holds(scope) ? yes.value(scope) : no.value(scope);
        }
        depth--;
        return result;
    }

    private Expression or() {
        Expression left = and();
        while (acceptWord("or")) {
            Expression first = left;
            Expression second = and();
            left = scope -> first.holds(scope) || second.holds(scope);
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (acceptWord("and")) {
            Expression first = left;
            Expression second = not();
            left = scope -> first.holds(scope) && second.holds(scope);
        }
        return left;
    }

    private Expression not() {
        if (acceptWord("not")) {
            if (++depth > DEEPEST) {
                throw error("nested too deeply");
            }
            Expression negated = not();
            depth--;
            return scope -> !negated.holds(scope);
        }
        return comparison();
    }

    private Expression comparison() {
        Expression left = value();
        if (accept("==")) {
            Expression right = value();
            return scope -> Values.equal(left.value(scope), right.value(scope));
        }
        if (accept("!=")) {
            Expression right = value();
            return scope -> !Values.equal(left.value(scope), right.value(scope));
        }
        if (accept(">=") || acceptWord("ge")) {
            Expression right = value();
            return scope -> Values.compare(left.value(scope), right.value(scope)) >= 0;
        }
        if (accept("<=") || acceptWord("le")) {
            Expression right = value();
            return scope -> Values.compare(left.value(scope), right.value(scope)) <= 0;
        }
        if (accept(">") || acceptWord("gt")) {
            Expression right = value();
            return scope -> Values.compare(left.value(scope), right.value(scope)) > 0;
        }
        if (accept("<") || acceptWord("lt")) {
            Expression right = value();
            return scope -> Values.compare(left.value(scope), right.value(scope)) < 0;
        }
        return left;
    }

    private Expression value() {
        skipSpace();
        if (accept("(")) {
            Expression inner = choice();
            expect(")");
            return inner;
        }
        if (looksAt("${") || looksAt("#{") || looksAt("@{")) {
            return reference();
        }
        if (accept("'")) {
            String literal = until('\'');
            return scope -> literal;
        }
        if (accept("|")) {
            Expression literal = mixed("|");
            expect("|");
            return literal;
        }
        if (acceptWord("true")) {
            return scope -> true;
        }
        if (acceptWord("false")) {
            return scope -> false;
        }
        if (acceptWord("null")) {
            return scope -> null;
        }
        return number();
    }

    private Expression reference() {
        if (accept("${")) {
            return path(until('}'));
        }
        if (accept("#{")) {
            return message();
        }
        expect("@{");
        return link();
    }

    private Expression path(String path) {
        if (!path.matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*")) {
            throw error("${" + path + "} is not a path of properties");
        }
        String[] names = path.split("\\.", -1);
        return scope -> {
            Object value = scope.variable(names[0]);
            for (int i = 1; i < names.length; i++) {
                value = Values.property(value, names[i]);
            }
            return value;
        };
    }

    private Expression message() {
        Expression key = mixed("(}");
        List<Expression> arguments = new ArrayList<>();
        if (accept("(")) {
            do {
                arguments.add(choice());
            } while (accept(","));
            expect(")");
        }
        expect("}");
        return scope -> {
            Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                Object value = arguments.get(i).value(scope);
                values[i] = value instanceof Number ? value : Values.print(value, scope.rendering());
            }
            return scope.rendering()
                    .theme()
                    .message(
                            Values.attribute(key.value(scope)),
                            scope.rendering().locale(),
                            values);
        };
    }

    private Expression link() {
        if (accept("theme:")) {
            Expression asset = mixed("}");
            expect("}");
            return scope -> scope.rendering().theme().assetAddress(Values.attribute(asset.value(scope)));
        }
        int start = at;
        for (int open = 0; at < text.length() && text.charAt(at) != '('; at++) {
            open += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (open < 0) {
                break;
            }
        }
        var template = new LinkTemplate(text.substring(start, at).strip());
        Map<String, Expression> parameters = new LinkedHashMap<>();
        if (accept("(")) {
            do {
                String name = until('=').strip();
                parameters.put(name, choice());
            } while (accept(","));
            expect(")");
        }
        expect("}");
        return scope -> {
            Map<String, String> values = new LinkedHashMap<>();
            parameters.forEach((name, value) -> values.put(name, Values.attribute(value.value(scope))));
            return template.fill(values);
        };
    }

    /** Text with references in it, up to one of these characters. */
    private Expression mixed(String ends) {
        List<Expression> parts = new ArrayList<>();
        var literal = new StringBuilder();
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            if (looksAt("${") || looksAt("#{") || looksAt("@{")) {
                if (!literal.isEmpty()) {
                    String fixed = literal.toString();
                    parts.add(scope -> fixed);
                    literal.setLength(0);
                }
                parts.add(reference());
            } else {
                literal.append(text.charAt(at++));
            }
        }
        String fixed = literal.toString();
        if (parts.isEmpty()) {
            return scope -> fixed;
        }
        parts.add(scope -> fixed);
        return scope -> {
            var joined = new StringBuilder();
            for (Expression part : parts) {
                joined.append(Values.print(part.value(scope), scope.rendering()));
            }
            return joined.toString();
        };
    }

    private Expression number() {
        int start = at;
        while (at < text.length() && "0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw error("a value is missing");
        }
        String digits = text.substring(start, at);
        try {
            Long number = Long.valueOf(digits);
            return scope -> number;
        } catch (NumberFormatException e) {
            throw error(digits + " is not a number");
        }
    }

    private String until(char end) {
        int close = text.indexOf(end, at);
        if (close < 0) {
            throw error("'" + end + "' is missing");
        }
        String found = text.substring(at, close);
        at = close + 1;
        return found;
    }

    private boolean accept(String token) {
        skipSpace();
        if (looksAt(token)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private boolean acceptWord(String word) {
        skipSpace();
        int end = at + word.length();
        if (looksAt(word) && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw error("'" + token + "' is missing");
        }
    }

    private boolean looksAt(String token) {
        return text.startsWith(token, at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private TemplateException error(String what) {
        return new TemplateException(what + " at " + (at + 1) + " in: " + text);
    }
}
