package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.plugin.Call;
import ai.irisorigin.plugin.Http;
import ai.irisorigin.plugin.Tenant;
import ai.irisorigin.portal.plugins.PluginManifest;
import ai.irisorigin.portal.themes.Setting;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a plugin is given for one call. */
record OneCall(
        Tenant tenant,
        PluginManifest manifest,
        Map<String, String> settings,
        Map<String, String> secrets,
        Http http,
        System.Logger log,
        Clock clock)
        implements Call {

    @Override
    public String setting(String name) {
        Setting setting = manifest.settings().stream()
                .filter(declared -> declared.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the manifest declares no setting \"" + name + "\""));
        String initial = setting.initial() == null ? "" : setting.initial();
        return settings.getOrDefault(name, initial);
    }

    @Override
    public Optional<String> secret(String name) {
        if (manifest.secrets().stream().noneMatch(secret -> secret.name().equals(name))) {
            throw new IllegalArgumentException("the manifest declares no secret \"" + name + "\"");
        }
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    /** Nothing of what it carries belongs into a log. */
    @Override
    public String toString() {
        return manifest.key() + " for " + tenant.slug();
    }
}
