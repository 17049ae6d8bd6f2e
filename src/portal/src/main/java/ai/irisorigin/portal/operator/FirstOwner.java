package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.people.Invitations;
import ai.irisorigin.portal.people.SeatCount;
import ai.irisorigin.portal.people.Seats;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Invites the owner of a new organization, in that organization. */
@ApplicationScoped
@Transactional
class FirstOwner {

    private static final Duration LIFE = Duration.ofDays(30);

    @Inject
    private TenantSql sql;

    @Inject
    private SeatCount seatCount;

    @Inject
    private Invitations invitations;

    @Inject
    private Settings settings;

    /** Once: does nothing if somebody belongs to the current organization or is invited to it. */
    void invite(String email) {
        Organization organization = CurrentTenant.required();
        // A second click waits here until the first one's invitation can be seen.
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, organization.slug());
        Seats seats = seatCount.now();
        if (seats.used() + seats.deactivated() == 0) {
            String host = organization.slug() + "." + settings.baseDomain();
            invitations.invite(List.of(email), Role.OWNER, LIFE, null, host);
        }
    }
}
