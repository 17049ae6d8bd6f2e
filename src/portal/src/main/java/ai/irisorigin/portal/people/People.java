package ai.irisorigin.portal.people;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.identity.Sessions;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
    private TenantSql sql;

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
        List<PersonLine> found = new ArrayList<>(lines(search, position, backwards));
        boolean more = found.size() > PAGE;
        if (more) {
            found.remove(PAGE);
        }
        if (backwards) {
            Collections.reverse(found);
        }
        return new Slice(found, backwards ? more : position != null, backwards || more, seats.now());
    }

    /** In SQL, because JPA makes the limit a parameter, and PostgreSQL would plan anew each time it doesn't know it. */
    private List<PersonLine> lines(Search search, Position position, boolean backwards) {
        var query = new StringBuilder("select id, name, sort_name, email, role, active, picture, seen_at"
                + " from platform.membership where true");
        var parameters = new ArrayList<>();
        if (!search.query().isEmpty()) {
            String pattern = pattern(search.query());
            query.append(" and (sort_name like ? escape '!' or email like ? escape '!')");
            parameters.addAll(List.of(pattern, pattern));
        }
        if (search.role() != null) {
            query.append(" and role = ?");
            parameters.add(search.role().key());
        }
        if (search.active() != null) {
            query.append(" and active = ?");
            parameters.add(search.active());
        }
        if (position != null) {
            query.append(" and (sort_name, id) ").append(backwards ? '<' : '>').append(" (?, ?)");
            parameters.addAll(List.of(position.name(), position.id()));
        }
        query.append(backwards ? " order by sort_name desc, id desc" : " order by sort_name, id")
                .append(" limit ")
                .append(PAGE + 1);
        return sql.query(query.toString(), PersonLine::of, parameters.toArray());
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
        seats.check(1);
    }
}
