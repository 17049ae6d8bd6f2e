package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.conversations.ReplyAddresses;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Metrics;
import ai.irisorigin.portal.web.StopAnnounced;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the mailbox twice a minute, in a thread of its own; of several nodes, one does. */
@ApplicationScoped
public class MailboxReader {

    private static final Logger LOG = Logger.getLogger(MailboxReader.class.getName());
    private static final String PROCESSED = "Processed";
    private static final String REFUSED = "Refused";
    private static final int LARGEST = 25 << 20;

    /** So often a mail may fail by an error of ours before it is put aside. */
    private static final int TRIES = 3;

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration TIDYING = Duration.ofHours(1);

    @Inject
    private MailboxState state;

    @Inject
    private Letterbox letterbox;

    @Inject
    private ReplyAddresses replies;

    @Inject
    private Settings settings;

    @Inject
    private Metrics metrics;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private final Map<String, Integer> failures = new HashMap<>();
    private volatile Thread thread;
    private volatile boolean stopping;
    private Runnable taken;
    private Runnable refused;
    private Instant tidied = Instant.EPOCH;

    void start(@Observes DatabaseMigrated event) {
        if (settings.mailInbox().isEmpty()) {
            return;
        }
        taken = metrics.counter("portal.mailbox.taken");
        refused = metrics.counter("portal.mailbox.refused");
        thread = threads.newThread(this::work);
        thread.setName("mailbox-reader");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends between two mails. */
    void finish(@Observes StopAnnounced event) {
        stopping = true;
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        int failed = 0;
        while (!stopping) {
            try {
                failed = read() ? 0 : failed + 1;
                tidyNowAndThen();
            } catch (RuntimeException e) {
                failed++;
                if (!stopping) {
                    LOG.log(Level.WARNING, "The mailbox waits: {0}", e.getMessage());
                }
            }
            pause(failed);
        }
    }

    /** Takes what has come, unless another node does; false if the mailbox can't be reached. */
    public synchronized boolean read() {
        if (!state.lease()) {
            return true;
        }
        try (ImapMailbox mailbox = ImapMailbox.open(settings.mailInbox().orElseThrow())) {
            for (Message message : mailbox.unread()) {
                if (stopping || !state.lease()) {
                    return true;
                }
                handle(message, mailbox);
            }
            state.read();
            return true;
        } catch (MessagingException e) {
            String error = Input.line(String.valueOf(e.getMessage()));
            LOG.log(Level.WARNING, "{0} can''t be read: {1}", new Object[] {
                settings.mailInbox().orElseThrow(), error
            });
            state.failed(error);
            return false;
        }
    }

    /** Throws only what concerns the server, and so all further mails. */
    private void handle(Message message, ImapMailbox mailbox) throws MessagingException {
        if (message.getSize() > LARGEST) {
            LOG.log(Level.INFO, "A mail of {0} bytes is refused: it is too large", message.getSize());
            putAside(message, mailbox);
            return;
        }
        byte[] bytes = mailbox.bytes(message);
        ReceivedMail mail;
        try {
            mail = ReceivedMail.parse(bytes, settings.baseDomain());
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, "A mail is refused: it can't be understood", e);
            putAside(message, mailbox);
            return;
        }
        take(mail, message, mailbox);
    }

    private void take(ReceivedMail mail, Message message, ImapMailbox mailbox) throws MessagingException {
        boolean welcome;
        try {
            welcome = letterbox.take(mail);
        } catch (RuntimeException e) {
            boolean again = failures.merge(mail.id(), 1, Integer::sum) < TRIES;
            LOG.log(Level.WARNING, "The mail " + mail.id() + (again ? " waits for another try" : " is given up"), e);
            if (!again) {
                failures.remove(mail.id());
                putAside(message, mailbox);
            }
            return;
        }
        failures.remove(mail.id());
        if (welcome) {
            mailbox.move(message, PROCESSED);
            taken.run();
        } else {
            putAside(message, mailbox);
        }
    }

    private void putAside(Message message, ImapMailbox mailbox) throws MessagingException {
        mailbox.move(message, REFUSED);
        refused.run();
    }

    private void tidyNowAndThen() {
        if (tidied.plus(TIDYING).isBefore(clock.instant())) {
            replies.forgetOld();
            tidied = clock.instant();
        }
    }

    private void pause(int failed) {
        try {
            Thread.sleep(pauseAfter(failed).toMillis());
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Longer each time that the mailbox was out of reach. */
    static Duration pauseAfter(int failed) {
        Duration pause = PAUSE.multipliedBy(1L << Math.min(failed, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
