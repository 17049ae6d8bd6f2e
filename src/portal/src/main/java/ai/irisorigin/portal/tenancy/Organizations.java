package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Organizations by host and by id. A warm look-up asks no database, also for a host that nobody has; what the caches hold
 * is dropped as soon as a node hears that it changed. There is no expiry: while the database is away, what is known stays
 * known.
 */
@ApplicationScoped
public class Organizations {

    private static final String SELECT =
            "select id, slug, name, plan, schema_name, language, time_zone, state, revision"
                    + " from platform.organization o where ";

    /** Empty: nobody has that host. A flood of invented hosts evicts its own entries first (W-TinyLFU). */
    private final Cache<String, Optional<UUID>> hosts =
            Caffeine.newBuilder().maximumSize(60_000).build();

    private final Cache<UUID, Optional<Organization>> organizations =
            Caffeine.newBuilder().maximumSize(50_000).build();

    /** Counts the news. What was read while news came in is not kept: it may be older than the news. */
    private final AtomicLong news = new AtomicLong();

    @Inject
    private DataSources dataSources;

    @Inject
    private Settings settings;

    @Inject
    private Event<OrganizationChanged> changed;

    /**
     * The organization at this host: a verified domain, or {@code slug.PORTAL_BASE_DOMAIN}. Matched exactly.
     *
     * @param host lower-case, without port
     */
    public Optional<Organization> atHost(String host) {
        Optional<UUID> known = hosts.getIfPresent(host);
        return known != null ? known.flatMap(this::byId) : keep(host, () -> find(host));
    }

    public Optional<Organization> byId(UUID id) {
        Optional<Organization> known = organizations.getIfPresent(id);
        return known != null ? known : keep(null, () -> select("o.id = ?", id));
    }

    public Optional<Organization> bySlug(String slug) {
        return atHost(slug + "." + settings.baseDomain());
    }

    /** Adds an organization whose schema exists, as somebody's client or (null) nobody's. */
    public Organization add(Organization organization, UUID reseller) {
        try (var connection = dataSources.platform();
                var insert = connection.prepareStatement("insert into platform.organization"
                        + " (id, slug, name, plan, schema_name, language, time_zone, reseller_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, organization.id());
            insert.setString(2, organization.slug());
            insert.setString(3, organization.name());
            insert.setString(4, organization.plan());
            insert.setString(5, organization.schema());
            insert.setString(6, organization.language());
            insert.setString(7, organization.timeZone().getId());
            insert.setObject(8, reseller);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
        forget(organization.id(), true);
        return organization;
    }

    /** Drops what is cached of this organization, and tells whoever caches something of it. */
    void forget(UUID id, boolean hostsToo) {
        news.incrementAndGet();
        organizations.invalidate(id);
        if (hostsToo) {
            hosts.invalidateAll();
        }
        changed.fire(new OrganizationChanged(id));
    }

    void forgetAll() {
        news.incrementAndGet();
        organizations.invalidateAll();
        hosts.invalidateAll();
        changed.fire(new OrganizationChanged(null));
    }

    private Optional<Organization> keep(String host, Supplier<Optional<Organization>> read) {
        long before = news.get();
        Optional<Organization> found = read.get();
        found.ifPresent(organization -> organizations.put(organization.id(), found));
        if (host != null) {
            hosts.put(host, found.map(Organization::id));
        }
        if (news.get() != before) {
            found.ifPresent(organization -> organizations.invalidate(organization.id()));
            hosts.invalidate(host == null ? "" : host);
        }
        return found;
    }

    private Optional<Organization> find(String host) {
        String suffix = "." + settings.baseDomain();
        return host.endsWith(suffix)
                ? select("o.slug = ?", host.substring(0, host.length() - suffix.length()))
                : select(
                        "o.id = (select tenant_id from platform.domain where host = ? and verified_at is not null)",
                        host);
    }

    private Optional<Organization> select(String condition, Object key) {
        try (var connection = dataSources.platform();
                var query = connection.prepareStatement(SELECT + condition)) {
            query.setObject(1, key);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private static Organization read(ResultSet row) throws SQLException {
        return new Organization(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("plan"),
                row.getString("schema_name"),
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("state").equals("suspended"),
                row.getLong("revision"));
    }
}
