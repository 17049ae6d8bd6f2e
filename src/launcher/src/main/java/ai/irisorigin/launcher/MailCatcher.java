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

/** A mail server on loopback that delivers nothing: whoever a mail is for, it ends up in one mailbox in memory. */
public final class MailCatcher implements AutoCloseable {
    private static final int KEPT = 500;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String USER = "catcher";
    /** Held here, else its level is forgotten. */
    private static final List<Logger> SILENT = List.of(Logger.getLogger("com.icegreen"));

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final GreenMail server;
    private final String password;
    private final GreenMailUser mailbox;

    private MailCatcher(GreenMail server, String password) throws UserException {
        this.server = server;
        this.password = password;
        this.mailbox = server.getUserManager().createUser("catcher@localhost", USER, password);
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> mailboxWithRoom());
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

    /** Where the portal sends, and where it reads what it sent. */
    public Map<String, String> toEnvironment() {
        return Map.of(
                "SMTP_URL", "smtp://" + LOOPBACK + ":" + server.getSmtp().getPort(),
                "MAIL_CATCHER",
                        "imap://" + USER + ":" + password + "@" + LOOPBACK + ":"
                                + server.getImap().getPort());
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
