package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.MailServer;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.web.Metrics;
import ai.irisorigin.portal.web.StopAnnounced;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Empties the outbox, in a thread of its own on each node: at once when this node has written something, and every few
 * seconds for whatever is due again or was written elsewhere. No page waits for it.
 */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final int BATCH = 5;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Duration TIDYING = Duration.ofHours(1);
    private static final Duration FINISHING = Duration.ofSeconds(10);

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Metrics metrics;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private final Semaphore news = new Semaphore(0);
    private volatile Thread thread;
    private volatile boolean stopping;
    private volatile Outbox.Health health = new Outbox.Health(0, 0, null, null, null);
    private Instant looked = Instant.EPOCH;
    private Instant tidied = Instant.EPOCH;
    private Runnable sent;
    private Runnable refused;

    void start(@Observes DatabaseMigrated event) {
        sent = metrics.counter("portal.mail.sent");
        refused = metrics.counter("portal.mail.errors");
        metrics.gauge("portal.mail.queued", () -> health.queued());
        metrics.gauge("portal.mail.failed", () -> health.failed());
        metrics.gauge("portal.mail.oldest.seconds", this::oldestSeconds);
        thread = threads.newThread(this::work);
        thread.setName("mail-sender");
        thread.setDaemon(true);
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued event) {
        news.release();
    }

    /** Ends between two mails: one that is sent, but not noted, would be sent again. */
    void finish(@Observes StopAnnounced event) {
        stopping = true;
        news.release();
        try {
            if (thread != null) {
                thread.join(FINISHING.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        while (!stopping) {
            try {
                boolean more = sendBatch();
                lookAfterItNowAndThen();
                if (!more) {
                    pause();
                }
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.log(Level.WARNING, "The outbox is out of reach, trying again: {0}", e.getMessage());
                    pause();
                }
            }
        }
    }

    /** False if there is nothing more to do for now. */
    private boolean sendBatch() {
        List<Letter> letters = outbox.claim(BATCH);
        if (letters.isEmpty()) {
            return false;
        }
        Optional<MailServer> server = settings.smtp();
        if (server.isEmpty()) {
            letters.forEach(letter -> postpone(letter, "SMTP_URL is not set."));
            return false;
        }
        return send(new ArrayDeque<>(letters), server.get());
    }

    private boolean send(Queue<Letter> letters, MailServer server) {
        try (Smtp smtp = Smtp.connect(server, settings.baseDomain())) {
            for (Letter letter = letters.peek(); letter != null && !stopping; letter = letters.peek()) {
                send(letter, smtp);
                letters.remove();
            }
            letters.forEach(outbox::putBack);
            return true;
        } catch (MessagingException e) {
            String reason = Refusal.of(e).reason();
            LOG.log(Level.WARNING, "{0} takes no mail: {1}", new Object[] {server, reason});
            letters.forEach(letter -> postpone(letter, reason));
            return false;
        }
    }

    /** Throws only what concerns the server, and so all further letters. */
    private void send(Letter letter, Smtp smtp) throws MessagingException {
        try {
            smtp.send(letter, settings.mailFrom(), clock);
        } catch (MessagingException e) {
            Refusal refusal = Refusal.of(e);
            switch (refusal.reach()) {
                case SERVER -> throw e;
                case FOR_NOW -> postpone(letter, refusal.reason());
                case FOR_GOOD -> giveUp(letter, refusal.reason());
            }
            return;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The mail " + letter.id() + " can't be written", e);
            giveUp(letter, Refusal.brief(e));
            return;
        }
        outbox.sent(letter);
        sent.run();
    }

    private void postpone(Letter letter, String reason) {
        refused.run();
        if (!outbox.postpone(letter, reason)) {
            LOG.log(Level.WARNING, "The mail {0} is given up: {1}", new Object[] {letter.id(), reason});
        }
    }

    private void giveUp(Letter letter, String reason) {
        refused.run();
        LOG.log(Level.WARNING, "The mail {0} is refused: {1}", new Object[] {letter.id(), reason});
        outbox.giveUp(letter, reason);
    }

    /** Not after each batch: while thousands wait, to count them takes longer than to send five. */
    private void lookAfterItNowAndThen() {
        if (looked.plus(LOOKING).isAfter(clock.instant())) {
            return;
        }
        health = outbox.health();
        looked = clock.instant();
        if (tidied.plus(TIDYING).isBefore(clock.instant())) {
            outbox.forgetOld();
            tidied = clock.instant();
        }
    }

    private Number oldestSeconds() {
        Instant oldest = health.oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    private void pause() {
        try {
            if (news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
