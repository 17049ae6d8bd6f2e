package ai.irisorigin.portal.themecheck;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.themes.Theme;
import ai.irisorigin.portal.themes.ThemeManifest;
import ai.irisorigin.portal.web.Languages;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What {@code theme.json} says, but for its settings. */
final class ManifestRules {

    private static final Set<String> KEYS =
            Set.of("name", "version", "portal", "extends", "title", "description", "settings", "screenshot");

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_DESCRIPTION = 300;

    private final Findings findings;
    private final Function<String, Optional<Theme>> parents;
    private JsonPlaces places;
    private JsonObject manifest = JsonValue.EMPTY_JSON_OBJECT;

    ManifestRules(Findings findings, Function<String, Optional<Theme>> parents) {
        this.findings = findings;
        this.parents = parents;
    }

    void check(Map<String, byte[]> files) {
        byte[] bytes = files.get(ThemeManifest.FILE);
        if (bytes == null) {
            findings.add(Rule.MANIFEST_MISSING, ThemeManifest.FILE, "the pack has no theme.json");
            return;
        }
        try {
            places = JsonPlaces.of(Pack.text(bytes));
            try (var reader = JSON.createReader(new StringReader(Pack.text(bytes)))) {
                manifest = reader.readObject();
            }
        } catch (RuntimeException e) {
            int line = e instanceof jakarta.json.stream.JsonParsingException parsing
                    ? (int) parsing.getLocation().getLineNumber()
                    : 0;
            findings.add(Rule.MANIFEST_UNREADABLE, ThemeManifest.FILE, line, 0, "theme.json is not a JSON object");
            return;
        }
        places.twice()
                .ifPresent(path -> findings.add(
                        Rule.MANIFEST_UNREADABLE,
                        ThemeManifest.FILE,
                        places.line(path),
                        0,
                        path.substring(1) + " is there twice"));
        manifest.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> add(Rule.MANIFEST_KEY, "/" + key, "there is no key " + key));
        pattern("name", Rule.NAME_FORMAT, "[a-z](-?[a-z0-9]){1,39}");
        pattern("version", Rule.VERSION_FORMAT, "(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}");
        pattern("portal", Rule.PORTAL_RANGE, "1\\.x");
        parent();
        texts("title", false, LONGEST_TITLE);
        texts("description", true, LONGEST_DESCRIPTION);
        screenshot(files);
        new SettingRules(findings, places, files).check(manifest.getOrDefault("settings", JsonValue.EMPTY_JSON_ARRAY));
    }

    /** What it says, as far as it can be read. */
    String says(String key) {
        return manifest.get(key) instanceof JsonString text ? text.getString() : "";
    }

    private void pattern(String key, Rule rule, String pattern) {
        if (!says(key).matches(pattern)) {
            String value = says(key);
            add(rule, "/" + key, value.isEmpty() ? "there is no " + key : key + " is not written like this: " + value);
        }
    }

    private void parent() {
        JsonValue parent = manifest.getOrDefault("extends", JsonValue.NULL);
        if (parent instanceof JsonString name) {
            if (name.getString().equals(says("name"))) {
                add(Rule.PARENT_UNKNOWN, "/extends", "a theme can't extend itself");
            } else if (parents.apply(name.getString()).isEmpty()) {
                add(Rule.PARENT_UNKNOWN, "/extends", "there is no theme " + name.getString());
            }
        } else if (parent != JsonValue.NULL) {
            add(Rule.MANIFEST_VALUE, "/extends", "extends is a name or null");
        }
    }

    private void texts(String key, boolean needed, int longest) {
        JsonValue value = manifest.get(key);
        if (value == null && !needed) {
            return;
        }
        for (String language : Languages.ALL) {
            boolean good = value instanceof JsonObject texts
                    && texts.get(language) instanceof JsonString text
                    && !text.getString().isBlank()
                    && text.getString().length() <= longest;
            if (!good) {
                add(
                        Rule.MANIFEST_VALUE,
                        "/" + key,
                        key + " needs a text of at most " + longest + " characters in " + language);
            }
        }
        if (value instanceof JsonObject texts && !Languages.ALL.containsAll(texts.keySet())) {
            add(Rule.MANIFEST_VALUE, "/" + key, key + " has a language that the portal has not");
        }
    }

    private void screenshot(Map<String, byte[]> files) {
        JsonValue screenshot = manifest.getOrDefault("screenshot", JsonValue.NULL);
        if (screenshot == JsonValue.NULL) {
            add(Rule.SCREENSHOT_MISSING, "/name", "the gallery has no picture to show");
        } else if (!(screenshot instanceof JsonString path) || !path.getString().matches(".+\\.(png|jpg|webp)")) {
            add(Rule.MANIFEST_VALUE, "/screenshot", "screenshot is the path of a png, jpg or webp");
        } else if (!files.containsKey(path.getString())) {
            add(Rule.ASSET_MISSING, "/screenshot", "the pack has no " + path.getString());
        } else {
            String problem = Picture.problem(files.get(path.getString()));
            if (problem != null) {
                add(Rule.SCREENSHOT_FORMAT, "/screenshot", path.getString() + " " + problem);
            }
        }
    }

    private void add(Rule rule, String path, String message) {
        findings.add(rule, ThemeManifest.FILE, places.line(path), 0, message);
    }
}
