package ai.irisorigin.portal.plugins;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.plugin.EventTypes;
import ai.irisorigin.portal.themes.Setting;
import ai.irisorigin.portal.themes.ThemeManifest;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A plugin's {@code plugin.json}: what it is, what it wants to reach, and what can be set up.
 *
 * @param api versions of the plugin API that it was made for, such as {@code >=1.0.0 & <2.0.0}
 * @param title by language
 * @param description by language
 * @param events kinds that it may hear of
 * @param hosts names of hosts that it may talk to, or {@code secret:x} or {@code setting:x} for the one in an address that the
 *     organization enters there
 * @param slots places of pages that it may fill
 */
public record PluginManifest(
        PluginKey key,
        String api,
        Map<String, String> title,
        Map<String, String> description,
        List<String> events,
        List<String> hosts,
        List<Secret> secrets,
        List<String> slots,
        List<Setting> settings) {

    static final String FILE = "plugin.json";

    /** Places of public pages that may be filled. */
    public static final List<String> SLOTS = List.of("home.top", "home.bottom", "article.bottom", "footer");

    private static final int LARGEST = 64 << 10;
    private static final int MOST = 20;
    private static final String HOST = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    /**
     * Something that is kept encrypted, and shown to nobody again.
     *
     * @param label by language
     */
    public record Secret(String name, Map<String, String> label, boolean required) {}

    static PluginManifest parse(byte[] json) throws PluginRefusedException {
        if (json.length > LARGEST) {
            throw bad("it is larger than 64 KB");
        }
        PluginManifest manifest;
        try (var reader = JSON.createReader(new ByteArrayInputStream(json))) {
            manifest = read(reader.readObject());
        } catch (RuntimeException e) {
            throw bad(e.getMessage());
        }
        manifest.check();
        return manifest;
    }

    /** One that was checked when it was installed. */
    static PluginManifest known(String json) {
        try {
            return parse(json.getBytes(StandardCharsets.UTF_8));
        } catch (PluginRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PluginManifest read(JsonObject manifest) {
        return new PluginManifest(
                new PluginKey(manifest.getString("id"), manifest.getString("version")),
                manifest.getString("api"),
                byLanguage(manifest, "title"),
                byLanguage(manifest, "description"),
                texts(manifest, "events"),
                texts(manifest, "hosts"),
                objects(manifest, "secrets").stream()
                        .map(secret -> new Secret(
                                secret.getString("name"),
                                byLanguage(secret, "label"),
                                secret.getBoolean("required", false)))
                        .toList(),
                texts(manifest, "slots"),
                ThemeManifest.settings(manifest));
    }

    private void check() throws PluginRefusedException {
        require(key.id().matches(PluginKey.ID), "id \"" + key.id() + "\"");
        require(key.version().matches(PluginKey.VERSION), "version \"" + key.version() + "\"");
        require(title.containsKey("en") && title.containsKey("th"), "title needs en and th");
        require(description.containsKey("en") && description.containsKey("th"), "description needs en and th");
        for (String event : events) {
            require(EventTypes.named(event).isPresent(), "events: \"" + event + "\"");
        }
        for (String slot : slots) {
            require(SLOTS.contains(slot), "slots: \"" + slot + "\"");
        }
        require(settings.size() <= MOST && secrets.size() <= MOST, "more than " + MOST + " settings or secrets");
        Set<String> names = new HashSet<>();
        for (Secret secret : secrets) {
            require(
                    secret.name().matches(Setting.NAME) && names.add(secret.name()),
                    "secrets: \"" + secret.name() + "\"");
        }
        for (Setting setting : settings) {
            require(
                    setting.name().matches(Setting.NAME) && names.add(setting.name()),
                    "settings: \"" + setting.name() + "\"");
            require(
                    setting.problem(setting.initial()).isEmpty(),
                    "settings: initial value of \"" + setting.name() + "\"");
        }
        for (String host : hosts) {
            int colon = host.indexOf(':');
            boolean named = colon > 0
                    && List.of("secret", "setting").contains(host.substring(0, colon))
                    && names.contains(host.substring(colon + 1));
            require(named || host.matches(HOST), "hosts: \"" + host + "\"");
        }
    }

    /** What it is called in this language. */
    public String title(String language) {
        return title.getOrDefault(language, title.get("en"));
    }

    /** What it does, in this language. */
    public String description(String language) {
        return description.getOrDefault(language, description.get("en"));
    }

    private static void require(boolean fulfilled, String otherwise) throws PluginRefusedException {
        if (!fulfilled) {
            throw bad(otherwise);
        }
    }

    private static PluginRefusedException bad(String detail) {
        return new PluginRefusedException("manifest", detail);
    }

    private static Map<String, String> byLanguage(JsonObject object, String key) {
        var texts = new TreeMap<String, String>();
        JsonValue value = object.getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT);
        value.asJsonObject().forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
        return texts;
    }

    private static List<String> texts(JsonObject object, String key) {
        return object.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonString::getString);
    }

    private static List<JsonObject> objects(JsonObject object, String key) {
        return object.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class);
    }
}
