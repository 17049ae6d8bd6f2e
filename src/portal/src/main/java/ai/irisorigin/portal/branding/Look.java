package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Body;
import java.nio.charset.StandardCharsets;

/** A brand as it was at one revision of its organization, ready for pages: with the addresses of its stylesheet and logo. */
final class Look {

    private final String name;
    private final String theme;
    private final Body logo;
    private final String logoName;
    private final byte[] stylesheet;
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
        this.stylesheet = BrandStylesheet.of(primary, accent, radius, font).getBytes(StandardCharsets.UTF_8);
        this.stylesheetName = Body.fingerprint(stylesheet) + ".css";
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

    Body stylesheet() {
        return Body.immutable("text/css;charset=utf-8", stylesheet);
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
