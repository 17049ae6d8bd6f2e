package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.branding.Colour;
import ai.irisorigin.portal.branding.Font;
import ai.irisorigin.portal.branding.Style;
import ai.irisorigin.portal.web.Input;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody sends from {@code /app/branding}. */
public class BrandForm {

    static final int LONGEST_NAME = 100;
    static final int LARGEST_RADIUS = 24;

    @FormParam("name")
    @DefaultValue("")
    String name;

    @FormParam("primary")
    @DefaultValue("")
    String primary;

    @FormParam("accent")
    @DefaultValue("")
    String accent;

    @FormParam("radius")
    @DefaultValue("")
    String radius;

    @FormParam("font")
    @DefaultValue("")
    String font;

    @FormParam("version")
    @DefaultValue("0")
    int version;

    @FormParam("purpose")
    @DefaultValue("")
    String purpose;

    BrandPage.Errors errors() {
        int length = Input.line(name).length();
        String wrongName = length == 0
                ? "appearance.error.name.missing"
                : length > LONGEST_NAME ? "appearance.error.name.long" : null;
        String wrongPrimary = isColour(primary) ? null : "appearance.error.colour";
        String wrongAccent = isColour(accent) ? null : "appearance.error.colour";
        String wrongRadius = isRadius() ? null : "appearance.error.radius";
        return new BrandPage.Errors(
                wrongName != null || wrongPrimary != null || wrongAccent != null || wrongRadius != null,
                wrongName,
                wrongPrimary,
                wrongAccent,
                wrongRadius,
                null);
    }

    String line() {
        return Input.line(name);
    }

    /** What was chosen, if nothing is wrong with it. */
    Style style() {
        return new Style(
                Colour.parse(primary.strip()),
                Colour.parse(accent.strip()),
                Integer.parseInt(radius.strip()),
                family());
    }

    BrandPage.Form values() {
        return new BrandPage.Form(name, primary, accent, radius, key(family()));
    }

    static String key(Font font) {
        return font.name().toLowerCase(Locale.ROOT);
    }

    private Font family() {
        return Stream.of(Font.values())
                .filter(family -> key(family).equals(font))
                .findFirst()
                .orElseThrow(BadRequestException::new);
    }

    private static boolean isColour(String typed) {
        return typed.strip().matches("#[0-9a-fA-F]{6}");
    }

    private boolean isRadius() {
        return radius.strip().matches("[0-9]{1,2}") && Integer.parseInt(radius.strip()) <= LARGEST_RADIUS;
    }
}
