package ai.irisorigin.portal.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The way from SIGTERM to the end: first load balancers are told while everything goes on, then nobody new is let in, and
 * once the last request is answered the process ends.
 *
 * <p>Payara by itself would take the application away under its requests. It waits for us (fish.payara.shutdowngrace in
 * jvm.options), and where we don't come to an end it goes on as it always does.
 */
@ApplicationScoped
public class GracefulStop {

    private static final Logger LOG = Logger.getLogger(GracefulStop.class.getName());

    /** Load balancers ask for our health each second or two. */
    private static final Duration NOTICE = Duration.ofSeconds(3);

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** What is answered is still to be sent by the server. */
    private static final Duration SENDING = Duration.ofMillis(300);

    private final AtomicInteger underWay = new AtomicInteger();
    private final Thread hook = new Thread(this::stop, "graceful-stop");
    private volatile boolean announced;
    private volatile boolean closed;

    @Inject
    private Event<StopAnnounced> announcement;

    void waitForSignal(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** An application that goes without its process. */
    @PreDestroy
    void forgetSignal() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "The process ends, too", e);
        }
    }

    /** Whether this node is about to end. */
    public boolean announced() {
        return announced;
    }

    /** Whether a request may begin; who was told so also tells when it is {@link #done}. */
    boolean admit() {
        underWay.incrementAndGet();
        if (closed) {
            done();
            return false;
        }
        return true;
    }

    void done() {
        underWay.decrementAndGet();
    }

    private void stop() {
        long end = System.nanoTime() + LONGEST.toNanos();
        announced = true;
        announcement.fire(new StopAnnounced());
        try {
            Thread.sleep(NOTICE.toMillis());
            closed = true;
            while (underWay.get() > 0) {
                if (System.nanoTime() > end) {
                    return;
                }
                Thread.sleep(10);
            }
            Thread.sleep(SENDING.toMillis());
        } catch (InterruptedException e) {
            return;
        }
        // Nothing is left to be done. An orderly end of the server would answer 500 for some seconds more.
        Runtime.getRuntime().halt(0);
    }
}
