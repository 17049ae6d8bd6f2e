package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.MailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** An answer to a mail that was caught, as its reader's mail program would send it. */
final class CaughtAnswer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private CaughtAnswer() {}

    static void send(CaughtMails.Caught mail, String replyTo, String text, MailServer server) {
        var session = Session.getInstance(new Properties());
        try (var transport = session.getTransport(server.scheme())) {
            String user = server.user().isEmpty() ? null : server.user();
            transport.connect(server.host(), server.port(), user, user == null ? null : server.password());
            MimeMessage message = message(session, mail, replyTo, text);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail catcher at " + server + " takes no mail", e);
        }
    }

    private static MimeMessage message(Session session, CaughtMails.Caught mail, String replyTo, String text)
            throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + UUID.randomUUID() + "@mail-program.test>");
            }
        };
        message.setFrom(new InternetAddress(mail.summary().to()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(replyTo));
        message.setSubject("Re: " + mail.summary().subject(), UTF_8);
        String quoted = mail.text().replaceAll("(?m)^", "> ");
        message.setText(text + "\n\nOn " + mail.summary().sentAt() + ", " + replyTo + " wrote:\n\n" + quoted, UTF_8);
        message.saveChanges();
        return message;
    }
}
