package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.plugin.Call;
import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.EventTypes;
import ai.irisorigin.plugin.RetryException;
import ai.irisorigin.plugin.ScheduledJob;
import ai.irisorigin.plugin.Tenant;
import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.plugins.Fault;
import ai.irisorigin.portal.plugins.LoadedPlugin;
import ai.irisorigin.portal.plugins.PluginManifest;
import ai.irisorigin.portal.plugins.Point;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one way into a plugin: for the current organization, in a thread of the plugin's, within a time limit; and no more for a
 * while if it keeps failing there. Whatever happens in it, an {@link Outcome} comes back.
 */
@ApplicationScoped
public class Calls {

    private static final Logger LOG = Logger.getLogger(Calls.class.getName());

    /** How long a rest is, and so when it is worth trying again. */
    private static final Duration REST = Duration.ofSeconds(30);

    @Inject
    private PluginUses uses;

    @Inject
    private PluginHealth health;

    @Inject
    private Fuses fuses;

    @Inject
    private Settings settings;

    @Inject
    private GuardedHttp http;

    @Inject
    private Clock clock;

    /** What is done with an extension. */
    @FunctionalInterface
    public interface Work<E, T> {
        T on(E extension, Call call) throws Exception;
    }

    /** The plugins that may be called at this point for the current organization, by id. */
    public List<String> at(Point point) {
        return uses.active(point).stream()
                .map(active -> active.plugin().key().id())
                .toList();
    }

    /** Plugins that the current organization lets hear of events of this kind, by id. */
    public List<String> listening(Class<? extends Event> kind) {
        List<PluginUses.Active> active = uses.active();
        if (active.isEmpty()) {
            return List.of();
        }
        String type = EventTypes.nameOf(kind);
        return active.stream()
                .filter(one -> one.use().events().contains(type)
                        && one.plugin().manifest().events().contains(type))
                .map(one -> one.plugin().key().id())
                .toList();
    }

    /**
     * Calls each extension that the plugin has at this point; the last one's outcome, or the first that is a failure.
     *
     * @param type of the point's extensions
     */
    public <E, T> Outcome<T> call(String plugin, Point point, Class<E> type, Work<E, T> work) {
        return call(plugin, point, extension -> true, (extension, call) -> work.on(type.cast(extension), call));
    }

    /** Calls its job of this class. */
    <T> Outcome<T> call(String plugin, String job, Work<ScheduledJob, T> work) {
        return call(
                plugin,
                Point.SCHEDULED_JOB,
                extension -> extension.getClass().getName().equals(job),
                (extension, call) -> work.on((ScheduledJob) extension, call));
    }

    private <T> Outcome<T> call(String plugin, Point point, Predicate<Object> which, Work<Object, T> work) {
        Outcome<T> outcome = Outcome.gone();
        for (PluginUses.Active active : uses.active(point)) {
            if (!active.plugin().key().id().equals(plugin)) {
                continue;
            }
            for (Object extension : active.plugin().extensions(point)) {
                if (which.test(extension)) {
                    outcome = call(active, point.limit(), call -> work.on(extension, call));
                    if (!outcome.ok()) {
                        return outcome;
                    }
                }
            }
        }
        return outcome;
    }

    @FunctionalInterface
    private interface Step<T> {
        T run(Call call) throws Exception;
    }

    private <T> Outcome<T> call(PluginUses.Active active, Duration limit, Step<T> step) {
        Organization here = CurrentTenant.required();
        LoadedPlugin plugin = active.plugin();
        Fuses.Fuse fuse = fuses.of(here.id(), plugin.run());
        if (!fuse.rest().tryAcquirePermission()) {
            return Outcome.later(Fault.said("rests"), REST);
        }
        if (!fuse.places().tryAcquirePermission()) {
            fuse.rest().releasePermission();
            return Outcome.later(Fault.said("busy"), null);
        }
        long began = System.nanoTime();
        Outcome<T> outcome;
        try {
            Call call = oneCall(active, here);
            outcome = result(plugin.submit(() -> run(step, call)), limit);
        } catch (RejectedExecutionException e) {
            outcome = Outcome.later(Fault.said("busy"), null);
        } catch (IllegalStateException e) {
            outcome = Outcome.failed(e.getMessage());
        } finally {
            fuse.places().onComplete();
        }
        long nanos = System.nanoTime() - began;
        if (outcome.ok()) {
            fuse.rest().onSuccess(nanos, TimeUnit.NANOSECONDS);
        } else {
            fuse.rest().onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException(outcome.fault()));
        }
        health.note(here, plugin.key().id(), nanos, outcome);
        return outcome;
    }

    /** What it throws is its code, too, and so it is read where that runs. */
    private static <T> Outcome<T> run(Step<T> step, Call call) {
        try {
            return Outcome.done(step.run(call));
        } catch (RetryException e) {
            return Outcome.later(Fault.of(e).message(), e.after().orElse(null));
        } catch (Exception | Error e) {
            Fault fault = Fault.of(e);
            LOG.log(Level.FINE, "{0}: {1}{2}", new Object[] {call, fault.message(), fault.trace()});
            return Outcome.failed(fault.message());
        }
    }

    private static <T> Outcome<T> result(Future<Outcome<T>> future, Duration limit) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            return Outcome.failed(Fault.said("slow", limit.toSeconds()));
        } catch (ExecutionException e) {
            return Outcome.failed(e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.later(Fault.said("stopping"), null);
        }
    }

    private Call oneCall(PluginUses.Active active, Organization here) {
        PluginManifest manifest = active.plugin().manifest();
        var tenant = new Tenant(
                here.id(),
                here.slug(),
                here.name(),
                Locale.forLanguageTag(here.language()),
                here.timeZone(),
                URI.create(settings.urlOf(here.slug())));
        Map<String, String> secrets = uses.open(manifest.key().id(), active.sealed());
        return new OneCall(
                tenant,
                manifest,
                active.use().settings(),
                secrets,
                http.of(manifest, active.use().settings(), secrets),
                active.plugin().log(here.slug()),
                clock);
    }
}
