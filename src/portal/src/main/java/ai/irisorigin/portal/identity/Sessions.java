package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.web.SessionCookie;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of the current organization's people. */
@ApplicationScoped
@Transactional
public class Sessions {

    private static final RoleConverter ROLES = new RoleConverter();

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /**
     * A session that is good.
     *
     * @param due whether its use should be noted again
     */
    record Found(SignedIn person, boolean due) {}

    /** Signs a member in at the visited host. */
    public Secret open(UUID membership, String userAgent, Visit visit) {
        var secret = Secret.random();
        Instant now = clock.instant();
        entities.persist(new Session(
                secret, entities.find(Membership.class, membership), visit.host(), userAgent, visit.address(), now));
        noteSeen(membership, now);
        return secret;
    }

    /** Who is signed in by this secret at the visited host. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<Found> find(Secret secret, Visit visit) {
        Instant now = clock.instant();
        return sql.call("platform.signed_in", row -> found(row, now), visit.host(), secret.hash(), now).stream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<Found> find(HttpServletRequest request, Visit visit) {
        return SessionCookie.read(request, visit).flatMap(secret -> find(new Secret(secret), visit));
    }

    /** Whether somebody is signed in, where pages are for everybody and do not ask. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isOpen(HttpServletRequest request, Visit visit) {
        return find(request, visit).isPresent();
    }

    private static Found found(ResultSet row, Instant now) throws SQLException {
        var person = new SignedIn(
                row.getObject("session_id", UUID.class),
                row.getObject("membership_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("verified"),
                ROLES.convertToEntityAttribute(row.getString("role")),
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("csrf_token"),
                row.getString("picture"));
        Instant seenAt = row.getTimestamp("seen_at").toInstant();
        return new Found(person, seenAt.plus(Session.NOTED_EVERY).isBefore(now));
    }

    /** Beside the entities, so that a session in use never collides with somebody who edits the member. */
    void note(SignedIn person, String userAgent, Visit visit) {
        Instant now = clock.instant();
        Session session = entities.find(Session.class, person.session());
        if (session == null) {
            return;
        }
        entities.detach(session);
        session.use(userAgent, visit.address(), now);
        entities.createQuery("update Session s set s.seenAt = :now, s.expiresAt = :end, s.userAgent = :agent,"
                        + " s.address = :address where s.id = :id")
                .setParameter("now", now)
                .setParameter("end", session.expiresAt())
                .setParameter("agent", session.userAgent())
                .setParameter("address", session.address())
                .setParameter("id", session.id())
                .executeUpdate();
        noteSeen(person.membership(), now);
    }

    private void noteSeen(UUID membership, Instant now) {
        entities.createQuery("update Membership m set m.seenAt = :now where m.id = :id")
                .setParameter("now", now)
                .setParameter("id", membership)
                .executeUpdate();
    }

    List<Session> of(SignedIn person) {
        return entities.createQuery(
                        "select s from Session s where s.membership.id = :id and s.expiresAt > :now"
                                + " order by s.seenAt desc",
                        Session.class)
                .setParameter("id", person.membership())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Ends one session of this person; false if it is none of theirs, or over already. */
    boolean end(UUID session, SignedIn person) {
        return entities.createQuery("delete from Session s where s.id = :id and s.membership.id = :membership")
                        .setParameter("id", session)
                        .setParameter("membership", person.membership())
                        .executeUpdate()
                > 0;
    }

    /** Ends all sessions of this person here but the one that asks. */
    void endOthers(SignedIn person) {
        entities.createQuery("delete from Session s where s.id <> :id and s.membership.id = :membership")
                .setParameter("id", person.session())
                .setParameter("membership", person.membership())
                .executeUpdate();
    }

    /** Ends all sessions of a member. */
    public void endAllOf(UUID membership) {
        entities.createQuery("delete from Session s where s.membership.id = :membership")
                .setParameter("membership", membership)
                .executeUpdate();
    }
}
