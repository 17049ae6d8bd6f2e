package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.SecretLinks.Purpose;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A signed-in person's own password and e-mail. Both belong to the person, so they change in every organization. */
@ApplicationScoped
@Transactional
public class Accounts {

    @Inject
    private Credentials credentials;

    @Inject
    private SecretLinks links;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    /** All other sessions of the person end. */
    void changePassword(SignedIn person, String hash, Visit visit) {
        credentials.change(person.person(), hash, person.session());
        tell(person.email(), "password-changed", "/password/forgotten", visit);
    }

    /** Mails a link to the new address; until it is followed, nothing changes. False if somebody has the address. */
    boolean requestEmail(SignedIn person, String email, Visit visit) {
        if (credentials.of(email).isPresent()) {
            return false;
        }
        Secret secret = links.create(Purpose.EMAIL, person.person(), email);
        tell(email, "email", "/app/profile/email/confirmation?token=" + secret.text(), visit, email);
        return true;
    }

    Optional<String> pendingEmail(SignedIn person) {
        return links.pending(Purpose.EMAIL, person.person());
    }

    void withdrawEmail(SignedIn person) {
        links.withdraw(Purpose.EMAIL, person.person());
    }

    /** The new address, once its owner has followed the link; empty if the link is not good any more. */
    Optional<String> confirmEmail(SignedIn person, Secret secret, Visit visit) {
        return links.find(Purpose.EMAIL, secret)
                .filter(link -> link.person().equals(person.person()))
                .flatMap(link -> links.use(Purpose.EMAIL, secret))
                .map(SecretLinks.Link::detail)
                .filter(email -> credentials.changeEmail(person.person(), email))
                .map(email -> {
                    tell(person.email(), "email-changed", null, visit, email);
                    return email;
                });
    }

    private void tell(String to, String kind, String path, Visit visit, String... arguments) {
        String link = path == null ? null : settings.urlAt(visit.host()) + path;
        mails.send(new Mail(to, visit.language(), kind, link, arguments));
    }
}
