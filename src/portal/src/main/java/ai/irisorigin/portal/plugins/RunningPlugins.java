package ai.irisorigin.portal.plugins;

import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.NewsHeard;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The plugins that run on this node: those that the database says, as soon as it says so. */
@ApplicationScoped
public class RunningPlugins {

    private static final Logger LOG = Logger.getLogger(RunningPlugins.class.getName());

    /** What pg_notify calls them. */
    private static final String NEWS = "plugin";

    private final Map<String, LoadedPlugin> running = new ConcurrentHashMap<>();
    private final List<LoadedPlugin.Remains> remains = new CopyOnWriteArrayList<>();

    @Inject
    private PluginStore store;

    @Resource
    private ManagedThreadFactory threads;

    /** A thread of its own: a plugin that takes its time to begin keeps no other news waiting. */
    private ExecutorService follower;

    /** Whether it is going to look anyway. */
    private final AtomicBoolean told = new AtomicBoolean();

    @PostConstruct
    void prepare() {
        follower = Executors.newSingleThreadExecutor(threads);
    }

    void begin(@Observes @Priority(20) DatabaseMigrated event) {
        follow();
    }

    void hear(@Observes NewsHeard news) {
        if (news.channel().equals(NEWS) && told.compareAndSet(false, true)) {
            follower.execute(() -> {
                told.set(false);
                try {
                    follow();
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "Plugins stay as they are until there is news again", e);
                }
            });
        }
    }

    @PreDestroy
    void end() {
        follower.shutdownNow();
        running.values().forEach(LoadedPlugin::close);
    }

    /** Starts and ends what has to be. */
    synchronized void follow() {
        List<PluginStore.Wanted> wanted;
        try {
            wanted = store.wanted();
        } catch (DatabaseAwayException e) {
            LOG.log(Level.INFO, "Plugins stay as they are while the database is away: {0}", e.getMessage());
            return;
        }
        running.values().stream()
                .filter(plugin -> wanted.stream()
                        .noneMatch(other -> other.key().id().equals(plugin.key().id())))
                .toList()
                .forEach(plugin -> end(running.remove(plugin.key().id())));
        wanted.stream().filter(plugin -> !isRunning(plugin)).forEach(this::start);
        wanted.forEach(
                plugin -> find(plugin.key().id()).ifPresent(loaded -> loaded.allow(plugin.plan(), plugin.model())));
        remains.removeIf(ended -> !ended.areThere());
    }

    private boolean isRunning(PluginStore.Wanted wanted) {
        LoadedPlugin plugin = running.get(wanted.key().id());
        return plugin != null && plugin.checksum().equals(wanted.checksum());
    }

    /** Whatever goes wrong is the plugin's: the one before, if there is one, is ended all the same. */
    private void start(PluginStore.Wanted wanted) {
        LoadedPlugin before;
        try {
            byte[] jar = store.bytes(wanted.key()).orElseThrow();
            if (!PluginJar.checksum(jar).equals(wanted.checksum())) {
                throw new FaultException(Fault.said("bytes"));
            }
            Installed version = store.version(wanted.key()).orElseThrow();
            before = running.put(wanted.key().id(), new LoadedPlugin(version, wanted, jar));
            LOG.log(Level.INFO, "Plugin {0} runs", wanted.key());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Fault fault = Fault.of(e);
            LOG.log(Level.WARNING, "Plugin {0} can''t be started: {1}{2}", new Object[] {
                wanted.key(), fault.message(), fault.trace()
            });
            before = running.remove(wanted.key().id());
            store.fault(wanted.key(), fault.message());
        }
        end(before);
    }

    private void end(LoadedPlugin plugin) {
        if (plugin != null) {
            remains.add(plugin.close());
        }
    }

    public Optional<LoadedPlugin> find(String id) {
        return Optional.ofNullable(running.get(id));
    }

    public Collection<LoadedPlugin> all() {
        return running.values();
    }

    /** How many versions that were ended still have their classes. */
    long alive() {
        return remains.stream().filter(LoadedPlugin.Remains::areThere).count();
    }

    /** Versions that were ended and still keep their classes, for code of theirs goes on; with its threads. */
    public Map<PluginKey, List<String>> leftovers() {
        Map<PluginKey, List<String>> leftovers = new LinkedHashMap<>();
        remains.stream()
                .filter(ended -> !ended.running().isEmpty())
                .forEach(ended -> leftovers.put(ended.key(), ended.running()));
        return leftovers;
    }
}
