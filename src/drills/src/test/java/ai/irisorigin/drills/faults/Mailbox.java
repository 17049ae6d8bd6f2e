package ai.irisorigin.drills.faults;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the mail catcher was given, at its address as the portal is told it. */
record Mailbox(URI address) {

    /**
     * A mail that came.
     *
     * @param id the same, if it came twice
     */
    record Delivered(String id, String subject) {}

    /** What came about something. */
    List<Delivered> about(String words) throws MessagingException {
        return all().stream().filter(mail -> mail.subject().contains(words)).toList();
    }

    private List<Delivered> all() throws MessagingException {
        String[] login = address.getUserInfo().split(":", 2);
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(address.getHost(), address.getPort(), login[0], login[1]);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Delivered> mails = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    mails.add(new Delivered(message.getHeader("Message-ID")[0], message.getSubject()));
                }
                return mails;
            }
        }
    }
}
