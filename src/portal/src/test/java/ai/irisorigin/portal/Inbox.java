package ai.irisorigin.portal;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** What somebody finds in their mailbox, read over IMAP. */
final class Inbox {

    private Inbox() {}

    /** One mail, decoded. */
    record Received(String from, String sender, String subject, List<String> headers, String text, String html) {}

    /** The only mail to this address, once it is there. */
    static Received of(String address) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            List<Received> found = all(address);
            if (!found.isEmpty()) {
                return found.get(found.size() - 1);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("no mail came to " + address);
    }

    /** The newest mail to this address with these words in its subject, once it is there. */
    static Received of(String address, String subject) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            List<Received> found = all(address, subject);
            if (!found.isEmpty()) {
                return found.get(found.size() - 1);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("no mail “" + subject + "” came to " + address);
    }

    static List<Received> all(String address) {
        return all(address, "");
    }

    private static List<Received> all(String address, String subject) {
        URI server = URI.create(System.getProperty("MAIL_CATCHER"));
        String[] login = server.getUserInfo().split(":", 2);
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(server.getHost(), server.getPort(), login[0], login[1]);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                int count = inbox.getMessageCount();
                // The newest, in one command: all of them would be more with each test.
                Message[] mails = count == 0 ? new Message[0] : inbox.getMessages(Math.max(1, count - 50), count);
                var envelopes = new FetchProfile();
                envelopes.add(FetchProfile.Item.ENVELOPE);
                inbox.fetch(mails, envelopes);
                var found = new ArrayList<Received>();
                for (Message message : mails) {
                    if (message.getAllRecipients()[0].toString().equals(address)
                            && message.getSubject().contains(subject)) {
                        found.add(read(message));
                    }
                }
                return found;
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received read(Message message) throws MessagingException, IOException {
        var from = (InternetAddress) message.getFrom()[0];
        var parts = (Multipart) message.getContent();
        var headers = new ArrayList<String>();
        var names = message.getAllHeaders();
        while (names.hasMoreElements()) {
            var header = names.nextElement();
            headers.add(header.getName() + ": " + header.getValue());
        }
        return new Received(
                from.getAddress(),
                from.getPersonal(),
                message.getSubject(),
                headers,
                parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
                parts.getBodyPart(1).getContent().toString());
    }
}
