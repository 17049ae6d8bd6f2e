package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A mail that tells of no change has a transaction of its own. */
@ApplicationScoped
@Transactional
class RegretSender {

    @Inject
    private Mails mails;

    public void send(Mail mail) {
        mails.send(mail);
    }
}
