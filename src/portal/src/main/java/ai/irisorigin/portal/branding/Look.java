package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Body;
import java.nio.charset.StandardCharsets;

/** A brand as it was at one revision of its organization, ready for pages: with the addresses of its stylesheet and logo. */
final class Look {

    private final String name;
    private final String theme;
    private final Body logo;
    private final String logoName;
    private final Colour primary;
    private final Colour accent;
    private final int radius;
    private final Font font;
    private final String stylesheetName;

    Look(
            String name,
            String theme,
            Colour primary,
            Colour accent,
            int radius,
            Font font,
            byte[] logo,
            String logoType) {
        this.name = name;
        this.theme = theme;
        this.primary = primary;
        this.accent = accent;
        this.radius = radius;
        this.font = font;
        this.stylesheetName = Body.fingerprint(css()) + ".css";
        this.logo = logo == null ? null : Body.immutable(logoType, logo);
        this.logoName = logo == null ? null : Body.fingerprint(logo) + extension(logoType);
    }

    String name() {
        return name;
    }

    String theme() {
        return theme;
    }

    String stylesheetName() {
        return stylesheetName;
    }

    /** Made anew: a browser asks once, and there may be thousands of looks in memory. */
    Body stylesheet() {
        return Body.immutable("text/css;charset=utf-8", css());
    }

    /** What goes into each mail, for its readers load nothing. */
    String mailStyle() {
        return MailStyle.of(primary, font);
    }

    /** Whether readers of mail and previews elsewhere can show the logo: most refuse SVG. */
    boolean hasLogoForOthers() {
        return logoName != null && !logoName.endsWith(".svg");
    }

    /** Roughly what it takes in memory. */
    int weight() {
        return 400 + (logo == null ? 0 : logo.weight());
    }

    private byte[] css() {
        return BrandStylesheet.of(primary, accent, radius, font).getBytes(StandardCharsets.UTF_8);
    }

    /** null if there is no logo. */
    String logoName() {
        return logoName;
    }

    Body logo() {
        return logo;
    }

    private static String extension(String type) {
        return switch (type) {
            case "image/svg+xml" -> ".svg";
            case "image/png" -> ".png";
            case "image/webp" -> ".webp";
            default -> throw new IllegalArgumentException("not a type of logo: " + type);
        };
    }
}
