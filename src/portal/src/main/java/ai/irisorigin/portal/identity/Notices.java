package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Mails that go with no other change. */
@ApplicationScoped
@Transactional
class Notices {

    @Inject
    private Mails mails;

    void send(Mail mail) {
        mails.send(mail);
    }
}
