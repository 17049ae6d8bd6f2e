package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.MailServer;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;

/** A mailbox that is read over IMAP. No step of it waits for ever. */
final class ImapMailbox implements AutoCloseable {

    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "20000";
    private static final int MOST_AT_ONCE = 100;

    private final Store store;
    private final Folder inbox;

    private ImapMailbox(Store store, Folder inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    /** Signs in. */
    static ImapMailbox open(MailServer server) throws MessagingException {
        Store store =
                Session.getInstance(properties("mail." + server.scheme() + ".")).getStore(server.scheme());
        try {
            store.connect(server.host(), server.port(), server.user(), server.password());
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            return new ImapMailbox(store, inbox);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /** The oldest that nobody has read yet. */
    List<Message> unread() throws MessagingException {
        var unread = new FlagTerm(new Flags(Flags.Flag.SEEN), false);
        var kept = new FlagTerm(new Flags(Flags.Flag.DELETED), false);
        return List.of(inbox.search(new AndTerm(unread, kept))).stream()
                .limit(MOST_AT_ONCE)
                .toList();
    }

    /** All of it; it stays unread. */
    byte[] bytes(Message message) throws MessagingException {
        try {
            var bytes = new ByteArrayOutputStream(Math.max(message.getSize(), 0) + 1024);
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new MessagingException("the mail can't be fetched", e);
        }
    }

    /** Out of the inbox, into a folder that is made if there is none; where none can be made it stays, marked as read. */
    void move(Message message, String name) throws MessagingException {
        Folder folder = folder(name);
        if (folder.exists()) {
            inbox.copyMessages(new Message[] {message}, folder);
        }
        message.setFlags(new Flags(Flags.Flag.SEEN), true);
        message.setFlags(new Flags(Flags.Flag.DELETED), folder.exists());
    }

    /** Beside the inbox; on servers that have everything below it, there. */
    private Folder folder(String name) throws MessagingException {
        Folder beside = store.getDefaultFolder().getFolder(name);
        Folder below = inbox.getFolder(name);
        for (Folder folder : List.of(beside, below)) {
            if (folder.exists() || created(folder)) {
                return folder;
            }
        }
        return beside;
    }

    private static boolean created(Folder folder) {
        try {
            return folder.create(Folder.HOLDS_MESSAGES);
        } catch (MessagingException e) {
            return false;
        }
    }

    @Override
    public void close() throws MessagingException {
        try (store) {
            if (inbox.isOpen()) {
                inbox.close(true);
            }
        }
    }

    private static Properties properties(String protocol) {
        var properties = new Properties();
        properties.put(protocol + "connectiontimeout", CONNECT_MILLIS);
        properties.put(protocol + "timeout", READ_MILLIS);
        properties.put(protocol + "writetimeout", READ_MILLIS);
        properties.put(protocol + "starttls.enable", "true");
        properties.put(protocol + "ssl.checkserveridentity", "true");
        // A mail that is being read when the node dies is unread still.
        properties.put(protocol + "peek", "true");
        properties.put(protocol + "fetchsize", "262144");
        return properties;
    }
}
