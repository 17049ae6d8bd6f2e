package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.identity.Throttle;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells people that nobody read their mail. Once a day at most: their address may be somebody else's. */
@ApplicationScoped
class Regrets {

    @Inject
    private Throttle throttle;

    @Inject
    private RegretSender sender;

    @Inject
    private Settings settings;

    /** In the name of the organization that was meant. */
    void tell(String to, Organization organization) {
        send(
                organization,
                new Mail(
                        to,
                        organization.language(),
                        "unheard",
                        settings.urlOf(organization.slug()) + "/conversations/new"));
    }

    /** Nobody knows which organization was meant. */
    void tell(String to) {
        send(Organization.PLATFORM, new Mail(to, Organization.PLATFORM.language(), "unknown", null));
    }

    private void send(Organization organization, Mail mail) {
        if (!mail.to().isEmpty()
                && throttle.take(Throttle.Limit.REGRET_TO_PERSON, mail.to()).isEmpty()) {
            CurrentTenant.during(organization, () -> sender.send(mail));
        }
    }
}
