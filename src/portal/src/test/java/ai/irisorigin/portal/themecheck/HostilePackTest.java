package ai.irisorigin.portal.themecheck;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.themes.Themes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an uploaded pack might try outside of its templates. */
class HostilePackTest {

    private static final String MANIFEST =
            """
            {"name": "hostile", "version": "1.0.0", "portal": "1.x", "extends": "origin",
             "description": {"en": "Harmless.", "th": "ไม่มีอันตราย"}}
            """;

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"%s>%s</svg>";

    private static final Themes BUNDLED = Themes.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "<script>alert(1)</script> => svg-active",
                "<SCRIPT>alert(1)</SCRIPT> => svg-active",
                "<g onload=\"alert(1)\"/> => svg-active",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject> => svg-active",
                "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/> => svg-active",
                "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/> => svg-active",
                "<set attributeName=\"onmouseover\" to=\"alert(1)\"/> => svg-active",
                "<a href=\"#x\"><path/></a> => svg-active",
                "<image href=\"x.png\"/> => svg-active",
                "<style>@import '//evil.example';</style> => svg-active",
                "<use href=\"https://evil.example/x.svg#a\"/> => foreign-host",
                "<use xlink:href=\"data:image/svg+xml,x\"/> => foreign-host",
                "<use href=\" javascript:alert(1)\"/> => foreign-host",
                "<path fill=\"url(//evil.example/x)\"/> => foreign-host",
                "<path style=\"fill: URL( 'https://evil.example' )\"/> => foreign-host",
                "<?xml-stylesheet href='x.css'?> => svg-active",
                "<text>&a;</text> => svg-wrong"
            })
    void a_picture_that_does_more_than_be_drawn_is_refused(String inside, String rule) {
        assertThat(found("assets/x.svg", SVG.formatted("", inside))).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><svg>&b;</svg>",
                "<!doctype svg SYSTEM \"file:///etc/passwd\"><svg/>",
                "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"https://evil.example/x.dtd\"> %a;]><svg/>"
            })
    void entities_are_refused_before_anything_expands_them(String svg) {
        assertThat(found("assets/x.svg", svg)).containsExactly("svg-entity");
    }

    @Test
    void a_picture_can_not_hide_in_another_encoding() {
        String script = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + SVG.formatted("", "<script/>");

        assertThat(found("assets/x.svg", script)).containsExactly("encoding-wrong");
        assertThat(found("assets/x.svg", script, StandardCharsets.UTF_16)).containsExactly("encoding-wrong");
        assertThat(found("assets/x.svg", script, StandardCharsets.UTF_16BE)).containsExactly("encoding-wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "a { background: url(https://evil.example/x) } => foreign-host",
                "a { background: URL( \"//evil.example/x\" ) } => foreign-host",
                "a { background: u\\72l(https://evil.example/x) } => foreign-host",
                "a { background: url(\\68ttps://evil.example/x) } => foreign-host",
                "a { background: url(/etc/x.png) } => foreign-host",
                "a { background: url(data:image/png;base64,x) } => foreign-host",
                "a { background: url(../../../../x.png) } => asset-missing",
                "a { background: image-set(\"https://evil.example/x\" 1x) } => foreign-host",
                "a { --x: \"https://evil.example/x\"; background: image-set(var(--x) 1x) } => foreign-host",
                "a { background: src(\"x\") } => stylesheet-active",
                "a { width: expression(alert(1)) } => stylesheet-active",
                "a { width: e\\78 pression(alert(1)) } => stylesheet-active",
                "a { behavior: url(x.htc) } => stylesheet-active",
                "a { -moz-binding: none } => stylesheet-active",
                "a { filter: progid:x.y() } => stylesheet-active",
                "@import 'x.css'; => stylesheet-import",
                "@\\69mport url(x.css); => stylesheet-import",
                "@media screen { @import 'x.css'; } => stylesheet-import",
                "@font-face { font-family: x; src: url(https://evil.example/x.woff2) } => foreign-host",
                "a { color: red; /* } => stylesheet-wrong",
                "a { content: \"x } => stylesheet-wrong",
                "a } b { => stylesheet-wrong"
            })
    void a_stylesheet_that_leaves_the_pack_or_runs_something_is_refused(String css, String rule) {
        assertThat(found("assets/css/x.css", css)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a[href^=\"https://\"]::after { content: \" (\" attr(href) \")\"; }",
                "a::before { content: \"https://not.loaded\"; }",
                "/* url(https://evil.example) */ a { color: red; }",
                "a { background: url( hill.png ) no-repeat; mask: url(\"hill.png?x#y\"); fill: url(#z) }",
                "a { color: oklch(from var(--brand) calc((.6 - l) * 10) 0 0); width: min(100% - 2 * 1rem, 70rem) }",
                "@media (min-width: 48rem) { .a { .b & { color: red } } }"
            })
    void what_only_looks_like_it_is_not(String css) {
        assertThat(found("assets/x.css", css)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../theme.json",
                "/etc/passwd",
                "assets/../../x.css",
                "assets\\x.css",
                "C:/x.css",
                "assets/X.css",
                "assets/l\u043eg\u043e.png",
                "assets/logo\u200b.png",
                "assets/logo\u202egnp.exe",
                "assets/\uff4cogo.png",
                "assets/a b.css",
                "assets/.htaccess",
                "assets/x.css/",
                "assets//x.css",
                "assets/\u0000.css",
                "assets/a/b/c/d/e.css",
                "assets/x.js",
                "assets/x.html",
                "assets/x.php",
                "assets/x",
                "WEB-INF/web.xml",
                "META-INF/x.properties",
                "messages/fr.properties",
                "pages/home.html",
                "pages/a/b/c.html",
                "partials/x/y.html",
                "x.css",
                ""
            })
    void a_file_is_where_it_may_be_and_called_as_it_may_be_called(String name) {
        assertThat(found(name, "x")).hasSize(1).isSubsetOf("file-name", "file-kind");
    }

    @Test
    void what_a_pack_says_does_not_steer_the_terminal_or_the_mail_that_shows_the_report() {
        Report report = report("assets/\u001b[31m\r\nSubject: hello\u202e.png", "x".getBytes(StandardCharsets.UTF_8));

        assertThat(report.findings().get(0).message()).doesNotContainPattern("\\p{C}");
    }

    @Test
    void elements_nested_without_end_are_told_and_not_followed() {
        String deep = "<!--/* partial */-->\n" + "<b>".repeat(50_000);

        assertThat(found("partials/footer.html", deep)).contains("parse-failed");
        assertThat(found("assets/x.svg", SVG.formatted("", "<g>".repeat(50_000))))
                .contains("svg-wrong");
        assertThat(found("assets/x.css", "a{".repeat(20_000))).contains("stylesheet-wrong");
        assertThat(found("theme.json", "[".repeat(50_000))).contains("manifest-unreadable");
        assertThat(found("assets/x.css", "a{color:" + "var(--a,".repeat(10_000) + "}"))
                .isEmpty();
    }

    private List<String> found(String file, String text) {
        return found(file, text, StandardCharsets.UTF_8);
    }

    private List<String> found(String file, String text, Charset charset) {
        return report(file, text.getBytes(charset)).findings().stream()
                .map(Finding::rule)
                .filter(rule -> !rule.equals("screenshot-missing"))
                .distinct()
                .toList();
    }

    private Report report(String file, byte[] bytes) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("theme.json", MANIFEST.getBytes(StandardCharsets.UTF_8));
        files.put("assets/hill.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        files.put(file, bytes);
        return ThemeCheck.check(files, BUNDLED::known);
    }
}
