package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.plugins.LoadedPlugin;
import ai.irisorigin.portal.plugins.RunningPlugins;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.web.StopAnnounced;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the plugins' jobs when they are due. Every node looks, and the rows let one of them through; some organizations of a plugin
 * at a time, so that no plugin keeps another one's jobs waiting. What was missed is due once.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {

    private static final Logger LOG = Logger.getLogger(JobTimer.class.getName());

    /** Runs of a plugin's jobs on a node. */
    private static final int AT_A_TIME = 4;

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    @Inject
    private RunningPlugins running;

    @Inject
    private DueJobs jobs;

    @Inject
    private Organizations organizations;

    @Inject
    private Calls calls;

    @Resource
    private ManagedThreadFactory threads;

    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    private ExecutorService workers;
    private volatile boolean stopping;

    @PostConstruct
    void begin() {
        workers = Executors.newCachedThreadPool(threads);
    }

    public void finish(@Observes StopAnnounced event) {
        stopping = true;
    }

    @PreDestroy
    void end() {
        stopping = true;
        workers.shutdownNow();
    }

    /** Three times a minute, so that a job of each minute is not one of every other. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void runDue() {
        try {
            for (LoadedPlugin plugin : running.all()) {
                jobs.follow(plugin.key(), plugin.jobs());
                if (!plugin.jobs().isEmpty()) {
                    runDue(plugin.key().id());
                }
            }
        } catch (DatabaseAwayException e) {
            LOG.log(Level.INFO, "The next time will do: {0}", e.getMessage());
        }
    }

    private void runDue(String plugin) {
        Semaphore free = places.computeIfAbsent(plugin, id -> new Semaphore(AT_A_TIME));
        if (stopping || !free.tryAcquire()) {
            return;
        }
        try {
            workers.execute(() -> {
                try {
                    work(plugin);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "a job of " + plugin + " waits until its claim runs out", e);
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
        }
    }

    /** One after the other; whoever finds something lets somebody else look, too. */
    private void work(String plugin) {
        Optional<DueJobs.Due> due = jobs.claim(plugin);
        while (due.isPresent()) {
            runDue(plugin);
            run(due.get());
            due = stopping ? Optional.empty() : jobs.claim(plugin);
        }
    }

    private void run(DueJobs.Due due) {
        var pause = new AtomicReference<>(SHORTEST);
        organizations
                .byId(due.organization())
                .ifPresent(organization -> CurrentTenant.during(
                        organization,
                        () -> calls.call(due.plugin(), due.job(), (job, call) -> {
                            pause.set(within(job.every()));
                            job.run(call);
                            return null;
                        })));
        jobs.ended(due, pause.get());
    }

    private static Duration within(Duration every) {
        return every.compareTo(SHORTEST) < 0 ? SHORTEST : every.compareTo(LONGEST) > 0 ? LONGEST : every;
    }
}
