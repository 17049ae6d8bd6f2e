package ai.irisorigin.portal.addons;

import ai.irisorigin.portal.plugincalls.PluginUse;
import ai.irisorigin.portal.plugins.PluginManifest;
import ai.irisorigin.portal.setup.SettingValues;
import ai.irisorigin.portal.themes.Setting;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How somebody sets a plugin up; what it doesn't ask for is nobody's. */
final class AddonForm {

    private static final int LONGEST_SECRET = 4_000;

    private final MultivaluedMap<String, String> sent;
    private final SettingValues settings = new SettingValues();
    private final Map<String, String> secrets = new TreeMap<>();

    AddonForm(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** The set-up's version, as the page sent it. */
    int revision() {
        try {
            return Integer.parseInt(sent.getFirst("revision"));
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }

    /**
     * Reads what the plugin asks for.
     *
     * @param before what was set up already
     * @param withoutTls hosts that may be entered with plain HTTP
     */
    AddonForm read(PluginManifest manifest, Optional<PluginUse> before, List<String> withoutTls) {
        for (Setting setting : manifest.settings()) {
            settings.read(setting, sent.getFirst("set." + setting.name()));
            String value = settings.values().get(setting.name());
            if (isHost(manifest, "setting:" + setting.name(), value) && !isAddress(value, withoutTls)) {
                settings.complain(setting.name(), "addons.error.address");
            }
        }
        Set<String> given = before.map(PluginUse::secrets).orElse(Set.of());
        manifest.secrets().forEach(secret -> read(secret, manifest, given, withoutTls));
        return this;
    }

    private void read(
            PluginManifest.Secret secret, PluginManifest manifest, Set<String> given, List<String> withoutTls) {
        String name = secret.name();
        String typed =
                Optional.ofNullable(sent.getFirst("secret." + name)).orElse("").strip();
        boolean removed = sent.containsKey("clear." + name);
        if (typed.length() > LONGEST_SECRET) {
            settings.complain(name, "addons.error.secret.long");
        } else if (isHost(manifest, "secret:" + name, typed) && !isAddress(typed, withoutTls)) {
            settings.complain(name, "addons.error.address");
        } else if (!typed.isEmpty()) {
            secrets.put(name, typed);
        } else if (secret.required() && (removed || !given.contains(name))) {
            settings.complain(name, "addons.error.secret.missing");
        } else if (removed) {
            secrets.put(name, "");
        }
    }

    /** Whether the plugin talks to the host that stands in this value. */
    private static boolean isHost(PluginManifest manifest, String reference, String value) {
        return !value.isEmpty() && manifest.hosts().contains(reference);
    }

    private static boolean isAddress(String text, List<String> withoutTls) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || withoutTls.contains(address.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Those that were ticked, of those that it may hear of. */
    List<String> events(PluginManifest manifest) {
        List<String> ticked = sent.getOrDefault("event", List.of());
        return manifest.events().stream().filter(ticked::contains).toList();
    }

    Map<String, String> values() {
        return settings.values();
    }

    /** Those that are to be replaced; an empty one is taken away. */
    Map<String, String> secrets() {
        return secrets;
    }

    Map<String, String> wrong() {
        return settings.wrong();
    }
}
