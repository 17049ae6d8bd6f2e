package ai.irisorigin.portal.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandStylesheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"#000000", "#ffffff", "#ffff00", "#00ff00", "#0000ff", "#ff0000", "#808080", "#1f4d3a", "#ffe4e1"
            })
    void text_can_be_read_in_any_brand_colour_in_light_and_dark(String hex) {
        String css = BrandStylesheet.of(
                new Style(Colour.parse(hex), Colour.parse(hex), 8, Font.INTER), Map.of("--theme-banner", hex));

        for (String scheme : css.split("@media", -1)) {
            if (scheme.contains("--brand:")) {
                assertThat(colour(scheme, "on-brand").contrast(colour(scheme, "brand")))
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(colour(scheme, "brand-ink").contrast(colour(scheme, "brand-soft")))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(css.split("@media", -1)).hasSize(2);
    }

    @Test
    void contrast_is_measured_as_wcag_does() {
        assertThat(Colour.parse("#000000").contrast(Colour.WHITE)).isEqualTo(21.0);
        assertThat(Colour.parse("#767676").contrast(Colour.WHITE)).isBetween(4.5, 4.6);
    }

    @Test
    void every_face_of_every_font_is_there() {
        for (Font font : Font.values()) {
            for (Font.Face face : font.faces()) {
                assertThat(FontFiles.at(FontFiles.address(face.file())))
                        .as(face.file())
                        .isNotNull();
            }
        }
    }

    private static Colour colour(String css, String name) {
        Matcher found = Pattern.compile("--" + name + ":(#[0-9a-f]{6})").matcher(css);
        assertThat(found.find()).isTrue();
        return Colour.parse(found.group(1));
    }
}
