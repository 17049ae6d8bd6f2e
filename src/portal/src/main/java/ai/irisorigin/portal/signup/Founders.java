package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.billing.Subscriptions;
import ai.irisorigin.portal.identity.Arrivals;
import ai.irisorigin.portal.identity.Credentials;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.identity.Verifications;
import ai.irisorigin.portal.people.SeatCount;
import ai.irisorigin.portal.people.Seats;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Settles an owner in a new organization, with all that makes it usable at once: everything, or nothing. */
@ApplicationScoped
@Transactional
public class Founders {

    @Inject
    private TenantSql sql;

    @Inject
    private SeatCount seatCount;

    @Inject
    private Credentials credentials;

    @Inject
    private Memberships memberships;

    @Inject
    private StarterArticles starterArticles;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Verifications verifications;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Settings settings;

    /** The path that leads the owner in; empty if the organization, or a stranger's e-mail, is somebody else's by now. */
    Optional<String> settle(SignUp signUp, Founder founder) {
        // A second click waits here until what the first one did can be seen.
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                signUp.organization().toString());
        Seats seats = seatCount.now();
        Optional<UUID> owner = seats.used() + seats.deactivated() == 0 ? enroll(signUp, founder) : member(founder);
        return owner.map(arrivals::expect);
    }

    private Optional<UUID> member(Founder founder) {
        return Optional.ofNullable(founder.person())
                .flatMap(memberships::ofPerson)
                .filter(Membership::active)
                .map(Membership::personId);
    }

    private Optional<UUID> enroll(SignUp signUp, Founder founder) {
        Optional<UUID> person = Optional.ofNullable(founder.person())
                .or(() -> credentials.enrollUnverified(signUp.email(), founder.hash()));
        person.ifPresent(owner -> begin(signUp, owner, founder.mayBeMailed()));
        return person;
    }

    /** As the organization was made, which may have been by an earlier try. */
    private void begin(SignUp signUp, UUID owner, boolean mayBeMailed) {
        Organization organization = CurrentTenant.required();
        UUID member = memberships.add(owner, Role.OWNER, signUp.owner());
        memberships.find(member).orElseThrow().speak(organization.language());
        starterArticles.publish(organization.language());
        subscriptions.beginTrial(Plan.parse(organization.plan()).orElseThrow(), signUp.interval(), signUp.email());
        if (mayBeMailed) {
            String host = organization.slug() + "." + settings.baseDomain();
            verifications.request(owner, signUp.email(), organization.language(), host);
        }
    }
}
