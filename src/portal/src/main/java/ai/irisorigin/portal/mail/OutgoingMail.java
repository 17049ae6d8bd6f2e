package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * A mail in the outbox.
 *
 * <p>It is written, complete, in the transaction of the change that it tells of, and waits there until it is sent or given
 * up. Once sent it loses its bodies, for a secret link may be in them; after a while the row goes, too. Everything after
 * the first step is done by {@link Outbox} across organizations.
 */
@Entity
@Table(name = "mail", schema = "platform")
public class OutgoingMail extends TenantEntity {

    private String kind;
    private String recipient;
    private String sender;
    private String host;
    private String language;
    private String subject;

    @Column(name = "reply_to")
    private String replyTo;

    private String topic;
    private String html;

    @Column(name = "plain")
    private String text;

    protected OutgoingMail() {}

    OutgoingMail(Mail mail, String sender, String host, String subject, Bodies bodies) {
        this.kind = mail.kind();
        this.recipient = Headers.address(mail.to());
        this.language = mail.language();
        this.sender = Headers.line(sender);
        this.host = host;
        this.subject = Headers.line(subject);
        if (mail.topic() != null) {
            this.topic = mail.topic().id().toString();
            this.replyTo = mail.topic().replyTo();
        }
        this.html = bodies.html();
        this.text = bodies.text();
    }

    /** The same, twice: for readers with and without HTML. */
    record Bodies(String html, String text) {}
}
