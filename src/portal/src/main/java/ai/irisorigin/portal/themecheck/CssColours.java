package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.branding.Colour;
import ai.irisorigin.portal.themecheck.CssToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What colour a value comes to, if that can be told without a browser. */
final class CssColours {

    private static final int DEEPEST = 20;

    private final Map<String, Stylesheet.Declaration> properties;

    /** Custom properties that the last value needed. */
    private final Set<Stylesheet.Declaration> used = new HashSet<>();

    CssColours(Map<String, Stylesheet.Declaration> properties) {
        this.properties = properties;
    }

    Set<Stylesheet.Declaration> used() {
        return used;
    }

    Optional<Colour> colour(List<CssToken> value) {
        return colour(trimmed(value), 0);
    }

    private Optional<Colour> colour(List<CssToken> value, int depth) {
        if (value.isEmpty() || depth > DEEPEST) {
            return Optional.empty();
        }
        CssToken first = value.get(0);
        if (value.size() == 1) {
            return first.kind() == Kind.HASH ? hex(first.text()) : word(first);
        }
        boolean whole = first.kind() == Kind.FUNCTION && closing(value) == value.size() - 1;
        if (!whole) {
            return Optional.empty();
        }
        List<List<CssToken>> arguments = arguments(value.subList(1, value.size() - 1));
        return switch (first.text().toLowerCase(Locale.ROOT)) {
            case "var" -> variable(arguments, depth);
            case "rgb", "rgba" -> rgb(value.subList(1, value.size() - 1));
            case "color-mix" -> mix(arguments, depth);
            default -> Optional.empty();
        };
    }

    private Optional<Colour> variable(List<List<CssToken>> arguments, int depth) {
        Stylesheet.Declaration property = arguments.get(0).isEmpty()
                ? null
                : properties.get(arguments.get(0).get(0).text());
        if (property != null) {
            used.add(property);
            return colour(trimmed(property.value()), depth + 1);
        }
        return arguments.size() < 2 ? Optional.empty() : colour(arguments.get(1), depth + 1);
    }

    private Optional<Colour> mix(List<List<CssToken>> arguments, int depth) {
        if (arguments.size() != 3 || arguments.get(0).isEmpty()) {
            return Optional.empty();
        }
        String space = arguments.get(0).get(arguments.get(0).size() - 1).text();
        Double first = share(arguments.get(1));
        Double second = share(arguments.get(2));
        double share = first != null ? first : second != null ? 1 - second : 0.5;
        if (first != null && second != null) {
            share = first / (first + second);
        }
        Optional<Colour> a = colour(withoutShare(arguments.get(1)), depth + 1);
        Optional<Colour> b = colour(withoutShare(arguments.get(2)), depth + 1);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        return switch (space) {
            case "srgb" -> Optional.of(a.get().towards(b.get(), 1 - share));
            case "oklab" ->
                Optional.of(
                        Oklab.of(a.get()).towards(Oklab.of(b.get()), 1 - share).colour());
            default -> Optional.empty();
        };
    }

    private static Double share(List<CssToken> part) {
        for (CssToken token : part) {
            if (token.kind() == Kind.WORD && token.text().matches("[0-9.]+%")) {
                return Double.parseDouble(token.text().substring(0, token.text().length() - 1)) / 100;
            }
        }
        return null;
    }

    private static List<CssToken> withoutShare(List<CssToken> part) {
        List<CssToken> rest = new ArrayList<>(part);
        rest.removeIf(token -> token.kind() == Kind.WORD && token.text().matches("[0-9.]+%"));
        return trimmed(rest);
    }

    private static Optional<Colour> rgb(List<CssToken> inside) {
        List<Integer> channels = new ArrayList<>();
        for (CssToken token : inside) {
            if (token.kind() == Kind.WORD && token.text().matches("[0-9]{1,3}")) {
                channels.add(Math.min(255, Integer.parseInt(token.text())));
            } else if (token.kind() != Kind.SPACE && !token.isSign(",")) {
                return Optional.empty();
            }
        }
        return channels.size() == 3
                ? Optional.of(new Colour(channels.get(0), channels.get(1), channels.get(2)))
                : Optional.empty();
    }

    private static Optional<Colour> hex(String digits) {
        String full = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
        return full.matches("[0-9a-fA-F]{6}") ? Optional.of(Colour.parse("#" + full)) : Optional.empty();
    }

    private static Optional<Colour> word(CssToken token) {
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "white" -> hex("fff");
            case "black" -> hex("000");
            case "gray", "grey" -> hex("808080");
            case "silver" -> hex("c0c0c0");
            case "red" -> hex("f00");
            case "yellow" -> hex("ff0");
            case "blue" -> hex("00f");
            case "green" -> hex("008000");
            case "navy" -> hex("000080");
            default -> Optional.empty();
        };
    }

    private static int closing(List<CssToken> value) {
        int open = 0;
        for (int i = 0; i < value.size(); i++) {
            CssToken token = value.get(i);
            open += token.kind() == Kind.FUNCTION || token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<List<CssToken>> arguments(List<CssToken> inside) {
        List<List<CssToken>> arguments = new ArrayList<>();
        List<CssToken> argument = new ArrayList<>();
        int open = 0;
        for (CssToken token : inside) {
            open += token.kind() == Kind.FUNCTION || token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            if (open == 0 && token.isSign(",")) {
                arguments.add(trimmed(argument));
                argument = new ArrayList<>();
            } else {
                argument.add(token);
            }
        }
        arguments.add(trimmed(argument));
        return arguments;
    }

    private static List<CssToken> trimmed(List<CssToken> tokens) {
        List<CssToken> trimmed = new ArrayList<>(tokens);
        trimmed.removeIf(token -> token.isSign("!") || token.is(Kind.WORD, "important"));
        while (!trimmed.isEmpty() && trimmed.get(0).kind() == Kind.SPACE) {
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).kind() == Kind.SPACE) {
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }
}
