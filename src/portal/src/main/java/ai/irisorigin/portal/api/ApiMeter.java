package ai.irisorigin.portal.api;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.usage.Limits;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageEvent;
import ai.irisorigin.portal.web.StopAnnounced;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where calls are counted: each that had a good key and was within the rate. Those that were refused for what they sent
 * count, for they were served. Where a limit is firm a call is counted before it is served; elsewhere afterwards, many at
 * once, so that no program waits for it.
 */
@ApplicationScoped
class ApiMeter {

    private static final Logger LOG = Logger.getLogger(ApiMeter.class.getName());

    /** A second's worth of the fastest plan that has a rate, and more. Beyond it calls are not billed: better than no memory. */
    private static final int MOST = 100_000;

    private static final int AT_ONCE = 1_000;

    private record Served(Organization organization, UsageEvent event) {}

    private final BlockingQueue<Served> served = new LinkedBlockingQueue<>(MOST);
    private ScheduledFuture<?> writing;

    @Inject
    private Usage usage;

    @Inject
    private Limits limits;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    void start(@Observes DatabaseMigrated event) {
        writing = scheduler.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
    }

    void finish(@Observes StopAnnounced event) {
        if (writing != null) {
            writing.cancel(false);
        }
        write();
    }

    /**
     * Before a call of the current organization is served.
     *
     * @param call of this call alone, so that it is counted once however often it is told
     * @param route method and pattern of the address, such as {@code GET /api/v1/conversations/{id}}
     * @throws ai.irisorigin.portal.access.LimitReachedException if it can't be
     */
    void admit(UUID call, String route) {
        if (limits.isStrict()) {
            limits.check(Meter.API_CALLS);
            usage.record(Meter.API_CALLS, call.toString(), 1, route);
        }
    }

    /** After it was; it is told on the thread of the request, and what it threw would spoil an answer that is ready. */
    void meter(UUID call, String route) {
        served.offer(new Served(CurrentTenant.required(), new UsageEvent(call.toString(), 1, clock.instant(), route)));
    }

    private synchronized void write() {
        for (List<Served> some = take(); !some.isEmpty(); some = take()) {
            Map<Organization, List<UsageEvent>> calls = new ConcurrentHashMap<>();
            some.forEach(one -> calls.computeIfAbsent(one.organization(), any -> new ArrayList<>())
                    .add(one.event()));
            calls.forEach(this::write);
        }
    }

    private List<Served> take() {
        List<Served> some = new ArrayList<>();
        served.drainTo(some, AT_ONCE);
        return some;
    }

    private void write(Organization organization, List<UsageEvent> events) {
        try {
            CurrentTenant.during(organization, () -> usage.note(Meter.API_CALLS, events));
        } catch (RuntimeException e) {
            boolean away = DatabaseAwayException.isCauseOf(e);
            LOG.log(Level.WARNING, away ? "Calls are counted later: {0}" : "Calls are not counted: {0}", e.toString());
            if (away) {
                events.forEach(event -> served.offer(new Served(organization, event)));
            }
        }
    }
}
