package ai.irisorigin.launcher;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A mail server on loopback that delivers nothing: whoever a mail is for, it ends up in one mailbox in memory. Only what is
 * for the portal itself has a mailbox of its own, which the portal empties.
 */
public final class MailCatcher implements AutoCloseable {
    private static final int KEPT = 500;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String USER = "catcher";
    private static final String REPLIES = "replies";
    private static final String REPLY_TO = REPLIES + "@localhost";
    /** Held here, else its level is forgotten. */
    private static final List<Logger> SILENT = List.of(Logger.getLogger("com.icegreen"));

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final GreenMail server;
    private final String password;
    private final GreenMailUser mailbox;
    private final GreenMailUser replies;

    private MailCatcher(GreenMail server, String password) throws UserException {
        this.server = server;
        this.password = password;
        this.mailbox = server.getUserManager().createUser("catcher@localhost", USER, password);
        this.replies = server.getUserManager().createUser(REPLY_TO, REPLIES, password);
        server.getUserManager()
                .setMessageDeliveryHandler(
                        (message, recipient) -> recipient.getEmail().matches("(?i)" + REPLIES + "(\\+[^@]*)?@localhost")
                                ? replies
                                : mailboxWithRoom());
    }

    public static MailCatcher start() throws CannotStart {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        try {
            server.start();
            return new MailCatcher(server, Base64.getUrlEncoder().encodeToString(random));
        } catch (IllegalStateException | UserException e) {
            server.stop();
            throw new CannotStart("The mail catcher does not start: " + e.getMessage() + ".", e);
        }
    }

    /** Where the portal sends, and where it reads what it sent and what people answer. */
    public Map<String, String> toEnvironment() {
        return Map.of(
                "SMTP_URL",
                "smtp://" + LOOPBACK + ":" + server.getSmtp().getPort(),
                "MAIL_CATCHER",
                mailboxOf(USER),
                "MAIL_INBOX_URL",
                mailboxOf(REPLIES),
                "MAIL_REPLY_TO",
                REPLY_TO);
    }

    private String mailboxOf(String user) {
        return "imap://" + user + ":" + password + "@" + LOOPBACK + ":"
                + server.getImap().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized GreenMailUser mailboxWithRoom() throws UserException {
        try {
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(mailbox);
            long[] ids = inbox.getMessageUids();
            for (int oldest = 0; oldest <= ids.length - KEPT; oldest++) {
                inbox.setFlags(new Flags(Flags.Flag.DELETED), true, ids[oldest], null, true);
            }
            if (ids.length >= KEPT) {
                inbox.expunge();
            }
            return mailbox;
        } catch (FolderException e) {
            throw new UserException(e);
        }
    }
}
