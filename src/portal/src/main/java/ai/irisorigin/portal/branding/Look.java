package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Body;

/** A brand as it was at one revision of its organization, ready for pages: with the addresses of its stylesheet and logo. */
final class Look {

    private final String name;
    private final String theme;
    private final Body logo;
    private final String logoName;
    private final Style style;
    private final String stylesheetName;

    Look(String name, String theme, Style style, byte[] logo, String logoType) {
        this.name = name;
        this.theme = theme;
        this.style = style;
        this.stylesheetName = style.stylesheetName();
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
        return style.stylesheet();
    }

    String mailStyle() {
        return style.mailStyle();
    }

    /** Whether readers of mail and previews elsewhere can show the logo: most refuse SVG. */
    boolean hasLogoForOthers() {
        return logoName != null && !logoName.endsWith(".svg");
    }

    /** Roughly what it takes in memory. */
    int weight() {
        return 400 + (logo == null ? 0 : logo.weight());
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
