package ai.irisorigin.portal.branding;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The brand as CSS custom properties. Whatever colours an organization picks, text in them and on them keeps a contrast of
 * 4.5, in light and in dark: the shades are computed, not chosen.
 */
final class BrandStylesheet {

    private static final Colour PAPER = Colour.WHITE;
    private static final Colour NIGHT = new Colour(18, 21, 27);
    private static final double TEXT = 4.6;
    private static final double SHAPE = 3.1;

    private BrandStylesheet() {}

    /** @param ofTheme custom properties that the theme's settings make */
    static String of(Style style, Map<String, String> ofTheme) {
        Colour primary = style.primary();
        Colour accent = style.accent();
        return style.font().faces().stream().map(BrandStylesheet::face).collect(Collectors.joining())
                + ":root{--font:" + style.font().stack() + ";--radius:" + style.radius() + "px;"
                + properties(light("brand", primary)) + properties(light("accent", accent))
                + ofTheme(ofTheme) + "}\n"
                + "@media (prefers-color-scheme:dark){:root{"
                + properties(dark("brand", primary)) + properties(dark("accent", accent)) + "}}\n";
    }

    /** The shades of a colour by the name of their property. */
    static SortedMap<String, Colour> light(String name, Colour colour) {
        Colour soft = PAPER.towards(colour, 0.08);
        return shades(name, colour, soft, colour.readableOn(soft, TEXT));
    }

    static SortedMap<String, Colour> dark(String name, Colour colour) {
        Colour soft = NIGHT.towards(colour, 0.2);
        return shades(name, colour.readableOn(NIGHT, SHAPE), soft, colour.readableOn(soft, TEXT));
    }

    private static SortedMap<String, Colour> shades(String name, Colour fill, Colour soft, Colour ink) {
        return new TreeMap<>(Map.of(
                "--" + name, fill,
                "--on-" + name, fill.text(),
                "--" + name + "-ink", ink,
                "--" + name + "-soft", soft));
    }

    private static String ofTheme(Map<String, String> properties) {
        return new TreeMap<>(properties)
                .entrySet().stream()
                        .map(property -> property.getKey() + ":" + property.getValue() + ";")
                        .collect(Collectors.joining());
    }

    private static String properties(Map<String, Colour> shades) {
        return shades.entrySet().stream()
                .map(shade -> shade.getKey() + ":" + shade.getValue().hex() + ";")
                .collect(Collectors.joining());
    }

    private static String face(Font.Face face) {
        return "@font-face{font-family:\"" + face.family() + "\";font-weight:" + face.weights()
                + ";font-style:normal;font-display:swap;src:url(" + FontFiles.address(face.file())
                + ") format(\"woff2\");unicode-range:" + face.range() + "}\n";
    }
}
