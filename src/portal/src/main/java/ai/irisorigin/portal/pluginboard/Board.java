package ai.irisorigin.portal.pluginboard;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.plugincalls.PluginHealth;
import ai.irisorigin.portal.plugins.FaultWords;
import ai.irisorigin.portal.plugins.Grant;
import ai.irisorigin.portal.plugins.Installed;
import ai.irisorigin.portal.plugins.Plugin;
import ai.irisorigin.portal.plugins.PluginKey;
import ai.irisorigin.portal.plugins.Plugins;
import ai.irisorigin.portal.plugins.Point;
import ai.irisorigin.portal.plugins.Publishers;
import ai.irisorigin.portal.plugins.RunningPlugins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of plugins, filled. */
@ApplicationScoped
class Board {

    static final String HERE = "/operator/plugins";

    @Inject
    private Plugins plugins;

    @Inject
    private RunningPlugins running;

    @Inject
    private PluginHealth health;

    @Inject
    private FaultWords words;

    PluginsPage list(String language) {
        Map<String, PluginHealth.Totals> totals = health.totals();
        return new PluginsPage(
                plugins.all().stream()
                        .map(plugin -> row(plugin, totals.get(plugin.id()), language))
                        .toList(),
                plugins.waiting().stream()
                        .map(version -> new PluginsPage.Waiting(
                                address(version.key()),
                                version.manifest().title(language),
                                version.key().version(),
                                version.publisher(),
                                version.installerName(),
                                version.installedAt()))
                        .toList(),
                running.leftovers().entrySet().stream()
                        .map(left -> new PluginsPage.Leftover(left.getKey().toString(), left.getValue()))
                        .toList());
    }

    PluginPage plugin(Plugin plugin, String language) {
        Installed version = plugin.running();
        return new PluginPage(
                address(plugin.id()),
                version.manifest().title(language),
                plugin.id(),
                version.manifest().description(language),
                version.key().version(),
                version.publisher(),
                version.trusted(),
                state(plugin),
                words.in(language, plugin.fault()),
                version.isTheme(),
                plugin.plan().key(),
                Plan.ALL.stream().map(Plan::key).toList(),
                version.has(Point.ANSWER_PROVIDER) ? plugin.model().key() : null,
                Feature.MODELS.stream().map(Feature::key).toList(),
                health.of(plugin.id()).stream().map(use -> use(use, language)).toList(),
                versions(plugin.id(), null, version.key()));
    }

    /**
     * @param error key of a message why it was not started, or null
     * @param fault what went wrong when it was, or null
     */
    VersionPage version(Installed shown, String error, String fault, String language) {
        PluginKey key = shown.key();
        Optional<Plugin> plugin = plugins.find(key.id());
        Installed now = plugin.map(Plugin::running).orElse(null);
        List<Grant> grants = Grant.sheet(shown, now == null ? null : now.permissions(), language);
        return new VersionPage(
                now == null ? null : address(key.id()),
                address(key),
                address(key.id()) + "/removal",
                shown.manifest().title(language),
                key.id(),
                key.version(),
                shown.manifest().description(language),
                shown.manifest().api(),
                shown.publisher(),
                shown.trusted(),
                Publishers.readable(shown.fingerprint()),
                shown.checksum(),
                shown.installerName(),
                shown.installedAt(),
                grants,
                grants.stream().anyMatch(Grant::more),
                now == null ? null : now.key().version(),
                step(shown, plugin),
                error,
                words.in(language, fault),
                versions(key.id(), key, now == null ? null : now.key()));
    }

    static String address(String id) {
        return HERE + "/" + id;
    }

    static String address(PluginKey key) {
        return address(key.id()) + "/" + key.version();
    }

    private String step(Installed shown, Optional<Plugin> plugin) {
        PluginKey now = plugin.map(found -> found.running().key()).orElse(shown.key());
        if (now.equals(shown.key())) {
            return plugins.runs(now) ? null : "start";
        }
        List<PluginKey> newestFirst =
                plugins.versions(now.id()).stream().map(Installed::key).toList();
        return newestFirst.indexOf(shown.key()) < newestFirst.indexOf(now) ? "upgrade" : "back";
    }

    private PluginsPage.Row row(Plugin plugin, PluginHealth.Totals totals, String language) {
        Installed version = plugin.running();
        PluginKey newest = plugins.versions(plugin.id()).get(0).key();
        return new PluginsPage.Row(
                address(plugin.id()),
                version.manifest().title(language),
                plugin.id(),
                version.key().version(),
                newest.equals(version.key()) ? null : newest.version(),
                state(plugin),
                words.in(language, plugin.fault()),
                version.publisher(),
                totals == null ? 0 : totals.enabled(),
                totals == null ? 0 : totals.calls(),
                totals == null ? 0 : totals.failures(),
                totals == null ? null : mean(totals.millis(), totals.calls()),
                spent(totals == null ? 0 : totals.millis()));
    }

    private String state(Plugin plugin) {
        if (plugin.started() && plugins.runs(plugin.running().key())) {
            return "running";
        }
        return plugin.started() || plugin.fault() != null ? "fault" : "stopped";
    }

    private PluginPage.Use use(PluginHealth.Health health, String language) {
        return new PluginPage.Use(
                "/operator/organizations/" + health.organization(),
                health.name(),
                health.enabled(),
                health.offReason(),
                health.calls(),
                health.failures(),
                portion(health.failures(), health.calls()),
                mean(health.millis(), health.calls()),
                spent(health.millis()),
                words.in(language, health.lastError()),
                health.lastErrorAt());
    }

    /** One failure is never told as none. */
    private static String portion(long failures, long calls) {
        if (failures == 0) {
            return "0%";
        }
        long percent = Math.round(100.0 * failures / Math.max(1, calls));
        return percent == 0 ? "<1%" : percent + "%";
    }

    private static Long mean(long millis, long calls) {
        return calls == 0 ? null : millis / calls;
    }

    private static String spent(long millis) {
        Duration time = Duration.ofMillis(millis);
        return time.toSeconds() == 0
                ? millis + " ms"
                : time.toMinutes() == 0
                        ? time.toSeconds() + " s"
                        : time.toHours() == 0 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    private List<PluginPage.Version> versions(String id, PluginKey shown, PluginKey now) {
        return plugins.versions(id).stream()
                .map(version -> new PluginPage.Version(
                        address(version.key()),
                        version.key().version(),
                        version.installedAt(),
                        version.key().equals(shown),
                        version.key().equals(now)))
                .toList();
    }
}
