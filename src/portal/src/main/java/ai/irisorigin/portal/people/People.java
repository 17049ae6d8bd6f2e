package ai.irisorigin.portal.people;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.identity.Sessions;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** The people of the current organization. */
@ApplicationScoped
@Transactional
public class People {

    static final int PAGE = 25;

    @Inject
    private EntityManager entities;

    @Inject
    private Memberships memberships;

    @Inject
    private SeatCount seats;

    @Inject
    private Sessions sessions;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    /**
     * What to look for.
     *
     * @param query part of a name or e-mail; may be empty
     * @param role null for every role
     * @param active null for whether or not
     */
    record Search(String query, Role role, Boolean active) {}

    /** Some people in the order of their names, and whether there are others before and after them. */
    record Slice(List<PersonLine> people, boolean hasPrevious, boolean hasNext, Seats seats) {}

    /** A page of people: after or before a position, from the start if there is none. */
    Slice search(Search search, Position position) {
        boolean backwards = position != null && position.before();
        List<PersonLine> found = new ArrayList<>(
                query(search, position, backwards).setMaxResults(PAGE + 1).getResultList());
        boolean more = found.size() > PAGE;
        if (more) {
            found.remove(PAGE);
        }
        if (backwards) {
            Collections.reverse(found);
        }
        return new Slice(found, backwards ? more : position != null, backwards || more, seats.now());
    }

    private TypedQuery<PersonLine> query(Search search, Position position, boolean backwards) {
        var where = new StringBuilder("select new ai.irisorigin.portal.people.PersonLine(m.id, m.name, m.sortName,"
                + " m.email, m.role, m.active, m.picture, m.seenAt) from Membership m where 1 = 1");
        if (!search.query().isEmpty()) {
            where.append(" and (m.sortName like :text escape '!' or m.email like :text escape '!')");
        }
        if (search.role() != null) {
            where.append(" and m.role = :role");
        }
        if (search.active() != null) {
            where.append(" and m.active = :active");
        }
        if (position != null) {
            // The first part is for the index, which has no "or".
            where.append(backwards ? " and m.sortName <= :name" : " and m.sortName >= :name")
                    .append(
                            backwards
                                    ? " and (m.sortName < :name or m.id < :id)"
                                    : " and (m.sortName > :name or m.id > :id)");
        }
        where.append(backwards ? " order by m.sortName desc, m.id desc" : " order by m.sortName, m.id");
        TypedQuery<PersonLine> query = entities.createQuery(where.toString(), PersonLine.class);
        if (!search.query().isEmpty()) {
            query.setParameter("text", pattern(search.query()));
        }
        if (search.role() != null) {
            query.setParameter("role", search.role());
        }
        if (search.active() != null) {
            query.setParameter("active", search.active());
        }
        if (position != null) {
            query.setParameter("name", position.name()).setParameter("id", position.id());
        }
        return query;
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** False if the person is not as they were at this version. */
    boolean change(UUID id, int version, String name, Role role) {
        var changed = new AtomicBoolean();
        LastOwnerException.guard(
                () -> changed.set(memberships.change(id, version, member -> member.change(name, role))));
        return changed.get();
    }

    /** Ends the person's sessions at once and frees the seat. */
    void deactivate(UUID id, Visit visit) {
        Membership member = entities.find(Membership.class, id);
        if (!member.active()) {
            return;
        }
        member.deactivate();
        sessions.endAllOf(id);
        entities.createQuery("delete from OwnershipOffer o where o.to.id = :id or o.from.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        LastOwnerException.guard(entities::flush);
        String language = member.language() == null ? visit.organization().language() : member.language();
        mails.send(new Mail(member.email(), language, "deactivated", settings.urlAt(visit.host()) + "/"));
    }

    /** Takes a seat. */
    void reactivate(UUID id) {
        entities.find(Membership.class, id).reactivate();
        seats.check();
    }
}
