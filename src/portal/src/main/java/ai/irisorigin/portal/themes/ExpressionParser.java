package ai.irisorigin.portal.themes;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Stands for what is known on a page only, in the text of a reference. */
    private static final String ANYTHING = "*";

    /**
     * Text with references in it.
     *
     * @param pattern the text with "*" for each of them
     */
    private record Mixed(Expression expression, String pattern) {}

    private final ExpressionScanner scanner;
    private final List<Reference> references = new ArrayList<>();
    private int depth;

    private ExpressionParser(ExpressionScanner scanner) {
        this.scanner = scanner;
    }

    static Expression parse(String text) {
        return parser(text).all();
    }

    /** What an expression names; what is no expression is a {@link TemplateException}. */
    static List<Reference> references(String text) {
        ExpressionParser parser = parser(text);
        parser.all();
        return parser.references;
    }

    private static ExpressionParser parser(String text) {
        return new ExpressionParser(new ExpressionScanner(text));
    }

    private Expression all() {
        Expression expression = choice();
        scanner.skipSpace();
        if (!scanner.atEnd()) {
            throw scanner.error("unexpected '" + scanner.peek() + "'");
        }
        return expression;
    }

    private Expression choice() {
        if (++depth > DEEPEST) {
            throw scanner.error("nested too deeply");
        }
        Expression condition = or();
        Expression result = condition;
        if (scanner.accept("?:")) {
            Expression otherwise = choice();
            result = scope -> {
                Object value = condition.value(scope);
                return Values.isTrue(value) ? value : otherwise.value(scope);
            };
        } else if (scanner.accept("?")) {
            Expression yes = choice();
            scanner.expect(":");
            Expression no = choice();
            result = scope -> condition.holds(scope) ? yes.value(scope) : no.value(scope);
        }
        depth--;
        return result;
    }

    private Expression or() {
        Expression left = and();
        while (scanner.acceptWord("or")) {
            Expression first = left;
            Expression second = and();
            left = scope -> first.holds(scope) || second.holds(scope);
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (scanner.acceptWord("and")) {
            Expression first = left;
            Expression second = not();
            left = scope -> first.holds(scope) && second.holds(scope);
        }
        return left;
    }

    private Expression not() {
        if (scanner.acceptWord("not")) {
            if (++depth > DEEPEST) {
                throw scanner.error("nested too deeply");
            }
            Expression negated = not();
            depth--;
            return scope -> !negated.holds(scope);
        }
        return comparison();
    }

    private Expression comparison() {
        Expression left = value();
        if (scanner.accept("==")) {
            Expression right = value();
            return scope -> Values.equal(left.value(scope), right.value(scope));
        }
        if (scanner.accept("!=")) {
            Expression right = value();
            return scope -> !Values.equal(left.value(scope), right.value(scope));
        }
        if (scanner.accept(">=") || scanner.acceptWord("ge")) {
            Expression right = value();
            return scope -> Values.compare(left.value(scope), right.value(scope)) >= 0;
        }
        if (scanner.accept("<=") || scanner.acceptWord("le")) {
            Expression right = value();
            return scope -> Values.compare(left.value(scope), right.value(scope)) <= 0;
        }
        if (scanner.accept(">") || scanner.acceptWord("gt")) {
            Expression right = value();
            return scope -> Values.compare(left.value(scope), right.value(scope)) > 0;
        }
        if (scanner.accept("<") || scanner.acceptWord("lt")) {
            Expression right = value();
            return scope -> Values.compare(left.value(scope), right.value(scope)) < 0;
        }
        return left;
    }

    private Expression value() {
        scanner.skipSpace();
        if (scanner.accept("(")) {
            Expression inner = choice();
            scanner.expect(")");
            return inner;
        }
        if (scanner.looksAt("${") || scanner.looksAt("#{") || scanner.looksAt("@{")) {
            return reference();
        }
        if (scanner.accept("'")) {
            String literal = scanner.until('\'');
            return scope -> literal;
        }
        if (scanner.accept("|")) {
            Mixed literal = mixed("|");
            scanner.expect("|");
            return literal.expression();
        }
        if (scanner.acceptWord("true")) {
            return scope -> true;
        }
        if (scanner.acceptWord("false")) {
            return scope -> false;
        }
        if (scanner.acceptWord("null")) {
            return scope -> null;
        }
        return number();
    }

    private Expression reference() {
        int at = scanner.at();
        if (scanner.accept("${")) {
            return path(scanner.until('}'), at);
        }
        if (scanner.accept("#{")) {
            return message(at);
        }
        scanner.expect("@{");
        return link(at);
    }

    private Expression path(String path, int at) {
        if (!path.matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*")) {
            throw scanner.error("${" + path + "} is not a path of properties");
        }
        references.add(new Reference(Reference.Kind.PATH, path, 0, at));
        String[] names = path.split("\\.", -1);
        Property[] properties = Arrays.stream(names).skip(1).map(Property::new).toArray(Property[]::new);
        return scope -> {
            Object value = scope.variable(names[0]);
            for (Property property : properties) {
                value = property.of(value);
            }
            return value;
        };
    }

    private Expression message(int at) {
        Mixed mixed = mixed("(}");
        Expression key = mixed.expression();
        List<Expression> arguments = new ArrayList<>();
        if (scanner.accept("(")) {
            do {
                arguments.add(choice());
            } while (scanner.accept(","));
            scanner.expect(")");
        }
        scanner.expect("}");
        references.add(new Reference(Reference.Kind.MESSAGE, mixed.pattern(), arguments.size(), at));
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

    private Expression link(int at) {
        if (scanner.accept("theme:")) {
            Mixed asset = mixed("}");
            scanner.expect("}");
            references.add(new Reference(Reference.Kind.ASSET, asset.pattern(), 0, at));
            Expression path = asset.expression();
            return scope -> scope.rendering().theme().assetAddress(Values.attribute(path.value(scope)));
        }
        var path = new StringBuilder();
        for (int open = 0; !scanner.atEnd() && scanner.peek() != '('; path.append(scanner.next())) {
            open += scanner.peek() == '{' ? 1 : scanner.peek() == '}' ? -1 : 0;
            if (open < 0) {
                break;
            }
        }
        var template = new LinkTemplate(path.toString().strip());
        references.add(new Reference(Reference.Kind.LINK, path.toString().strip(), 0, at));
        Map<String, Expression> parameters = new LinkedHashMap<>();
        if (scanner.accept("(")) {
            do {
                String name = scanner.until('=').strip();
                parameters.put(name, choice());
            } while (scanner.accept(","));
            scanner.expect(")");
        }
        scanner.expect("}");
        return scope -> {
            Map<String, String> values = new LinkedHashMap<>();
            parameters.forEach((name, value) -> values.put(name, Values.attribute(value.value(scope))));
            return template.fill(values);
        };
    }

    /** Text with references in it, up to one of these characters. */
    private Mixed mixed(String ends) {
        List<Expression> parts = new ArrayList<>();
        var pattern = new StringBuilder();
        var literal = new StringBuilder();
        while (!scanner.atEnd() && ends.indexOf(scanner.peek()) < 0) {
            if (scanner.looksAt("${") || scanner.looksAt("#{") || scanner.looksAt("@{")) {
                if (!literal.isEmpty()) {
                    String fixed = literal.toString();
                    parts.add(scope -> fixed);
                    literal.setLength(0);
                }
                parts.add(reference());
                pattern.append(ANYTHING);
            } else {
                pattern.append(scanner.peek());
                literal.append(scanner.next());
            }
        }
        String fixed = literal.toString();
        if (parts.isEmpty()) {
            return new Mixed(scope -> fixed, fixed);
        }
        parts.add(scope -> fixed);
        return new Mixed(joined(parts), pattern.toString());
    }

    private static Expression joined(List<Expression> parts) {
        return scope -> {
            var joined = new StringBuilder();
            for (Expression part : parts) {
                joined.append(Values.print(part.value(scope), scope.rendering()));
            }
            return joined.toString();
        };
    }

    private Expression number() {
        var digits = new StringBuilder();
        while (!scanner.atEnd() && "0123456789".indexOf(scanner.peek()) >= 0) {
            digits.append(scanner.next());
        }
        if (digits.isEmpty()) {
            throw scanner.error("a value is missing");
        }
        try {
            Long number = Long.valueOf(digits.toString());
            return scope -> number;
        } catch (NumberFormatException e) {
            throw scanner.error(digits + " is not a number");
        }
    }
}
