package ai.irisorigin.portal.plugincalls;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.SecretBox;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.plugins.LoadedPlugin;
import ai.irisorigin.portal.plugins.Permissions;
import ai.irisorigin.portal.plugins.Plugin;
import ai.irisorigin.portal.plugins.Plugins;
import ai.irisorigin.portal.plugins.Point;
import ai.irisorigin.portal.plugins.RunningPlugins;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.TenantSql;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What the current organization switched on, and set up. What is in use is known without SQL while nothing changes. */
@ApplicationScoped
@Transactional
public class PluginUses {

    private static final String SELECT =
            "select plugin, enabled, settings, secret_names, events, agreed, off_reason, version,"
                    + " secrets from platform.plugin_use";

    private final Cache<UUID, Known> known =
            Caffeine.newBuilder().maximumSize(50_000).build();

    @Inject
    private TenantSql sql;

    @Inject
    private SecretBox box;

    @Inject
    private Plugins plugins;

    @Inject
    private RunningPlugins running;

    @Inject
    private Clock clock;

    /** What is switched on in a revision of the organization, which grows with each change. */
    private record Known(long revision, List<Kept> uses) {}

    /** Of the row's secrets only what is sealed stays in memory. */
    record Kept(PluginUse use, String sealed) {}

    /** One that may be called. */
    record Active(LoadedPlugin plugin, PluginUse use, String sealed) {}

    /** All that were ever switched on or set up here, by plugin. */
    public List<PluginUse> all() {
        return kept().stream().map(Kept::use).toList();
    }

    /** Empty if it was never set up here. */
    public Optional<PluginUse> find(String plugin) {
        return all().stream().filter(use -> use.plugin().equals(plugin)).findFirst();
    }

    List<Kept> kept() {
        return sql.query(SELECT, PluginUses::read);
    }

    /** Those of them that have something to call at this point. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<Active> active(Point point) {
        Plan plan = Plan.parse(CurrentTenant.required().plan()).orElseThrow();
        return active().stream()
                .filter(active -> active.plugin().isFor(plan, point))
                .toList();
    }

    /** Plugins that run here and may be called for the current organization. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<Active> active() {
        Organization here = CurrentTenant.required();
        if (running.all().isEmpty()) {
            return List.of();
        }
        Known found = known.getIfPresent(here.id());
        if (found == null || found.revision() != here.revision()) {
            found = new Known(
                    here.revision(),
                    kept().stream().filter(kept -> kept.use().enabled()).toList());
            known.put(here.id(), found);
        }
        Plan plan = Plan.parse(here.plan()).orElseThrow();
        return found.uses().stream()
                .flatMap(kept -> running
                        .find(kept.use().plugin())
                        .filter(plugin -> plugin.isFor(plan)
                                && plugin.permissions()
                                        .beyond(kept.use().agreed())
                                        .isEmpty())
                        .map(plugin -> new Active(plugin, kept.use(), kept.sealed()))
                        .stream())
                .toList();
    }

    /** The secrets themselves, for a call. */
    Map<String, String> open(String plugin, String sealed) {
        return sealed == null ? Map.of() : texts(box.open(sealed, context(plugin)));
    }

    /**
     * Switches it on or changes it. Who does it agrees to what the version that runs asks for.
     *
     * @param secrets those that are to be replaced; an empty one is taken away
     * @param version of what was shown, 0 if there was nothing; false if it is another by now
     */
    public boolean save(
            String plugin,
            boolean enabled,
            Map<String, String> settings,
            Map<String, String> secrets,
            List<String> events,
            int version,
            String by) {
        Plugin installed = plugins.find(plugin).orElseThrow();
        Map<String, String> kept = new TreeMap<>();
        kept().stream()
                .filter(before -> before.use().plugin().equals(plugin))
                .forEach(before -> kept.putAll(open(plugin, before.sealed())));
        kept.putAll(secrets);
        kept.values().removeIf(String::isEmpty);
        String sealed = kept.isEmpty() ? null : box.seal(json(kept), context(plugin));
        String statement = version == 0
                ? "insert into platform.plugin_use (enabled, settings, secrets, secret_names, events, agreed, changed_at,"
                        + " changed_by, version, plugin, tenant_id) values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, platform.current_tenant())"
                        + " on conflict do nothing returning 1"
                : "update platform.plugin_use set enabled = ?, settings = ?, secrets = ?, secret_names = ?, events = ?, agreed = ?,"
                        + " changed_at = ?, changed_by = ?, version = version + 1, off_reason = null"
                        + " where plugin = ? and version = " + version + " returning 1";
        return !sql.query(
                        statement,
                        row -> 1,
                        enabled,
                        json(settings),
                        sealed,
                        String.join(" ", kept.keySet()),
                        String.join(" ", events),
                        installed.running().permissions().text(),
                        clock.instant(),
                        by,
                        plugin)
                .isEmpty();
    }

    /** Seals with the newest key what an older one sealed. */
    void reseal() {
        kept().stream()
                .filter(kept -> kept.sealed() != null
                        && !box.isCurrent(kept.sealed(), context(kept.use().plugin())))
                .forEach(kept -> {
                    String context = context(kept.use().plugin());
                    sql.query(
                            "update platform.plugin_use set secrets = ? where plugin = ? and secrets = ? returning 1",
                            row -> 1,
                            box.seal(box.open(kept.sealed(), context), context),
                            kept.use().plugin(),
                            kept.sealed());
                });
    }

    /** Its settings stay. False if it is off. */
    public boolean switchOff(String plugin, String reason, String by) {
        return !sql.query(
                        "update platform.plugin_use set enabled = false, off_reason = cast(? as text), changed_at = ?,"
                                + " changed_by = ?, version = version + 1 where plugin = ? and enabled returning 1",
                        row -> 1,
                        reason,
                        clock.instant(),
                        by,
                        plugin)
                .isEmpty();
    }

    private static String context(String plugin) {
        return CurrentTenant.required().id() + " " + plugin;
    }

    private static Kept read(Object[] row) {
        var use = new PluginUse(
                (String) row[0],
                (Boolean) row[1],
                texts((String) row[2]),
                Set.copyOf(words((String) row[3])),
                words((String) row[4]),
                Permissions.parse((String) row[5]),
                (String) row[6],
                ((Number) row[7]).intValue());
        return new Kept(use, (String) row[8]);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static String json(Map<String, String> texts) {
        var object = JSON.createObjectBuilder();
        texts.forEach(object::add);
        return object.build().toString();
    }

    private static Map<String, String> texts(String json) {
        var texts = new TreeMap<String, String>();
        try (var reader = JSON.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
        }
        return texts;
    }
}
