package ai.irisorigin.portal.branding;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.themes.ThemeKey;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that an organization chose about its looks: name, style and logo, the theme and how the theme is set up. It is chosen,
 * kept, tried out and brought back as a whole, so a value of it never changes.
 */
@Embeddable
public class Appearance {

    private String name;
    private String theme;

    /** null for a theme that came with the portal. */
    @Column(name = "theme_version")
    private String themeVersion;

    /** A JSON object of texts. */
    private String settings;

    @Column(name = "primary_color")
    private String primaryColor;

    @Column(name = "accent_color")
    private String accentColor;

    private int radius;
    private String font;

    /** The name of an image, or null. */
    @Column(name = "logo_name")
    private String logo;

    protected Appearance() {}

    private Appearance(Appearance other) {
        this.name = other.name;
        this.theme = other.theme;
        this.themeVersion = other.themeVersion;
        this.settings = other.settings;
        this.primaryColor = other.primaryColor;
        this.accentColor = other.accentColor;
        this.radius = other.radius;
        this.font = other.font;
        this.logo = other.logo;
    }

    /** What an organization shows before it has chosen anything. */
    public static Appearance initial(String name) {
        return new Appearance()
                .inTheme(ThemeKey.bundled("origin"), Map.of())
                .named(name, new Style(Colour.parse("#4f46c8"), Colour.parse("#0f8f7d"), 10, Font.INTER));
    }

    public Appearance named(String other, Style style) {
        var changed = new Appearance(this);
        changed.name = other;
        changed.primaryColor = style.primary().hex();
        changed.accentColor = style.accent().hex();
        changed.radius = style.radius();
        changed.font = style.font().name();
        return changed;
    }

    /**
     * The same in another theme.
     *
     * @param values of the theme's settings by name; of an image its name
     */
    public Appearance inTheme(ThemeKey key, Map<String, String> values) {
        var changed = new Appearance(this);
        changed.theme = key.name();
        changed.themeVersion = key.version();
        var json = JSON.createObjectBuilder();
        new TreeMap<>(values).forEach(json::add);
        changed.settings = json.build().toString();
        return changed;
    }

    /**
     * The same with another logo.
     *
     * @param image its name; null for none
     */
    public Appearance carrying(String image) {
        var changed = new Appearance(this);
        changed.logo = image;
        return changed;
    }

    public String name() {
        return name;
    }

    public ThemeKey theme() {
        return new ThemeKey(theme, themeVersion);
    }

    public Style style() {
        return new Style(Colour.parse(primaryColor), Colour.parse(accentColor), radius, Font.valueOf(font));
    }

    /** The name of an image, or null. */
    public String logo() {
        return logo;
    }

    /** By the name of the theme's setting, as they were chosen. */
    public Map<String, String> settings() {
        try (var json = JSON.createReader(new StringReader(settings))) {
            Map<String, String> values = new TreeMap<>();
            json.readObject().forEach((setting, value) -> values.put(setting, ((JsonString) value).getString()));
            return values;
        }
    }
}
