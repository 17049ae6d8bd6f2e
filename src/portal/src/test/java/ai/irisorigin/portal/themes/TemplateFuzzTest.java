package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.irisorigin.portal.web.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Throws random expressions and templates at the parser, the guard and the engine: a page or a {@link TemplateException}
 * comes out, soon, and nothing that a template may not see. {@code -Dfuzz.runs=1000000} looks longer,
 * {@code -Dfuzz.seed=...} elsewhere or again at what was found; the build looks at the same ones on each machine, for a third of a minute.
 */
class TemplateFuzzTest {

    private static final String SECRET = "not-for-templates";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Limits LIMITS = new Limits(2_000, 200_000, Duration.ofSeconds(1));
    private static final int RUNS = Integer.getInteger("fuzz.runs", 9_000);

    /** Whatever is asked of it, it says what nobody should read. */
    private static final Object HIDDEN = new Object() {
        @Override
        public String toString() {
            return SECRET;
        }
    };

    record Item(String name, int count, Instant at, List<Item> items, Item friend, Object secret) {}

    private static final Item PAGE = new Item(
            "A <b>",
            3,
            Instant.EPOCH,
            List.of(
                    new Item("One", 1, null, List.of(), null, HIDDEN),
                    new Item("Two", 2, null, List.of(), null, HIDDEN)),
            new Item("Friend", 0, Instant.EPOCH, List.of(), null, HIDDEN),
            HIDDEN);

    private static final SafeHtml BODY = new SafeHtml("<p>safe</p>");

    private static final String[] NAMES = {
        "page",
        "site",
        "theme",
        "x",
        "name",
        "count",
        "at",
        "items",
        "friend",
        "secret",
        "class",
        "body",
        "getClass",
        "bytes",
        "index",
        "first",
        "a-b",
        "",
        " rendering",
        "0",
        "ไทย",
        "\u202e",
        "constructor",
        "this"
    };

    private static final String[] PIECES = {
        "${",
        "}",
        "#{",
        "@{",
        "*{",
        "~{",
        "theme:",
        "'",
        "|",
        "(",
        ")",
        ",",
        "=",
        "==",
        "!=",
        " gt ",
        "<",
        ">",
        " and ",
        " or ",
        "not ",
        "?",
        ":",
        "?:",
        "__",
        "[[",
        "]]",
        "[(",
        ")]",
        "::",
        ".",
        "[0]",
        "T(",
        "#ctx",
        "@bean",
        "new ",
        "true",
        "null",
        "99999999999999999999",
        "{0}",
        "\\",
        "\"",
        "&quot;",
        "&#x27;",
        "\u0000",
        "\n",
        "/help/",
        "//",
        "{a}"
    };

    private static final String[] ATTRIBUTES = {
        "text",
        "html",
        "moment",
        "if",
        "unless",
        "each",
        "href",
        "src",
        "class",
        "classappend",
        "replace",
        "layout",
        "slot",
        "title",
        "utext",
        "with",
        "attr",
        "style",
        "onclick",
        "checked",
        "value",
        "inline",
        "remove",
        "fragment"
    };

    private static final String[] ELEMENTS = {
        "p",
        "div",
        "a",
        "img",
        "form",
        "th:block",
        "svg",
        "script",
        "style",
        "table",
        "li",
        "input",
        "select",
        "option",
        "P",
        "textarea",
        "title",
        "head",
        "html",
        "body",
        "iframe",
        "br"
    };

    private final Logger engine = Logger.getLogger("org.thymeleaf");

    @BeforeEach
    void quietly() {
        engine.setLevel(Level.OFF);
    }

    @AfterEach
    void aloud() {
        engine.setLevel(null);
    }

    @Test
    void whatever_a_template_says_it_ends_soon_and_shows_nothing_hidden() {
        long seed = Long.getLong("fuzz.seed", 1);
        int runs = 0;
        int pages = 0;
        while (runs < RUNS) {
            pages += run(seed + runs) ? 1 : 0;
            runs++;
        }
        assertThat(pages).as("pages of " + runs).isBetween(runs / 50, runs);
    }

