package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.Setting;
import ai.irisorigin.portal.themes.ThemeManifest;
import ai.irisorigin.portal.web.Languages;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The schema of a theme's settings. */
final class SettingRules {

    private static final int MOST = 20;
    private static final int MOST_OPTIONS = 20;
    private static final Set<String> KEYS = Set.of("name", "type", "label", "initial", "options");

    private final Findings findings;
    private final JsonPlaces places;
    private final Map<String, byte[]> files;
    private final Set<String> names = new HashSet<>();

    SettingRules(Findings findings, JsonPlaces places, Map<String, byte[]> files) {
        this.findings = findings;
        this.places = places;
        this.files = files;
    }

    void check(JsonValue settings) {
        if (!(settings instanceof JsonArray array)) {
            add(Rule.MANIFEST_VALUE, "/settings", "settings is a list of objects");
            return;
        }
        if (array.size() > MOST) {
            add(Rule.SETTINGS_TOO_MANY, "/settings", "there are " + array.size() + " settings");
        }
        for (int i = 0; i < array.size(); i++) {
            String path = "/settings/" + i;
            if (array.get(i) instanceof JsonObject setting) {
                setting(setting, path);
            } else {
                add(Rule.MANIFEST_VALUE, path, "a setting is an object");
            }
        }
    }

    private void setting(JsonObject setting, String path) {
        setting.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> add(Rule.MANIFEST_KEY, path + "/" + key, "a setting has no key " + key));
        String name = text(setting, "name");
        if (!name.matches(Setting.NAME) || !names.add(name)) {
            add(Rule.SETTING_NAME, path + "/name", "a setting can't be called " + name);
        }
        if (!isLabelled(setting)) {
            add(Rule.SETTING_LABEL, path + "/label", "the setting " + name + " has not a label in each language");
        }
        Setting.Type type = Stream.of(Setting.Type.values())
                .filter(each -> each.key().equals(text(setting, "type")))
                .findFirst()
                .orElse(null);
        if (type == null) {
            add(Rule.SETTING_TYPE, path + "/type", "there is no type " + text(setting, "type"));
            return;
        }
        List<Setting.Option> options = options(setting, type, path);
        initial(new Setting(name, type, Map.of(), initial(setting), options), setting, path);
    }

    private List<Setting.Option> options(JsonObject setting, Setting.Type type, String path) {
        JsonValue value = setting.getOrDefault("options", JsonValue.EMPTY_JSON_ARRAY);
        List<JsonObject> options = value instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
        boolean good = value instanceof JsonArray array && array.size() == options.size();
        good &= type == Setting.Type.SELECT ? options.size() >= 2 && options.size() <= MOST_OPTIONS : options.isEmpty();
        good &= options.stream()
                .allMatch(option -> text(option, "value").matches("[a-z0-9][a-z0-9-]{0,39}")
                        && isLabelled(option)
                        && option.size() == 2);
        if (!good) {
            add(Rule.SETTING_OPTIONS, path + "/options", "these options are not those of a " + type.key());
        }
        return options.stream()
                .map(option -> new Setting.Option(text(option, "value"), Map.of()))
                .toList();
    }

    private void initial(Setting setting, JsonObject json, String path) {
        JsonValue value = json.getOrDefault("initial", JsonValue.NULL);
        boolean good =
                switch (setting.type()) {
                    case IMAGE ->
                        value == JsonValue.NULL
                                || (value instanceof JsonString asset
                                        && files.containsKey("assets/" + asset.getString()));
                    case BOOLEAN -> value == JsonValue.TRUE || value == JsonValue.FALSE;
                    default ->
                        value instanceof JsonString
                                && setting.problem(setting.initial()).isEmpty();
                };
        if (!good) {
            add(Rule.SETTING_INITIAL, path + "/initial", setting.name() + " can't begin as " + value);
        }
    }

    private static String initial(JsonObject setting) {
        return setting.get("initial") instanceof JsonString text ? text.getString() : null;
    }

    private static boolean isLabelled(JsonObject object) {
        return object.get("label") instanceof JsonObject label
                && label.keySet().equals(Set.copyOf(Languages.ALL))
                && label.values().stream()
                        .allMatch(text -> text instanceof JsonString words
                                && !words.getString().isBlank());
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
    }

    private void add(Rule rule, String path, String message) {
        int line = places.line(path);
        int above = places.line(path.substring(0, path.lastIndexOf('/')));
        findings.add(rule, ThemeManifest.FILE, line == 0 ? above : line, 0, message);
    }
}
