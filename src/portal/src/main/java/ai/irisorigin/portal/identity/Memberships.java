package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The members of the current organization. */
@ApplicationScoped
@Transactional
public class Memberships {

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    public Optional<Membership> find(UUID id) {
        return Optional.ofNullable(entities.find(Membership.class, id));
    }

    public Membership of(SignedIn person) {
        return entities.find(Membership.class, person.membership());
    }

    public Optional<Membership> withEmail(String email) {
        return entities.createQuery("select m from Membership m where m.email = :email", Membership.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    public Optional<Membership> ofPerson(UUID person) {
        return entities.createQuery("select m from Membership m where m.personId = :person", Membership.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Changes a member, if it still is as it was at this version. */
    public boolean change(UUID id, int version, Consumer<Membership> change) {
        Membership member = entities.find(Membership.class, id);
        if (member == null || member.version() != version) {
            return false;
        }
        change.accept(member);
        try {
            entities.flush();
            return true;
        } catch (OptimisticLockException e) {
            return false;
        }
    }

    /** Makes a person a member. By a statement, for the person is seen here only afterwards. */
    public UUID add(UUID person, Role role, String name) {
        var id = UUID.randomUUID();
        sql.query(
                "insert into platform.membership (tenant_id, id, person_id, role, name, active, time_zone,"
                        + " notify_new_conversations, notify_replies, notify_summary, joined_at, version)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?, true, ?, true, true, true, ?, 1) returning 1",
                row -> 1,
                id,
                person,
                role.key(),
                name,
                CurrentTenant.required().timeZone().getId(),
                clock.instant());
        return id;
    }
}
