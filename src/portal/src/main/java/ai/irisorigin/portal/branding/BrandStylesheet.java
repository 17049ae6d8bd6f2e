package ai.irisorigin.portal.branding;

import java.util.Map;
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

    static String of(Colour primary, Colour accent, int radius, Font font) {
        return font.faces().stream().map(BrandStylesheet::face).collect(Collectors.joining())
                + ":root{--font:" + font.stack() + ";--radius:" + radius + "px;"
                + light("brand", primary) + light("accent", accent) + "}\n"
                + "@media (prefers-color-scheme:dark){:root{"
                + dark("brand", primary) + dark("accent", accent) + "}}\n";
    }

    private static String light(String name, Colour colour) {
        Colour soft = PAPER.towards(colour, 0.08);
        return properties(name, colour, soft, colour.readableOn(soft, TEXT));
    }

    private static String dark(String name, Colour colour) {
        Colour soft = NIGHT.towards(colour, 0.2);
        return properties(name, colour.readableOn(NIGHT, SHAPE), soft, colour.readableOn(soft, TEXT));
    }

    private static String properties(String name, Colour fill, Colour soft, Colour ink) {
        var values = new TreeMap<>(Map.of(
                "--" + name, fill,
                "--on-" + name, fill.text(),
                "--" + name + "-ink", ink,
                "--" + name + "-soft", soft));
        return values.entrySet().stream()
                .map(value -> value.getKey() + ":" + value.getValue().hex() + ";")
                .collect(Collectors.joining());
    }

    private static String face(Font.Face face) {
        return "@font-face{font-family:\"" + face.family() + "\";font-weight:" + face.weights()
                + ";font-style:normal;font-display:swap;src:url(" + FontFiles.address(face.file())
                + ") format(\"woff2\");unicode-range:" + face.range() + "}\n";
    }
}
