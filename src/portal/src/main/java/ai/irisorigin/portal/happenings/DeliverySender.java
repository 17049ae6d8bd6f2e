package ai.irisorigin.portal.happenings;

import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.EventListener;
import ai.irisorigin.plugin.NotificationChannel;
import ai.irisorigin.portal.plugincalls.Calls;
import ai.irisorigin.portal.plugincalls.Outcome;
import ai.irisorigin.portal.plugins.Point;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.web.StopAnnounced;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells plugins what happened: at once when it happened on this node, and every few seconds for what is due again or happened
 * elsewhere. Several organizations at a time, so that a plugin that hangs for one keeps no other waiting.
 */
@ApplicationScoped
public class DeliverySender {

    private static final Logger LOG = Logger.getLogger(DeliverySender.class.getName());
    private static final int BATCH = 500;
    private static final int AT_A_TIME = 8;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Before looking again for others while somebody's events are told: there may be thousands of theirs to look past. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private static final int PAUSES_UNTIL_TIDYING = 1_800;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Organizations organizations;

    @Inject
    private Calls calls;

    @Inject
    private Notices notices;

    @Resource
    private ManagedThreadFactory threads;

    private final Semaphore news = new Semaphore(0);
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final Set<Lane> busy = ConcurrentHashMap.newKeySet();
    private ExecutorService workers;
    private volatile Thread thread;
    private volatile boolean stopping;

    /** An organization's events for one plugin: one after the other, as they happened. */
    private record Lane(UUID organization, String plugin) {
        @Override
        public String toString() {
            return organization + " " + plugin;
        }
    }

    void start(@Observes DatabaseMigrated event) {
        workers = Executors.newFixedThreadPool(AT_A_TIME, threads);
        thread = threads.newThread(this::work);
        thread.setName("plugin-events");
        thread.setDaemon(true);
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventQueued event) {
        news.release();
    }

    void finish(@Observes StopAnnounced event) {
        stopping = true;
        news.release();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            workers.shutdownNow();
        }
    }

    private void work() {
        int pauses = 0;
        while (!stopping) {
            try {
                if (!tellSome()) {
                    pause();
                    if (++pauses % PAUSES_UNTIL_TIDYING == 0) {
                        deliveries.forgetOld();
                    }
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.log(Level.WARNING, "Plugins can''t be told of events, trying again: {0}", e.getMessage());
                    sleep();
                }
            }
        }
    }

    /** False if nothing is due. */
    private boolean tellSome() throws InterruptedException {
        List<Deliveries.Delivery> due =
                deliveries.claim(BATCH, busy.stream().map(Lane::toString).toArray(String[]::new));
        Map<Lane, List<Deliveries.Delivery>> lanes = new LinkedHashMap<>();
        due.stream()
                .sorted(Comparator.comparing(Deliveries.Delivery::createdAt))
                .forEach(delivery -> lanes.computeIfAbsent(
                                new Lane(delivery.organization(), delivery.plugin()), lane -> new ArrayList<>())
                        .add(delivery));
        for (Map.Entry<Lane, List<Deliveries.Delivery>> lane : lanes.entrySet()) {
            places.acquire();
            busy.add(lane.getKey());
            workers.execute(() -> {
                try {
                    tell(lane.getValue());
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "events for a plugin wait until their lease ends", e);
                } finally {
                    busy.remove(lane.getKey());
                    places.release();
                    news.release();
                }
            });
        }
        return !due.isEmpty();
    }

    private void tell(List<Deliveries.Delivery> lane) {
        Optional<Organization> organization = organizations.byId(lane.get(0).organization());
        List<Deliveries.Delivery> delivered = new ArrayList<>();
        for (Deliveries.Delivery delivery : lane) {
            Outcome<Void> outcome = organization.isEmpty() || stopping
                    ? null
                    : CurrentTenant.during(organization.get(), () -> tell(delivery));
            if (outcome == null) {
                deliveries.postpone(delivery, "the portal stopped", null);
            } else if (outcome.ok()) {
                delivered.add(delivery);
            } else if (outcome.retry()) {
                deliveries.postpone(delivery, outcome.fault(), outcome.after());
            } else {
                deliveries.giveUp(delivery, outcome.fault());
            }
        }
        deliveries.done(delivered);
    }

    private Outcome<Void> tell(Deliveries.Delivery delivery) {
        Event event = EventJson.read(delivery.type(), delivery.body());
        Outcome<Void> heard = null;
        if (calls.at(Point.EVENT_LISTENER).contains(delivery.plugin())) {
            heard = calls.call(delivery.plugin(), Point.EVENT_LISTENER, EventListener.class, (listener, call) -> {
                listener.on(event, call);
                return null;
            });
        }
        boolean channel = calls.at(Point.NOTIFICATION_CHANNEL).contains(delivery.plugin());
        if (!channel || (heard != null && !heard.ok())) {
            return heard == null ? Outcome.gone() : heard;
        }
        var notice = notices.of(event);
        return calls.call(delivery.plugin(), Point.NOTIFICATION_CHANNEL, NotificationChannel.class, (way, call) -> {
            way.send(notice, call);
            return null;
        });
    }

    private void pause() throws InterruptedException {
        if (!busy.isEmpty()) {
            Thread.sleep(BREATH.toMillis());
        }
        if (news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private void sleep() {
        try {
            pause();
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
