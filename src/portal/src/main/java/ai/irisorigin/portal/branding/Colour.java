package ai.irisorigin.portal.branding;

/** A colour in sRGB, with the contrast of WCAG 2.2 (relative luminance, success criterion 1.4.3). */
public record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour NEAR_BLACK = new Colour(17, 19, 24);

    /** {@code #rrggbb} */
    public static Colour parse(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("not a colour like #4f46c8: " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    /** From 1 (the same) to 21 (black on white). */
    public double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** This much of the way to another colour. */
    public Colour towards(Colour other, double share) {
        return new Colour(
                (int) Math.round(red + (other.red - red) * share),
                (int) Math.round(green + (other.green - green) * share),
                (int) Math.round(blue + (other.blue - blue) * share));
    }

    /** The nearest shade of this colour that can be read on the background. */
    Colour readableOn(Colour background, double contrast) {
        Colour end = background.luminance() > 0.18 ? NEAR_BLACK : WHITE;
        for (int percent = 0; percent < 100; percent += 2) {
            Colour shade = towards(end, percent / 100.0);
            if (shade.contrast(background) >= contrast) {
                return shade;
            }
        }
        return end;
    }

    /** White or near-black, whichever is read better on this colour; white if both will do. */
    public Colour text() {
        return contrast(WHITE) >= 4.5 || contrast(WHITE) >= contrast(NEAR_BLACK) ? WHITE : NEAR_BLACK;
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