    /** true if a page came out. */
    private static boolean run(long seed) {
        var random = new Random(seed);
        String template = random.nextInt(4) == 0
                ? "<p th:text=\"" + expression(random, 3).replace("\"", "&quot;") + "\"></p>"
                : markup(random, 4);
        if (random.nextInt(3) == 0) {
            template = mutated(template, random);
        }
        long began = System.nanoTime();
        boolean page = false;
        try {
            page = isClean(render(template, random), template, seed);
        } catch (TemplateException expected) {
            isClean(String.valueOf(expected.getMessage()), template, seed);
        } catch (RuntimeException | Error e) {
            fail("seed " + seed + ", " + template, e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("seed " + seed + ", " + template)
                .isLessThan(SOON);
        return page;
    }

    private static boolean isClean(String text, String template, long seed) {
        assertThat(text)
                .as("seed " + seed + ", " + template)
                .doesNotContain(SECRET, "java.lang.", "NullPointer", "$$Lambda");
        return true;
    }

    private static String render(String template, Random random) {
        Theme theme = Theme.of(
                Map.of(
                        "theme.json", bytes("{\"name\": \"fuzz\", \"version\": \"1.0.0\", \"portal\": \"1.x\"}"),
                        "pages/a/page.html", bytes(template),
                        "partials/x.html", bytes(markup(random, 2)),
                        "layouts/x.html", bytes("<html><th:block th:slot=\"content\"/></html>"),
                        "messages/en.properties",
                                bytes("x=X {0}\nname=" + expression(random, 1).replace("\\", ""))),
                null,
                LIMITS);
        return new String(
                theme.render("a/page", Locale.ENGLISH, ZoneOffset.UTC, "t", Map.of("page", PAGE, "body", BODY)),
                StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String markup(Random random, int depth) {
        var html = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String element =
                    random.nextInt(8) == 0 ? any(ELEMENTS, random) : any(new String[] {"p", "div", "th:block"}, random);
            html.append('<').append(element);
            for (int j = random.nextInt(3); j > 0; j--) {
                html.append(attribute(random));
            }
            html.append('>');
            html.append(depth == 0 || random.nextInt(3) == 0 ? any(PIECES, random) : markup(random, depth - 1));
            html.append(random.nextInt(30) == 0 ? "" : "</" + element + ">");
        }
        return html.toString();
    }

    private static String attribute(Random random) {
        String name = random.nextInt(3) == 0
                ? any(ATTRIBUTES, random)
                : any(new String[] {"text", "if", "class", "each"}, random);
        String value =
                switch (name) {
                    case "each" -> "x : ${" + path(random) + "}";
                    case "replace", "layout" -> random.nextInt(4) == 0 ? expression(random, 1) : "x";
                    default -> expression(random, 3);
                };
        return " th:" + name + "=\"" + value.replace("\"", "&quot;").replace("<", "&lt;") + "\"";
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            return "${" + path(random) + "}";
        }
        return switch (random.nextInt(12)) {
            case 0 -> "'text'";
            case 1 -> String.valueOf(random.nextInt());
            case 2 ->
                expression(random, depth - 1) + " ? " + expression(random, depth - 1) + " : " + expression(random, 0);
            case 3 -> "(" + expression(random, depth - 1) + ")";
            case 4 -> expression(random, depth - 1) + " == " + expression(random, depth - 1);
            case 5 -> "not " + expression(random, depth - 1);
            case 6 -> "|a " + expression(random, 0) + " b|";
            case 7 -> "#{" + any(NAMES, random) + "(" + expression(random, depth - 1) + ")}";
            case 8 -> "@{/help/{a}(a=" + expression(random, depth - 1) + ")}";
            case 9 -> expression(random, depth - 1) + any(PIECES, random) + expression(random, depth - 1);
            case 10 -> expression(random, depth - 1) + " gt " + expression(random, depth - 1);
            default -> "${" + path(random) + "}";
        };
    }

    private static String path(Random random) {
        if (random.nextInt(2) == 0) {
            return any(
                    new String[] {"page.name", "page.items", "page.count", "page.friend.name", "x.name", "body"},
                    random);
        }
        var path = new StringBuilder(random.nextInt(4) == 0 ? any(NAMES, random) : "page");
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append('.').append(any(NAMES, random));
        }
        return path.toString();
    }

    private static String mutated(String text, Random random) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && mutated.length() > 1; i--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, any(PIECES, random));
                case 2 -> mutated.setCharAt(at, (char) random.nextInt(0x250));
                default ->
                    mutated.insert(at, mutated.substring(at, Math.min(mutated.length(), at + random.nextInt(40))));
            }
        }
        return mutated.toString();
    }

    private static String any(String[] some, Random random) {
        return some[random.nextInt(some.length)];
    }
}
