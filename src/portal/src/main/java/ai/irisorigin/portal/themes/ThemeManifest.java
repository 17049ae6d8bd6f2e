package ai.irisorigin.portal.themes;

import static ai.irisorigin.portal.JsonText.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A theme's {@code theme.json}.
 *
 * @param portal the versions of the theme API that it was made for, such as {@code 1.x}
 * @param parent the name of the theme that it extends; null for the base theme
 * @param title by language; its name, where it has none
 * @param description by language
 * @param settings its own, without its parents'
 * @param screenshot path in the pack, or null
 */
public record ThemeManifest(
        String name,
        String version,
        String portal,
        String parent,
        Map<String, String> title,
        Map<String, String> description,
        List<Setting> settings,
        String screenshot) {

    /** The path of a manifest in its pack. */
    public static final String FILE = "theme.json";

    /** Reads a manifest whose shape is right; the theme check says more of one whose shape is not. */
    public static ThemeManifest parse(byte[] json) {
        try (var reader = JSON.createReader(new ByteArrayInputStream(json))) {
            JsonObject manifest = reader.readObject();
            String name = manifest.getString("name");
            return new ThemeManifest(
                    name,
                    manifest.getString("version"),
                    manifest.getString("portal"),
                    text(manifest, "extends"),
                    byLanguage(manifest, "title"),
                    byLanguage(manifest, "description"),
                    settings(manifest),
                    text(manifest, "screenshot"));
        } catch (RuntimeException e) {
            throw new TemplateException(FILE + " can't be read: " + e.getMessage());
        }
    }

    /** The settings that a manifest declares, of a theme's or of another's that has the same. */
    public static List<Setting> settings(JsonObject manifest) {
        return objects(manifest, "settings").stream()
                .map(ThemeManifest::setting)
                .toList();
    }

    /** Whether its shape is right. */
    public static boolean isReadable(byte[] json) {
        try {
            parse(json);
            return true;
        } catch (TemplateException told) {
            return false;
        }
    }

    /** Of a theme that is no pack: the portal's own pages. */
    static ThemeManifest of(String name) {
        return new ThemeManifest(name, "1.0.0", "1.x", null, Map.of(), Map.of(), List.of(), null);
    }

    /** What it is called in this language. */
    public String title(String language) {
        return title.getOrDefault(language, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    private static Setting setting(JsonObject setting) {
        String type = setting.getString("type");
        return new Setting(
                setting.getString("name"),
                Setting.Type.of(type).orElseThrow(() -> new TemplateException("no type of setting: " + type)),
                byLanguage(setting, "label"),
                text(setting, "initial"),
                objects(setting, "options").stream()
                        .map(option -> new Setting.Option(option.getString("value"), byLanguage(option, "label")))
                        .toList());
    }

    /** A boolean is written as one, and kept as text like any other value. */
    private static String text(JsonObject object, String key) {
        JsonValue value = object.getOrDefault(key, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE, FALSE -> value.toString();
            default -> ((JsonString) value).getString();
        };
    }

    private static Map<String, String> byLanguage(JsonObject object, String key) {
        var texts = new TreeMap<String, String>();
        JsonValue value = object.getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT);
        value.asJsonObject().forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
        return texts;
    }

    private static List<JsonObject> objects(JsonObject object, String key) {
        JsonArray array = object.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        return array.getValuesAs(JsonObject.class);
    }
}
