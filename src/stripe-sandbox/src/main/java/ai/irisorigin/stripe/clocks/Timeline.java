package ai.irisorigin.stripe.clocks;

import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Moves time: that of test clocks when somebody asks for it, real time by itself. What becomes due is done in its order. */
public final class Timeline implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Timeline.class.getName());
    private static final String REAL = "";
    private static final long REAL_TICK_SECONDS = 1;
    private static final String TARGET = "status_details.advancing.target_frozen_time";
    private static final String GIVEN_UP = "_unheard";
    private static final int THREADS = 16;
    private static final long WEBHOOK_CHECK_MILLISECONDS = 2;
    /** How long, in real time, a test clock waits for the webhook of an invoice before it goes on without. */
    private static final Duration WEBHOOK_PATIENCE = Duration.ofSeconds(2);

    private final Store store;
    private final Times times;
    private final Events events;
    private final Schedule schedule;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "stripe-sandbox-time");
        thread.setDaemon(true);
        return thread;
    });

    public Timeline(Store store, Times times, Events events, Schedule schedule) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.schedule = schedule;
    }

    /** Real time goes on, and test clocks that an earlier end has stopped on their way. */
    public void start() {
        var unused =
                executor.scheduleWithFixedDelay(this::tick, REAL_TICK_SECONDS, REAL_TICK_SECONDS, TimeUnit.SECONDS);
        store.all(TestClocks.TYPE)
                .filter(clock -> clock.is("status", "advancing"))
                .forEach(this::advance);
    }

    private void tick() {
        try {
            while (store.reading(() -> next(REAL, times.real())).isPresent()) {
                // One at a time, so that requests get their turn.
                store.exclusively(() -> step(REAL, times.real()));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Time stands still for a moment");
        }
    }

    void advance(Resource clock) {
        String id = clock.id();
        try {
            executor.execute(() -> run(id));
        } catch (RejectedExecutionException e) {
            // Closing; it goes on at the next start.
        }
    }

    private void run(String clock) {
        try {
            do {
                awaitWebhook(clock);
            } while (!Thread.currentThread().isInterrupted() && store.exclusively(() -> stepOrArrive(clock)));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> clock + " stands still");
            store.exclusively(() -> store.find(clock).map(found -> found.set("status", "internal_failure")));
        }
    }

    /** Whoever hears of a new invoice may want to add to it, so it is not finalized before they have heard. */
    private void awaitWebhook(String clock) {
        long deadline = System.nanoTime() + WEBHOOK_PATIENCE.toNanos();
        while (store.reading(() -> unheard(clock).findAny().isPresent())) {
            if (System.nanoTime() > deadline) {
                store.exclusively(() -> {
                    unheard(clock).forEach(invoice -> invoice.set(GIVEN_UP, true));
                    return null;
                });
            }
            sleep();
        }
    }

    private Stream<Resource> unheard(String clock) {
        return store.livingIn(clock)
                .filter(invoice -> invoice.has("automatically_finalizes_at"))
                .filter(invoice -> !invoice.has("webhooks_delivered_at") && !invoice.flag(GIVEN_UP));
    }

    private static void sleep() {
        try {
            Thread.sleep(WEBHOOK_CHECK_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stepOrArrive(String id) {
        Optional<Resource> found = store.find(id);
        if (found.isEmpty()) {
            return false;
        }
        Resource clock = found.get();
        long target = clock.number(TARGET);
        if (step(id, target)) {
            return true;
        }
        clock.set("frozen_time", target).set("status", "ready").set("status_details", new Resource());
        events.emit("test_helpers.test_clock.ready", clock);
        return false;
    }

    private Optional<Step> next(String clock, long until) {
        return store.livingIn(clock)
                .flatMap(resource -> schedule.of(resource).stream())
                .filter(step -> step.at() <= until)
                .min(Comparator.comparingLong(Step::at));
    }

    /** Does what is due first, if anything is due by then. */
    private boolean step(String clock, long until) {
        Optional<Step> next = next(clock, until);
        next.ifPresent(step -> {
            store.find(clock)
                    .ifPresent(found -> found.set("frozen_time", Math.max(found.number("frozen_time"), step.at())));
            step.work().run();
        });
        return next.isPresent();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
