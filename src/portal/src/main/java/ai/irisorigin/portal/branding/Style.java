package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Body;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A brand's colours, corner radius (px) and font. What is made of them is kept for a while: thousands of organizations never
 * change those they began with, and each of their mails wants them.
 */
public record Style(Colour primary, Colour accent, int radius, Font font) {

    private static final Cache<Key, Sheet> SHEETS =
            Caffeine.newBuilder().maximumSize(500).build();

    private static final Cache<Style, String> MAILS =
            Caffeine.newBuilder().maximumSize(500).build();

    private record Key(Style style, Map<String, String> properties) {}

    /** A stylesheet, and what it is called: another one has another name. */
    record Sheet(String name, Body body) {
        private static Sheet of(Key key) {
            byte[] css = BrandStylesheet.of(key.style(), key.properties()).getBytes(StandardCharsets.UTF_8);
            return new Sheet(Body.fingerprint(css) + ".css", Body.immutable("text/css;charset=utf-8", css));
        }
    }

    /**
     * A shade as pages show it, with text on it.
     *
     * @param scheme "light" or "dark"
     * @param colour "brand" or "accent"
     * @param kind "fill" for buttons, "soft" for tints
     */
    public record Shade(String scheme, String colour, String kind, Colour background, Colour text) {
        public double contrast() {
            return background.contrast(text);
        }
    }

    /** What is made of its colours, so that text can be read in both schemes. */
    public List<Shade> shades() {
        List<Shade> shades = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            for (String name : List.of("brand", "accent")) {
                Colour colour = name.equals("brand") ? primary : accent;
                Map<String, Colour> made = scheme.equals("light")
                        ? BrandStylesheet.light(name, colour)
                        : BrandStylesheet.dark(name, colour);
                shades.add(new Shade(scheme, name, "fill", made.get("--" + name), made.get("--on-" + name)));
                shades.add(new Shade(
                        scheme, name, "soft", made.get("--" + name + "-soft"), made.get("--" + name + "-ink")));
            }
        }
        return shades;
    }

    /** @param properties of the theme's settings */
    Sheet sheet(Map<String, String> properties) {
        return SHEETS.get(new Key(this, Map.copyOf(properties)), Sheet::of);
    }

    /** What goes into each mail, for its readers load nothing. */
    String mailStyle() {
        return MAILS.get(this, style -> MailStyle.of(style.primary, style.font));
    }
}
