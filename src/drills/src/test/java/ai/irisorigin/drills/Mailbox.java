package ai.irisorigin.drills;

import ai.irisorigin.launcher.MailCatcher;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the mail catcher was given, at its address as the portal is told it. */
public record Mailbox(URI address) {

    public static Mailbox of(MailCatcher mails) {
        return new Mailbox(URI.create(mails.toEnvironment().get("MAIL_CATCHER")));
    }

    /**
     * A mail that came.
     *
     * @param id the same, if it came twice
     */
    public record Delivered(String id, String to, String subject, String text) {}

    /** What came about something. */
    public List<Delivered> about(String words) throws MessagingException, IOException {
        return all().stream().filter(mail -> mail.subject().contains(words)).toList();
    }

    private List<Delivered> all() throws MessagingException, IOException {
        String[] login = address.getUserInfo().split(":", 2);
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(address.getHost(), address.getPort(), login[0], login[1]);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Delivered> mails = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    mails.add(new Delivered(
                            message.getHeader("Message-ID")[0],
                            message.getHeader("To")[0],
                            message.getSubject(),
                            text(message)));
                }
                return mails;
            }
        }
    }

    /** A mail's first part is its plain text. */
    private static String text(Message message) throws MessagingException, IOException {
        return message.getContent() instanceof Multipart parts
                ? (String) parts.getBodyPart(0).getContent()
                : message.getContent().toString();
    }
}
