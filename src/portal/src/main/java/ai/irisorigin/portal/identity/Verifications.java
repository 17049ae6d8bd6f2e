package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.SecretLinks.Purpose;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Whoever signed up shows that the e-mail is theirs: by a link in a mail, opened while they are signed in. */
@ApplicationScoped
@Transactional
public class Verifications {

    static final String PATH = "/app/profile/email/verification";

    @Inject
    private Credentials credentials;

    @Inject
    private SecretLinks links;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    /** Mails a link to a member, unless the e-mail is verified already. */
    public void request(UUID person, String email, String language, String host) {
        if (!credentials.isVerified(person)) {
            Secret secret = links.create(Purpose.VERIFICATION, person, email);
            mails.send(
                    new Mail(email, language, "verification", settings.urlAt(host) + PATH + "?token=" + secret.text()));
        }
    }

    /** False if the link is not good any more, or somebody else's, or the person has another e-mail by now. */
    boolean confirm(SignedIn person, Secret secret) {
        return links.find(Purpose.VERIFICATION, secret)
                .filter(link -> link.person().equals(person.person()))
                .flatMap(link -> links.use(Purpose.VERIFICATION, secret))
                .filter(link -> credentials.verify(link.person(), link.detail()))
                .isPresent();
    }
}
