package ai.irisorigin.portal.plugins;

import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Plugins and their versions as rows. They belong to no organization. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class PluginStore {

    private static final String VERSION = "v.manifest, v.checksum, v.permissions, p.name as publisher,"
            + " v.publisher as publisher_key,"
            + " p.revoked_at is null as trusted, v.installed_at, v.installer, v.installer_name";

    private static final String VERSIONS = "select " + VERSION
            + " from platform.plugin_version v join platform.plugin_publisher p on p.key = v.publisher where v.plugin = ?";

    private static final String PLUGINS = "select g.previous, g.running, g.plan, g.model, g.fault, " + VERSION
            + " from platform.plugin g join platform.plugin_version v on v.plugin = g.id and v.version = g.version"
            + " join platform.plugin_publisher p on p.key = v.publisher";

    private static final Comparator<Installed> NEWEST_FIRST = Comparator.comparing(
                    (Installed version) -> numbers(version.key().version()), (one, other) -> {
                        for (int i = 0; i < one.length; i++) {
                            if (one[i] != other[i]) {
                                return Integer.compare(one[i], other[i]);
                            }
                        }
                        return 0;
                    })
            .reversed();

    @Inject
    private PlatformSql sql;

    /** What every node should run. */
    record Wanted(PluginKey key, String checksum, Plan plan, Feature model) {}

    List<Wanted> wanted() {
        return sql.query(
                "select g.id, g.version, v.checksum, g.plan, g.model from platform.plugin g"
                        + " join platform.plugin_version v on v.plugin = g.id and v.version = g.version"
                        + " join platform.plugin_publisher p on p.key = v.publisher"
                        + " where g.running and p.revoked_at is null",
                row -> new Wanted(
                        new PluginKey(row.getString(1), row.getString(2)),
                        row.getString(3),
                        Plan.parse(row.getString(4)).orElseThrow(),
                        Feature.model(row.getString(5)).orElseThrow()));
    }

    List<Plugin> all() {
        return sql.query(PLUGINS + " order by g.id", PluginStore::plugin);
    }

    Optional<Plugin> find(String id) {
        return sql.query(PLUGINS + " where g.id = ?", PluginStore::plugin, id).stream()
                .findFirst();
    }

    /** The newest first. */
    List<Installed> versions(String id) {
        return sql.query(VERSIONS, PluginStore::version, id).stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    Optional<Installed> version(PluginKey key) {
        return sql.query(VERSIONS + " and v.version = ?", PluginStore::version, key.id(), key.version()).stream()
                .findFirst();
    }

    /** Whether this version was published with this key. */
    boolean isBy(PluginKey key, PublicKey publisher) {
        return !sql.query(
                        "select 1 from platform.plugin_version where plugin = ? and version = ? and publisher = ?",
                        row -> 1,
                        key.id(),
                        key.version(),
                        publisher.getEncoded())
                .isEmpty();
    }

    /** The newest versions of plugins that were never started. */
    List<Installed> waiting() {
        return sql.query(
                "select distinct on (v.plugin) " + VERSION
                        + " from platform.plugin_version v join platform.plugin_publisher p on p.key = v.publisher"
                        + " where not exists (select from platform.plugin g where g.id = v.plugin)"
                        + " order by v.plugin, v.installed_at desc",
                PluginStore::version);
    }

    Optional<byte[]> bytes(PluginKey key) {
        return sql
                .query(
                        "select bytes from platform.plugin_version where plugin = ? and version = ?",
                        row -> row.getBytes(1),
                        key.id(),
                        key.version())
                .stream()
                .findFirst();
    }

    /** False if there is such a version already. */
    boolean add(
            PluginJar jar, byte[] bytes, Permissions permissions, UUID installer, String installerName, Instant now) {
        PluginKey key = jar.manifest().key();
        return sql.update(
                        "insert into platform.plugin_version (plugin, version, checksum, bytes, manifest, permissions,"
                                + " publisher, installed_at, installer, installer_name)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        key.id(),
                        key.version(),
                        jar.checksum(),
                        bytes,
                        jar.json(),
                        permissions.text(),
                        jar.publisher().getEncoded(),
                        now,
                        installer,
                        installerName)
                > 0;
    }

    /** This version runs from now on; the one before is kept. */
    void start(PluginKey key) {
        sql.update(
                "insert into platform.plugin as g (id, version, running, plan) values (?, ?, true, 'starter')"
                        + " on conflict (id) do update set running = true, fault = null, version = excluded.version,"
                        + " previous = case when g.version = excluded.version then g.previous else g.version end",
                key.id(),
                key.version());
    }

    void stop(String id) {
        sql.update("update platform.plugin set running = false where id = ? and running", id);
    }

    void allow(String id, Plan plan, Feature model) {
        sql.update("update platform.plugin set plan = ?, model = ? where id = ?", plan.key(), model.key(), id);
    }

    /** Whoever shows something of it looks again. Told last, so that nobody keeps what they saw while it changed. */
    void tellUsers(String id) {
        sql.update(
                "update platform.organization set revision = revision + 1 where id in"
                        + " (select tenant_id from platform.plugin_use where plugin = ?)",
                id);
    }

    void fault(PluginKey key, String fault) {
        sql.update("update platform.plugin set fault = ? where id = ? and version = ?", fault, key.id(), key.version());
    }

    /** Nothing of it is left, in no organization. */
    boolean remove(String id) {
        sql.update("delete from platform.plugin where id = ?", id);
        return sql.update("delete from platform.plugin_version where plugin = ?", id) > 0;
    }

    private static Plugin plugin(ResultSet row) throws SQLException {
        return new Plugin(
                version(row),
                row.getString("previous"),
                row.getBoolean("running"),
                Plan.parse(row.getString("plan")).orElseThrow(),
                Feature.model(row.getString("model")).orElseThrow(),
                row.getString("fault"));
    }

    private static Installed version(ResultSet row) throws SQLException {
        return new Installed(
                PluginManifest.known(row.getString("manifest")),
                row.getString("checksum"),
                Permissions.parse(row.getString("permissions")),
                row.getString("publisher"),
                PluginJar.checksum(row.getBytes("publisher_key")),
                row.getBoolean("trusted"),
                row.getTimestamp("installed_at").toInstant(),
                row.getObject("installer", UUID.class),
                row.getString("installer_name"));
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
