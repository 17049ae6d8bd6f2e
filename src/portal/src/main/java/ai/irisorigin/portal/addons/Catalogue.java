package ai.irisorigin.portal.addons;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.plugincalls.PluginHealth;
import ai.irisorigin.portal.plugincalls.PluginUse;
import ai.irisorigin.portal.plugincalls.PluginUses;
import ai.irisorigin.portal.plugins.FaultWords;
import ai.irisorigin.portal.plugins.Grant;
import ai.irisorigin.portal.plugins.Installed;
import ai.irisorigin.portal.plugins.Permissions;
import ai.irisorigin.portal.plugins.Plugin;
import ai.irisorigin.portal.plugins.PluginManifest;
import ai.irisorigin.portal.plugins.Plugins;
import ai.irisorigin.portal.plugins.Point;
import ai.irisorigin.portal.setup.SettingFields;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plugins that run, as the current organization may look at them. */
@ApplicationScoped
class Catalogue {

    static final String HERE = "/app/plugins";

    @Inject
    private Plugins plugins;

    @Inject
    private PluginUses uses;

    @Inject
    private PluginHealth health;

    @Inject
    private FaultWords words;

    @Inject
    private Trial trial;

    AddonsPage list(String language) {
        List<PluginUse> all = uses.all();
        return new AddonsPage(plugins.all().stream()
                .filter(this::runs)
                .map(plugin -> card(
                        plugin,
                        all.stream()
                                .filter(use -> use.plugin().equals(plugin.id()))
                                .findFirst(),
                        language))
                .toList());
    }

    /** Empty if it doesn't run. */
    Optional<Plugin> find(String id) {
        return plugins.find(id).filter(this::runs);
    }

    private boolean runs(Plugin plugin) {
        return plugin.started() && plugins.runs(plugin.running().key());
    }

    AddonPage page(Plugin plugin, Visit visit) {
        Optional<PluginUse> use = uses.find(plugin.id());
        var filled = new Filled(
                use.map(PluginUse::settings).orElse(Map.of()),
                use.map(PluginUse::events).orElse(plugin.running().manifest().events()),
                Map.of(),
                null);
        return page(plugin, use, filled, visit);
    }

    /** As the form was filled in, but for its secrets. */
    AddonPage page(Plugin plugin, AddonForm form, String notice, Visit visit) {
        var filled = new Filled(form.values(), form.events(plugin.running().manifest()), form.wrong(), notice);
        return page(plugin, uses.find(plugin.id()), filled, visit);
    }

    private record Filled(Map<String, String> values, List<String> events, Map<String, String> wrong, String notice) {}

    private AddonPage page(Plugin plugin, Optional<PluginUse> use, Filled filled, Visit visit) {
        Installed version = plugin.running();
        PluginManifest manifest = version.manifest();
        String language = visit.language();
        Permissions agreed = use.map(PluginUse::agreed).orElse(null);
        Set<String> given = use.map(PluginUse::secrets).orElse(Set.of());
        return new AddonPage(
                HERE + "/" + plugin.id(),
                manifest.title(language),
                manifest.description(language),
                manifest.key().version(),
                version.publisher(),
                Standing.of(plugin, use),
                version.isTheme(),
                version.has(Point.ANSWER_PROVIDER),
                visit.signedIn().may(Permission.MANAGE_BILLING),
                filled.notice(),
                !filled.wrong().isEmpty(),
                use.map(PluginUse::version).orElse(0),
                Grant.sheet(version, agreed, language),
                manifest.events().stream()
                        .map(event -> new AddonPage.Choice(
                                event, "plugins.event." + event, filled.events().contains(event)))
                        .toList(),
                new SettingFields(language, null).of(manifest.settings(), filled.values(), filled.wrong()),
                manifest.secrets().stream()
                        .map(secret -> new AddonPage.SecretField(
                                secret.name(),
                                secret.label()
                                        .getOrDefault(language, secret.label().getOrDefault("en", secret.name())),
                                secret.required(),
                                given.contains(secret.name()),
                                filled.wrong().get(secret.name())))
                        .toList(),
                health.here(plugin.id())
                        .filter(found -> found.calls() > 0)
                        .map(found -> health(found, language))
                        .orElse(null),
                trial.suits(version));
    }

    private AddonPage.Health health(PluginHealth.Health health, String language) {
        return new AddonPage.Health(
                health.calls(),
                health.failures(),
                health.millis() / health.calls(),
                words.in(language, health.lastError()),
                health.lastErrorAt());
    }

    private static AddonsPage.Card card(Plugin plugin, Optional<PluginUse> use, String language) {
        PluginManifest manifest = plugin.running().manifest();
        return new AddonsPage.Card(
                HERE + "/" + plugin.id(),
                manifest.title(language),
                manifest.description(language),
                manifest.key().version(),
                plugin.running().publisher(),
                Standing.of(plugin, use),
                plugin.running().isTheme());
    }
}
