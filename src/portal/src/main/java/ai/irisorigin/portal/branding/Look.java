package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.themes.Setting;
import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.ThemeManifest;
import ai.irisorigin.portal.web.Body;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was chosen, in the theme that shows it, ready for pages: with the addresses of its stylesheet and images. */
final class Look {

    private final Appearance appearance;
    private final ThemeKey theme;
    private final ThemeManifest manifest;
    private final String folder;
    private final Map<String, Body> files;
    private final Map<String, String> settings = new HashMap<>();
    private final Style.Sheet sheet;
    private final List<String> stylesheets;
    private String setup;

    /**
     * @param theme that shows it: another one than was chosen, if that one is gone
     * @param folder where browsers get its files
     * @param images by name
     */
    Look(Appearance appearance, Theme theme, String folder, Map<String, Body> images) {
        this.appearance = appearance;
        this.theme = theme.key();
        this.manifest = theme.manifest();
        this.folder = folder;
        this.files = new HashMap<>(images);
        this.sheet = appearance.style().sheet(chosen(theme.settings(), images));
        files.put(sheet.name(), sheet.body());
        this.stylesheets = theme.stylesheets();
    }

    /** Takes over what was chosen and is good for this theme; returns what stylesheets read of it, by property. */
    private Map<String, String> chosen(List<Setting> schema, Map<String, Body> images) {
        Map<String, String> properties = new TreeMap<>();
        List<String> classes = new ArrayList<>();
        Map<String, String> chosen = appearance.settings();
        for (Setting setting : schema) {
            String name = setting.name();
            String value = chosen.get(name);
            boolean image = setting.type() == Setting.Type.IMAGE;
            if (image) {
                value = images.containsKey(value == null ? "" : value) ? folder + value : null;
            }
            boolean good = value != null && setting.problem(value).isEmpty();
            if (good) {
                settings.put(name, value);
            }
            String seen = good || image ? value : setting.initial();
            switch (setting.type()) {
                case COLOUR -> {
                    Colour colour = Colour.parse(seen);
                    properties.put("--theme-" + name, colour.hex());
                    properties.put("--on-theme-" + name, colour.text().hex());
                }
                case SELECT -> classes.add(name + "-" + seen);
                case BOOLEAN -> classes.add(seen.equals("true") ? name : "");
                case IMAGE -> {
                    if (good) {
                        properties.put("--theme-" + name, "url(" + value + ")");
                        classes.add(name);
                    }
                }
                case TEXT -> {}
            }
        }
        classes.removeIf(String::isEmpty);
        setup = classes.isEmpty() ? null : String.join(" ", classes);
        return properties;
    }

    List<String> stylesheets() {
        return stylesheets;
    }

    /** Class names that say how the theme is set up; null if there are none. */
    String setup() {
        return setup;
    }

    String name() {
        return appearance.name();
    }

    /** The one that shows it; only its key is kept, for themes are large. */
    ThemeKey theme() {
        return theme;
    }

    ThemeManifest manifest() {
        return manifest;
    }

    Appearance appearance() {
        return appearance;
    }

    /** What was chosen for the theme, as its templates read it. */
    Map<String, String> settings() {
        return settings;
    }

    String stylesheet() {
        return folder + sheet.name();
    }

    String mailStyle() {
        return appearance.style().mailStyle();
    }

    /** Whether readers of mail and previews elsewhere can show the logo: most refuse SVG. */
    boolean hasLogoForOthers() {
        return logo() != null && !logo().endsWith(".svg");
    }

    /** Its address; null if there is no logo. */
    String logo() {
        String name = appearance.logo();
        return name == null || !files.containsKey(name) ? null : folder + name;
    }

    /** What browsers get below its folder. */
    Optional<Body> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Roughly what it takes in memory. */
    int weight() {
        return 600 + files.values().stream().mapToInt(Body::weight).sum();
    }
}
