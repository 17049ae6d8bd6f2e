package ai.irisorigin.portal.packs;

import ai.irisorigin.portal.tenancy.PlatformSql;
import ai.irisorigin.portal.themes.ThemeKey;
import ai.irisorigin.portal.themes.ThemeManifest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Installed versions as rows. They belong to no organization, so they are read beside the transaction of whoever shows a page
 * or writes a mail.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PackStore {

    private static final String SELECT =
            "select name, version, checksum, files, size, manifest, parent, parent_version, installed_at, installer,"
                    + " installer_name, reseller_id, withdrawn_at from platform.theme_version";

    private static final String KEY = " where name = ? and version = ?";

    @Inject
    private PlatformSql sql;

    /** By name; of each the newest version first. */
    public List<Installed> all() {
        return sql.query(SELECT, PackStore::read).stream()
                .sorted(Installed.ORDER)
                .toList();
    }

    /** The newest version first. */
    public List<Installed> named(String name) {
        return sql.query(SELECT + " where name = ?", PackStore::read, name).stream()
                .sorted(Installed.ORDER)
                .toList();
    }

    public Optional<Installed> find(ThemeKey key) {
        return sql.query(SELECT + KEY, PackStore::read, key.name(), key.version()).stream()
                .findFirst();
    }

    /** Its files, as {@link Pack#zip} wrote them. */
    public Optional<byte[]> zip(ThemeKey key) {
        return column("bytes", key, row -> row.getBytes(1));
    }

    /** What its check said, as JSON. */
    public Optional<String> report(ThemeKey key) {
        return column("report", key, row -> row.getString(1));
    }

    /** False if there is such a version, or such files, already. */
    public boolean add(Pack pack, ThemeKey parent, Installer installer, String report, Instant now) {
        ThemeManifest manifest = pack.manifest();
        return sql.update(
                        "insert into platform.theme_version (name, version, checksum, bytes, files, size, manifest, report,"
                                + " parent, parent_version, installed_at, installer, installer_name, reseller_id)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        manifest.name(),
                        manifest.version(),
                        pack.checksum(),
                        pack.zip(),
                        pack.files().size(),
                        pack.size(),
                        new String(pack.files().get(ThemeManifest.FILE), StandardCharsets.UTF_8),
                        report,
                        parent.name(),
                        parent.version(),
                        now,
                        installer.person(),
                        installer.name(),
                        installer.reseller())
                > 0;
    }

    /** From now on whoever chose it gets what it stands on; false if it is so already. */
    public boolean withdraw(ThemeKey key, Instant now) {
        return change("is null", now, key);
    }

    /** Whoever chose it gets it again. */
    public boolean offerAgain(ThemeKey key) {
        return change("is not null", null, key);
    }

    /** Who shows it is written where only the organizations themselves read, so all of them look again. */
    private boolean change(String now, Instant then, ThemeKey key) {
        return sql.update(
                        "with changed as (update platform.theme_version set withdrawn_at = ?" + KEY
                                + " and withdrawn_at "
                                + now + " returning 1) update platform.organization set revision = revision + 1"
                                + " where exists (select from changed)",
                        then,
                        key.name(),
                        key.version())
                > 0;
    }

    private <T> Optional<T> column(String column, ThemeKey key, PlatformSql.Row<T> row) {
        return sql
                .query("select " + column + " from platform.theme_version" + KEY, row, key.name(), key.version())
                .stream()
                .findFirst();
    }

    private static Installed read(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Installed(
                new ThemeKey(row.getString("name"), row.getString("version")),
                row.getString("checksum"),
                row.getInt("files"),
                row.getInt("size"),
                ThemeManifest.parse(row.getString("manifest").getBytes(StandardCharsets.UTF_8)),
                new ThemeKey(row.getString("parent"), row.getString("parent_version")),
                row.getTimestamp("installed_at").toInstant(),
                new Installer(
                        row.getObject("installer", UUID.class),
                        row.getString("installer_name"),
                        row.getObject("reseller_id", UUID.class)),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
