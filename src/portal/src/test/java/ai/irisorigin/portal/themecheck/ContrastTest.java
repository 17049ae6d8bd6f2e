package ai.irisorigin.portal.themecheck;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.branding.Colour;
import ai.irisorigin.portal.themes.Themes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {

    private static final Themes BUNDLED = Themes.bundled();

    private static final String MANIFEST =
            """
            {"name": "tones", "version": "1.0.0", "portal": "1.x", "extends": "origin",
             "description": {"en": "Tones.", "th": "โทนสี"},
             "settings": [{"name": "tone", "type": "colour", "label": {"en": "Tone", "th": "โทนสี"}, "initial": "#c8d8c0"}]}
            """;

    private static final String STYLES =
            """
            <!--/* partial */-->
            <link rel="stylesheet" th:href="@{theme:css/site.css}">
            <link rel="stylesheet" th:href="@{theme:css/parts.css}">
            <link rel="stylesheet" th:href="@{theme:css/tones.css}">
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a { color: #777; background: #fff }",
                ".a { color: var(--brand-soft); background-color: var(--bg) }",
                ".a { color: var(--nothing, #aaa); background: white }",
                ".a { color: rgb(150, 150, 150); background: rgb(255 255 255) }",
                ".a { color: #fff; background: var(--theme-tone) }",
                ".a { color: color-mix(in srgb, #000 30%, #fff); background: #fff }",
                ".a { color: color-mix(in oklab, var(--brand) 20%, #fff); background: #fff }",
                "@media (prefers-color-scheme: dark) { .a { color: #444 !important; background: #000 } }",
                "@media screen and (min-width: 48rem) { .a { color: #999; background: #fff } }",
                ":root { --ink: #aaa }",
                "@media (prefers-color-scheme: dark) { :root { --bg: #fff } }",
                "body { background: #888 }"
            })
    void text_that_is_hard_to_read_is_found(String css) {
        assertThat(rules(css)).containsOnly("contrast-low");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a { color: #666; background: #fff }",
                ".a { color: var(--on-theme-tone); background: var(--theme-tone) }",
                ".a { color: var(--on-brand); background: var(--brand) }",
                ".a { color: var(--brand-ink); background: var(--brand-soft) }",
                ".a { color: #999 } .b { background: #fff }",
                ".a { color: #999; background: linear-gradient(#fff, #fff) }",
                ".a { color: #999; background: transparent }",
                ".a { color: currentColor; background: #fff }",
                "@media print { .a { color: #999; background: #fff } }",
                ".a { --tone: #fff } .b { color: var(--tone); background: #fff }"
            })
    void what_can_be_read_or_can_not_be_told_is_let_through(String css) {
        assertThat(rules(css)).isEmpty();
    }

    @Test
    void a_parents_rule_that_its_colours_spoil_is_told_where_they_are_set() {
        Report report = report("/* dark ink */\n:root {\n  --on-brand: #4f46c8;\n}\n");

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("contrast-low"))
                .isNotEmpty()
                .allMatch(finding -> finding.file().equals("assets/css/tones.css") && finding.line() == 3);
    }

    @ParameterizedTest
    @CsvSource({"#ffffff, #000000, 0.5, #636363", "#ff0000, #0000ff, 0.5, #8c53a2", "#4f46c8, #ffffff, 0, #4f46c8"})
    void colours_are_mixed_as_browsers_mix_them(String from, String to, double share, String mixed) {
        Oklab mix = Oklab.of(Colour.parse(from)).towards(Oklab.of(Colour.parse(to)), share);

        assertThat(mix.colour().hex()).isEqualTo(mixed);
    }

    private static List<String> rules(String css) {
        return report(css).findings().stream()
                .map(Finding::rule)
                .filter(rule -> !rule.equals("screenshot-missing"))
                .distinct()
                .toList();
    }

    private static Report report(String css) {
        return ThemeCheck.check(
                Map.of(
                        "theme.json", MANIFEST.getBytes(StandardCharsets.UTF_8),
                        "partials/styles.html", STYLES.getBytes(StandardCharsets.UTF_8),
                        "assets/css/tones.css", css.getBytes(StandardCharsets.UTF_8)),
                BUNDLED::known);
    }
}
