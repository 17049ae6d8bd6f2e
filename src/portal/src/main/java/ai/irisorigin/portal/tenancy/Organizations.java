package ai.irisorigin.portal.tenancy;

import ai.irisorigin.portal.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
            "select id, slug, name, plan, schema_name, language, time_zone, state, standing, revision"
                    + " from platform.organization o where ";

    /**
     * Only hosts that somebody has get in here, so no flood can fill it, and plain maps are read without a write. Should
     * there be more than this installation was made for, it begins anew.
     */
    private static final int MOST = 200_000;

    private final Map<String, UUID> hosts = new ConcurrentHashMap<>();
    private final Map<UUID, Organization> organizations = new ConcurrentHashMap<>();

    /** What may have changed, for as long as nobody can look. */
    private final Map<UUID, Organization> doubted = new ConcurrentHashMap<>();

    private final Cache<String, Boolean> unknownHosts =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** Counts the news. What was read while news came in is not kept: it may be older than the news. */
    private final AtomicLong news = new AtomicLong();

    @Inject
    private DataSources dataSources;

    @Inject
    private PlatformSql sql;

    @Inject
    private Settings settings;

    /**
     * The organization at this host: a verified domain, or {@code slug.PORTAL_BASE_DOMAIN}. Matched exactly.
     *
     * @param host lower-case, without port
     */
    public Optional<Organization> atHost(String host) {
        UUID id = hosts.get(host);
        if (id != null) {
            return byId(id);
        }
        return unknownHosts.getIfPresent(host) == null ? keep(host, () -> find(host)) : Optional.empty();
    }

    public Optional<Organization> byId(UUID id) {
        Organization known = organizations.get(id);
        return known != null ? Optional.of(known) : keep(null, () -> readAgain(id));
    }

    /** Reads those that are not known yet all at once, for whoever is going to ask for each of them. */
    public void readAhead(Collection<UUID> ids) {
        long before = news.get();
        UUID[] unknown =
                ids.stream().filter(id -> !organizations.containsKey(id)).toArray(UUID[]::new);
        sql.query(SELECT + "o.id = any (?)", Organizations::read, (Object) unknown)
                .forEach(organization -> organizations.put(organization.id(), organization));
        if (news.get() != before) {
            organizations.keySet().removeAll(List.of(unknown));
        }
    }

    /** While the database is away, what was only doubted counts on: there is no other, and pages that are kept need it. */
    private Optional<Organization> readAgain(UUID id) {
        try {
            Optional<Organization> found = select("o.id = ?", id);
            doubted.remove(id);
            return found;
        } catch (DatabaseAwayException e) {
            return Optional.of(Optional.ofNullable(doubted.get(id)).orElseThrow(() -> e));
        }
    }

    public Optional<Organization> bySlug(String slug) {
        return atHost(slug + "." + settings.baseDomain());
    }

    /** Adds an organization whose schema exists, as somebody's client or (null) nobody's; empty if its slug is taken. */
    public Optional<Organization> add(Organization organization, UUID reseller) {
        boolean added = sql.update(
                        "insert into platform.organization"
                                + " (id, slug, name, plan, schema_name, language, time_zone, reseller_id)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (slug) do nothing",
                        organization.id(),
                        organization.slug(),
                        organization.name(),
                        organization.plan(),
                        organization.schema(),
                        organization.language(),
                        organization.timeZone().getId(),
                        reseller)
                > 0;
        forget(organization.id(), true);
        return added ? Optional.of(organization) : Optional.empty();
    }

    /** From now on everybody gets 503 there, on all nodes. */
    public void suspend(UUID id, String reason) {
        change(id, "update platform.organization set state = 'suspended', state_reason = ? where id = ?", reason, id);
    }

    /** Lifts the suspension; the reason may be empty. */
    public void activate(UUID id, String reason) {
        change(
                id,
                "update platform.organization set state = 'active', state_reason = nullif(?, '') where id = ?",
                reason,
                id);
    }

    /**
     * Gives it another plan; its rows stay where they are. False, and nothing is changed, if more seats are in use. Its
     * public pages name us or not by the plan, so they are rendered anew.
     *
     * @param seats of the new plan, negative if unlimited
     */
    public boolean changePlan(UUID id, String plan, long seats) {
        return change(
                id,
                "update platform.organization set plan = ?, revision = revision + 1 where id = ? and (? < 0 or"
                        + " ? >= (select active + invited from platform.seat_usage where tenant_id = organization.id))",
                plan,
                id,
                seats,
                seats);
    }

    /** It may have changed, so it is read again. */
    public void doubt(Organization organization) {
        forget(organization.id(), false);
        doubted.put(organization.id(), organization);
    }

    /** Drops what is known of this organization; whoever keeps something of it keeps it under its revision. */
    void forget(UUID id, boolean hostsToo) {
        news.incrementAndGet();
        organizations.remove(id);
        doubted.remove(id);
        if (hostsToo) {
            hosts.values().removeIf(id::equals);
            unknownHosts.invalidateAll();
        }
    }

    void forgetAll() {
        news.incrementAndGet();
        organizations.clear();
        doubted.clear();
        hosts.clear();
        unknownHosts.invalidateAll();
    }

    private Optional<Organization> keep(String host, Supplier<Optional<Organization>> read) {
        if (hosts.size() > MOST) {
            forgetAll();
        }
        long before = news.get();
        Optional<Organization> found = read.get();
        found.ifPresent(organization -> organizations.put(organization.id(), organization));
        if (host != null) {
            found.ifPresentOrElse(
                    organization -> hosts.put(host, organization.id()), () -> unknownHosts.put(host, true));
        }
        if (news.get() != before) {
            found.ifPresent(organization -> organizations.remove(organization.id()));
            forgetHost(host);
        }
        return found;
    }

    private boolean change(UUID id, String statement, Object... parameters) {
        int changed = sql.update(statement, parameters);
        forget(id, false);
        return changed > 0;
    }

    private void forgetHost(String host) {
        if (host != null) {
            hosts.remove(host);
            unknownHosts.invalidate(host);
        }
    }

    private Optional<Organization> find(String host) {
        String suffix = "." + settings.baseDomain();
        return host.endsWith(suffix)
                ? select(
                        "o.slug = ? and o.id <> '" + Organization.PLATFORM.id() + "'",
                        host.substring(0, host.length() - suffix.length()))
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
                Standing.parse(row.getString("standing")),
                row.getLong("revision"));
    }
}
