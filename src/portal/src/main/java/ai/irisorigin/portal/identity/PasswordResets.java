package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.identity.SecretLinks.Purpose;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A way back in for whoever forgot the password: a link by mail, good once and for an hour. */
@ApplicationScoped
@Transactional
public class PasswordResets {

    @Inject
    private Credentials credentials;

    @Inject
    private SecretLinks links;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    /** Mails a link, if somebody with this e-mail is at home in the visited organization. */
    void offer(String email, Visit visit) {
        credentials.of(email).filter(credentials::isAtHome).ifPresent(credential -> {
            Secret secret = links.create(Purpose.PASSWORD, credential.person(), email);
            mails.send(new Mail(
                    email,
                    visit.language(),
                    "password",
                    settings.urlAt(visit.host()) + "/password/reset?token=" + secret.text()));
        });
    }

    /** Whose password the link may set; empty if it is not good any more. */
    Optional<String> emailOf(Secret secret) {
        return links.find(Purpose.PASSWORD, secret).map(SecretLinks.Link::detail);
    }

    /** Uses the link up; empty if it is not good any more. */
    Optional<String> complete(Secret secret, String hash, Visit visit) {
        Optional<SecretLinks.Link> link = links.use(Purpose.PASSWORD, secret);
        link.ifPresent(used -> {
            credentials.change(used.person(), hash, null);
            mails.send(new Mail(
                    used.detail(),
                    visit.language(),
                    "password-changed",
                    settings.urlAt(visit.host()) + "/password/forgotten"));
        });
        return link.map(SecretLinks.Link::detail);
    }
}
