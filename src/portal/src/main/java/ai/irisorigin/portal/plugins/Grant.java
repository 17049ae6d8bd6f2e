package ai.irisorigin.portal.plugins;

import ai.irisorigin.portal.themes.Setting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line of a plugin's permission sheet, in words.
 *
 * @param grant key of the message that says it
 * @param about the message's argument, or null
 * @param more whether nobody agreed to it yet
 */
public record Grant(String grant, String about, boolean more) {

    /**
     * The whole sheet.
     *
     * @param agreed to what; null if nobody had to
     */
    public static List<Grant> sheet(Installed version, Permissions agreed, String language) {
        Set<String> beyond = agreed == null ? Set.of() : version.permissions().beyond(agreed);
        return version.permissions().lines().stream()
                .map(line -> of(line, version.manifest(), beyond.contains(line), language))
                .toList();
    }

    private static Grant of(String line, PluginManifest manifest, boolean more, String language) {
        String kind = line.substring(0, line.indexOf(' '));
        String what = line.substring(line.indexOf(' ') + 1);
        return switch (kind) {
            case "point" -> new Grant("plugins.grant.point." + what, null, more);
            case "event" -> new Grant("plugins.grant.event." + what, null, more);
            case "slot" -> new Grant("plugins.grant.slot." + what, null, more);
            case "secret" -> new Grant("plugins.grant.secret", label(manifest, what, language), more);
            default ->
                what.indexOf(':') < 0
                        ? new Grant("plugins.grant.host", what, more)
                        : new Grant(
                                "plugins.grant.entered",
                                label(manifest, what.substring(what.indexOf(':') + 1), language),
                                more);
        };
    }

    /** Secrets and settings have no name in common. */
    private static String label(PluginManifest manifest, String name, String language) {
        Map<String, String> label = Stream.concat(
                        manifest.secrets().stream()
                                .filter(secret -> secret.name().equals(name))
                                .map(PluginManifest.Secret::label),
                        manifest.settings().stream()
                                .filter(setting -> setting.name().equals(name))
                                .map(Setting::label))
                .findFirst()
                .orElse(Map.of());
        return label.getOrDefault(language, label.getOrDefault("en", name));
    }
}
