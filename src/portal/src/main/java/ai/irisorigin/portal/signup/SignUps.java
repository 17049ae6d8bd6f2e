package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.identity.Credentials;
import ai.irisorigin.portal.identity.Passwords;
import ai.irisorigin.portal.identity.SignIns;
import ai.irisorigin.portal.identity.Throttle;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.NewOrganizations;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Founds organizations. The organization and what is in it are written by different roles and so in two transactions;
 * whoever sends the same form again gets the same organization, and in it whatever is still missing.
 */
@ApplicationScoped
class SignUps {

    @Inject
    private NewOrganizations newOrganizations;

    @Inject
    private Organizations organizations;

    @Inject
    private Founders founders;

    @Inject
    private Credentials credentials;

    @Inject
    private SignIns signIns;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    @Inject
    private Settings settings;

    /**
     * How it ended.
     *
     * @param address where the owner goes in, or null
     * @param passwordFault the key of a message, or null
     * @param taken whether the slug is another organization's
     */
    record Outcome(String address, String passwordFault, boolean taken) {

        private static final Outcome TAKEN = new Outcome(null, null, true);
    }

    Outcome found(SignUp signUp, Visit visit) {
        if (newOrganizations.isTaken(signUp.slug()) && earlier(signUp).isEmpty()) {
            return Outcome.TAKEN;
        }
        Optional<UUID> account = account(signUp);
        return account.isPresent() ? ofAccount(signUp, account.get(), visit) : ofStranger(signUp, visit);
    }

    /** Nothing is founded before the password is proven. */
    private Outcome ofAccount(SignUp signUp, UUID person, Visit visit) {
        Optional<String> fault = CurrentTenant.during(
                Organization.PLATFORM, () -> signIns.fault(signUp.email(), signUp.password(), visit));
        return fault.map(key -> key.equals(SignIns.THROTTLED) ? key : "signup.error.account")
                .map(key -> new Outcome(null, key, false))
                .orElseGet(() -> settle(signUp, Founder.known(person, mayBeMailed(signUp)))
                        .orElse(Outcome.TAKEN));
    }

    private Outcome ofStranger(SignUp signUp, Visit visit) {
        String hash = passwords.hash(signUp.password());
        // Of two clicks at once, the second one finds that the e-mail is somebody's now: the first one's.
        return settle(signUp, Founder.stranger(hash, mayBeMailed(signUp)))
                .or(() -> account(signUp).map(person -> ofAccount(signUp, person, visit)))
                .orElse(Outcome.TAKEN);
    }

    private Optional<Outcome> settle(SignUp signUp, Founder founder) {
        return newOrganizations
                .add(signUp.organization(), signUp.slug(), signUp.name(), signUp.plan(), signUp.language())
                .or(() -> earlier(signUp))
                .flatMap(organization -> CurrentTenant.during(organization, () -> founders.settle(signUp, founder)))
                .map(path -> new Outcome(settings.urlOf(signUp.slug()) + path, null, false));
    }

    private Optional<Organization> earlier(SignUp signUp) {
        return organizations
                .byId(signUp.organization())
                .filter(organization -> organization.slug().equals(signUp.slug()));
    }

    private Optional<UUID> account(SignUp signUp) {
        return CurrentTenant.during(Organization.PLATFORM, () -> credentials.of(signUp.email()))
                .map(Credentials.Credential::person);
    }

    /** Whoever fills a stranger's mailbox with our mails is stopped; the organization is there without one. */
    private boolean mayBeMailed(SignUp signUp) {
        return throttle.take(Throttle.Limit.MAIL_TO_PERSON, signUp.email()).isEmpty();
    }
}
