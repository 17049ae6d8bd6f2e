package ai.irisorigin.portal;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.HeaderTerm;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Brings mails of the outside world to the portal's mailbox, and looks where they ended up. */
final class Postman {

    private Postman() {}

    /** A mail as it is written, from its first header on. */
    static void bring(String to, String mail) {
        URI server = URI.create(System.getProperty("test.mail.server"));
        Session session = Session.getInstance(new Properties());
        try (var transport = session.getTransport("smtp")) {
            transport.connect(server.getHost(), server.getPort(), null, null);
            byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            var message = new MimeMessage(session, new ByteArrayInputStream(bytes));
            transport.sendMessage(message, InternetAddress.parse(to));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the mail with this Message-ID lies in the folder of the portal's mailbox. */
    static boolean finds(String id, String folder) {
        URI server = URI.create(System.getProperty("MAIL_INBOX_URL"));
        String[] login = server.getUserInfo().split(":", 2);
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(server.getHost(), server.getPort(), login[0], login[1]);
            try (Folder opened = store.getFolder(folder)) {
                opened.open(Folder.READ_ONLY);
                Message[] found = opened.search(new HeaderTerm("Message-ID", id));
                return found.length > 0;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
