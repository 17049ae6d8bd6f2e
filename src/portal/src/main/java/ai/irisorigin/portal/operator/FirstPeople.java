package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.billing.Subscriptions;
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

/** Invites whoever is the first in an organization, in that organization. */
@ApplicationScoped
@Transactional
class FirstPeople {

    private static final Duration OWNERS_TIME = Duration.ofDays(30);
    private static final Duration OPERATORS_TIME = Duration.ofDays(7);

    @Inject
    private TenantSql sql;

    @Inject
    private SeatCount seatCount;

    @Inject
    private Invitations invitations;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Settings settings;

    /** And its trial begins. Once: does nothing if somebody belongs to the current organization or is invited to it. */
    void inviteOwner(String email, Plan plan) {
        Organization organization = CurrentTenant.required();
        // A second click waits here until the first one's invitation can be seen.
        lock(organization.slug());
        Seats seats = seatCount.now();
        if (seats.used() + seats.deactivated() == 0) {
            String host = organization.slug() + "." + settings.baseDomain();
            invitations.invite(List.of(email), Role.OWNER, OWNERS_TIME, null, host);
            subscriptions.beginTrial(plan, BillingInterval.MONTHLY, email);
        }
    }

    /** As long as nobody operates the platform: but once, while the invitation that this one was sent is good. */
    void inviteOperator(String email) {
        // So do nodes that start together.
        lock(CurrentTenant.required().slug());
        if (isThere("select 1 from platform.membership")) {
            return;
        }
        execute("delete from platform.invitation where email <> ? or expires_at <= now() returning 1", email);
        if (!isThere("select 1 from platform.invitation")) {
            invitations.invite(
                    List.of(email),
                    Role.OPERATOR,
                    OPERATORS_TIME,
                    null,
                    settings.url().getHost());
        }
    }

    private void lock(String name) {
        execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
    }

    private boolean isThere(String query) {
        return !execute(query).isEmpty();
    }

    private List<Boolean> execute(String statement, Object... parameters) {
        return sql.query(statement, row -> true, parameters);
    }
}
