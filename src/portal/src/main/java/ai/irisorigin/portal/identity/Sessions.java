package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of the current organization's people. */
@ApplicationScoped
@Transactional
public class Sessions {

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

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
    Optional<SignedIn> find(Secret secret, String userAgent, Visit visit) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select s from Session s join fetch s.membership m"
                                + " where s.tokenHash = :hash and s.host = :host and s.expiresAt > :now"
                                + " and m.active = true",
                        Session.class)
                .setParameter("hash", secret.hash())
                .setParameter("host", visit.host())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(session -> {
                    if (session.isDueToBeNoted(now)) {
                        note(session, userAgent, visit, now);
                    }
                    return session.signedIn();
                });
    }

    /** Beside the entities, so that a session in use never collides with somebody who edits the member. */
    private void note(Session session, String userAgent, Visit visit, Instant now) {
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
        noteSeen(session.signedIn().membership(), now);
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
