package ai.irisorigin.portal.api;

import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of the current organization's programs. */
@ApplicationScoped
@Transactional
public class ApiKeys {

    /** That are good at the same time. */
    static final int MOST = 50;

    private static final int MOST_LISTED = 500;

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /**
     * A key that is good.
     *
     * @param due whether its use should be noted again
     */
    record Found(UUID id, String name, boolean due) {}

    /** Why a key can't be made. */
    enum Obstacle {
        NAME_TAKEN,
        TOO_MANY
    }

    /** What became of the wish for a key: a secret to be shown once, or an obstacle; the other one is null. */
    record Made(Secret secret, Obstacle obstacle) {}

    /** All that were not revoked, also expired ones; the newest first. */
    List<ApiKey> listed() {
        return entities.createQuery(
                        "select k from ApiKey k where k.revokedAt is null order by k.createdAt desc, k.name",
                        ApiKey.class)
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** Empty if there is none, or it was revoked. */
    Optional<ApiKey> find(UUID id) {
        return Optional.ofNullable(entities.find(ApiKey.class, id)).filter(key -> !key.revoked());
    }

    /** @param expiresAt null if it never does */
    Made make(String name, Instant expiresAt, String by) {
        // Of two at once, the second waits here until the first can be counted.
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                "api keys " + CurrentTenant.required().id());
        Instant now = clock.instant();
        List<ApiKey> others = listed();
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            return new Made(null, Obstacle.NAME_TAKEN);
        }
        if (others.stream().filter(other -> !other.expired(now)).count() >= MOST || others.size() >= MOST_LISTED) {
            return new Made(null, Obstacle.TOO_MANY);
        }
        Secret secret = ApiKey.secret();
        entities.persist(new ApiKey(name, secret, expiresAt, by, now));
        return new Made(secret, null);
    }

    /** From now on it opens nothing. */
    void revoke(UUID id) {
        find(id).ifPresent(key -> key.revoke(clock.instant()));
    }

    /** The key that this is, if it is good here. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<Found> find(Secret secret) {
        Instant now = clock.instant();
        return sql
                .call(
                        "platform.api_key_of",
                        row -> new Found(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                isDue(row.getTimestamp("last_used_at"), now)),
                        secret.hash(),
                        now)
                .stream()
                .findFirst();
    }

    private static boolean isDue(Timestamp lastUsed, Instant now) {
        return lastUsed == null || lastUsed.toInstant().isBefore(now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** It was used; of many calls in a minute, one writes. */
    void note(UUID id) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        sql.query(
                "update platform.api_key set last_used_at = ?"
                        + " where id = ? and (last_used_at is null or last_used_at < ?) returning 1",
                row -> 1,
                minute,
                id,
                minute);
    }
}
