package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeManifestTest {

    private static final String PARENT =
            """
            {"name": "parent", "version": "1.0.0", "portal": "1.x",
             "settings": [
               {"name": "tone", "type": "colour", "label": {"en": "Tone"}, "initial": "#112233"},
               {"name": "motto", "type": "text", "label": {"en": "Motto"}, "initial": "A <b>"},
               {"name": "hero", "type": "image", "label": {"en": "Picture"}, "initial": "hill.png"},
               {"name": "stars", "type": "boolean", "label": {"en": "Stars"}, "initial": true}]}
            """;

    private static final String CHILD =
            """
            {"name": "child", "version": "2.1.0", "portal": "1.x", "extends": "parent",
             "title": {"en": "A child"}, "screenshot": "screenshot.png",
             "settings": [
               {"name": "shape", "type": "select", "label": {"en": "Shape"}, "initial": "round",
                "options": [{"value": "round", "label": {"en": "Round"}}, {"value": "sharp", "label": {"en": "Sharp"}}]},
               {"name": "motto", "type": "text", "label": {"en": "Motto"}, "initial": "Ours"}]}
            """;

    private static final String PAGE = "${theme.tone} ${theme.shape} ${theme.motto} ${theme.hero} ${theme.stars}";

    private final Theme parent = Theme.of(
            Map.of(
                    "theme.json", bytes(PARENT),
                    "assets/hill.png", bytes("x"),
                    "pages/a/page.html", bytes("<p th:text=\"|" + PAGE + "|\"></p>")),
            null);

    private final Theme child = Theme.of(Map.of("theme.json", bytes(CHILD)), parent);

    @Test
    void a_theme_carries_its_manifest() {
        assertThat(child.name()).isEqualTo("child");
        assertThat(child.version()).isEqualTo("2.1.0");
        assertThat(child.parent()).contains(parent);
        assertThat(child.manifest().title("en")).isEqualTo("A child");
        assertThat(child.manifest().title("th")).isEqualTo("Child");
        assertThat(child.manifest().screenshot()).isEqualTo("screenshot.png");
    }

    @Test
    void settings_are_the_parents_and_then_its_own_which_win() {
        assertThat(child.settings())
                .extracting(Setting::name)
                .containsExactly("tone", "motto", "hero", "stars", "shape");
        assertThat(child.settings().get(1).initial()).isEqualTo("Ours");
    }

    @Test
    void a_template_reads_what_holds_initially_until_something_is_chosen() {
        String hill = parent.assetAddress("hill.png");

        assertThat(render(child, Map.of())).isEqualTo("<p>#112233 round Ours " + hill + " true</p>");
        assertThat(render(
                        child,
                        Map.of(
                                "tone",
                                "#445566",
                                "shape",
                                "sharp",
                                "motto",
                                "<i>",
                                "hero",
                                "/brand/x.png",
                                "stars",
                                "false")))
                .isEqualTo("<p>#445566 sharp &lt;i&gt; /brand/x.png false</p>");
    }

    @Test
    void what_is_no_good_value_of_a_setting_is_passed_over() {
        String hill = parent.assetAddress("hill.png");

        assertThat(render(
                        child,
                        Map.of(
                                "tone",
                                "red;}",
                                "shape",
                                "oval",
                                "hero",
                                "//evil.example/x",
                                "stars",
                                "maybe",
                                "none",
                                "x")))
                .isEqualTo("<p>#112233 round Ours " + hill + " true</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "tone, #abcdef, ''",
        "tone, #abc, colour",
        "tone, url(x), colour",
        "shape, sharp, ''",
        "shape, Sharp, option",
        "motto, '', ''",
        "hero, '', ''",
        "hero, javascript:alert(1), image",
        "stars, true, ''",
        "stars, TRUE, boolean"
    })
    void a_setting_says_in_one_word_what_is_wrong_with_a_value(String name, String value, String problem) {
        Setting setting = child.settings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(setting.problem(value).orElse("")).isEqualTo(problem);
        assertThat(setting.problem(null).isPresent())
                .isEqualTo(!List.of("motto", "hero").contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"name\": 1}",
                "{\"name\": \"x\", \"version\": \"1.0.0\", \"portal\": \"1.x\", \"settings\": [1]}",
                "{\"name\": \"x\", \"version\": \"1.0.0\", \"portal\": \"1.x\", \"settings\": [{\"name\": \"a\", \"type\": \"b\"}]}",
                "{\"name\": \"x\", \"version\": \"1.0.0\", \"portal\": \"1.x\", \"title\": {\"en\": 1}}"
            })
    void what_has_not_the_shape_of_a_manifest_is_refused(String json) {
        assertThatThrownBy(() -> ThemeManifest.parse(bytes(json))).isInstanceOf(TemplateException.class);
        assertThat(ThemeManifest.isReadable(bytes(json))).isFalse();
    }

    private static String render(Theme theme, Map<String, String> settings) {
        return new String(
                theme.render("a/page", Locale.ENGLISH, ZoneOffset.UTC, null, Map.of(), settings),
                StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
