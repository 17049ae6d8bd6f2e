package ai.irisorigin.portal.plugins;

import ai.irisorigin.plugin.AnswerProvider;
import ai.irisorigin.plugin.ThemeProvider;
import ai.irisorigin.portal.access.Feature;
import ai.irisorigin.portal.access.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plugin's version as it runs on this node: its classes, one instance of each extension, and threads of its own, so that one
 * that hangs takes nobody else's.
 */
public final class LoadedPlugin {

    private static final Logger LOG = Logger.getLogger(LoadedPlugin.class.getName());

    /** Calls at a time, of all organizations together. */
    private static final int MOST_THREADS = 16;

    private static final int IDLE_SECONDS = 10;

    private static final Duration START = Duration.ofSeconds(20);

    private final UUID run = UUID.randomUUID();
    private final PluginManifest manifest;
    private final Permissions permissions;
    private final String checksum;
    private final Path folder;
    private final PluginLoading loading;
    private ClassLoader loader;
    private final Map<Point, List<Object>> extensions = new EnumMap<>(Point.class);
    private final ThreadPoolExecutor threads;
    private String model;
    private String themeFolder;
    private volatile Plan plan;
    private volatile Feature kindOfModel;

    /**
     * Loads the jar and makes its extensions.
     *
     * @throws RuntimeException or an error of the plugin's own if that can't be done
     */
    LoadedPlugin(Installed version, PluginStore.Wanted wanted, byte[] jar) {
        this.manifest = version.manifest();
        this.permissions = version.permissions();
        this.checksum = version.checksum();
        this.plan = wanted.plan();
        this.kindOfModel = wanted.model();
        this.folder = write(jar);
        this.loading = new PluginLoading(folder);
        this.threads = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
        try {
            loading.loadPlugins();
            String id = manifest.key().id();
            if (loading.getPlugin(id) == null) {
                throw new FaultException(Fault.said("unloadable"));
            }
            this.loader = loading.getPlugin(id).getPluginClassLoader();
            loading.startPlugin(id);
            if (!loading.getPlugin(id).getPluginState().isStarted()) {
                throw new FaultException(Fault.said("api", manifest.api(), loading.getSystemVersion()));
            }
            within(START, () -> {
                loading.getExtensionClassNames(id).forEach(this::add);
                model = nameOfModel();
                themeFolder = folderOfTheme();
            });
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    /** Its constructors are its code, too. */
    private void within(Duration limit, Runnable work) {
        Future<?> done = threads.submit(work);
        try {
            done.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new FaultException(Fault.said("slow-start", limit.toSeconds()));
        } catch (ExecutionException e) {
            throw new FaultException(Fault.of(e).message());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.said("stopping"));
        }
    }

    private static Path write(byte[] jar) {
        try {
            Path folder = Files.createTempDirectory("iris-plugin-");
            Files.write(folder.resolve("plugin.jar"), jar);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String className) {
        try {
            Object extension =
                    Class.forName(className, true, loader).getConstructor().newInstance();
            for (Point point : Point.values()) {
                if (point.type().isInstance(extension)) {
                    extensions.computeIfAbsent(point, key -> new ArrayList<>()).add(extension);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new FaultException(
                    Fault.said("extension", className, Fault.of(e).message()));
        }
    }

    private String nameOfModel() {
        String name = extensions(Point.ANSWER_PROVIDER).stream()
                .findFirst()
                .map(provider -> ((AnswerProvider) provider).model().strip())
                .orElse(null);
        if (name != null && name.isEmpty()) {
            throw new FaultException(Fault.said("model"));
        }
        return name;
    }

    private String folderOfTheme() {
        return extensions(Point.THEME_PROVIDER).stream()
                .findFirst()
                .map(provider -> ((ThemeProvider) provider).folder())
                .orElse(null);
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "plugin " + manifest.key().id());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /** Another one each time that it is started. */
    public UUID run() {
        return run;
    }

    public PluginManifest manifest() {
        return manifest;
    }

    public PluginKey key() {
        return manifest.key();
    }

    public String checksum() {
        return checksum;
    }

    public Permissions permissions() {
        return permissions;
    }

    public boolean isFor(Plan organizations) {
        return organizations.compareTo(plan) >= 0;
    }

    void allow(Plan smallest, Feature model) {
        plan = smallest;
        kindOfModel = model;
    }

    /** Name of the model that it brings; null if it brings none. */
    public String model() {
        return model;
    }

    public Feature kindOfModel() {
        return kindOfModel;
    }

    /** The smallest plan that has its model. */
    public Plan modelIsFrom() {
        Plan kind = kindOfModel.from();
        return isFor(kind) ? kind : plan;
    }

    /** Where it writes for an organization. */
    public System.Logger log(String organization) {
        return new PluginLog(key().id() + " (" + organization + ")", loading.quota());
    }

    /**
     * Runs something in a thread of its own.
     *
     * @throws RejectedExecutionException if all are taken
     */
    public <T> Future<T> submit(Callable<T> call) {
        return threads.submit(call);
    }

    public List<Object> extensions(Point point) {
        return extensions.getOrDefault(point, List.of());
    }

    public boolean has(Point point) {
        return extensions.containsKey(point);
    }

    /** Whether organizations with this plan may call it there. */
    public boolean isFor(Plan organizations, Point point) {
        return has(point)
                && isFor(organizations)
                && (point != Point.ANSWER_PROVIDER || kindOfModel.isIn(organizations));
    }

    /** Names of its jobs' classes. */
    public Set<String> jobs() {
        return extensions(Point.SCHEDULED_JOB).stream()
                .map(job -> job.getClass().getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The files of the theme pack that it brings, by path; empty if it brings none. */
    SortedMap<String, byte[]> theme() {
        return themeFolder == null ? new TreeMap<>() : files(themeFolder);
    }

    private SortedMap<String, byte[]> files(String below) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (var jar = new JarFile(folder.resolve("plugin.jar").toFile())) {
            for (var entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(below + "/") && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(below.length() + 1), in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Ends it. What still runs is interrupted; whatever doesn't listen keeps its classes for as long as it runs. */
    Remains close() {
        threads.shutdownNow();
        extensions.clear();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> loader != null && thread.getContextClassLoader() == loader)
                .forEach(Thread::interrupt);
        if (loading.getPlugin(manifest.key().id()) != null) {
            loading.unloadPlugin(manifest.key().id());
        }
        delete();
        return new Remains(manifest.key(), new WeakReference<>(loader));
    }

    /** A version that was ended. */
    record Remains(PluginKey key, WeakReference<ClassLoader> loader) {

        /** Whether something still keeps its classes. */
        boolean areThere() {
            return loader.get() != null;
        }

        /** Names of threads that still run its code, with where they are. */
        List<String> running() {
            ClassLoader kept = loader.get();
            return kept == null
                    ? List.of()
                    : Thread.getAllStackTraces().entrySet().stream()
                            .filter(thread -> thread.getKey().getContextClassLoader() == kept)
                            .map(thread -> thread.getKey().getName()
                                    + (thread.getValue().length == 0 ? "" : ": " + thread.getValue()[0]))
                            .toList();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.log(Level.FINE, "a copy of a plugin stays until the next start of the machine", e);
        }
    }
}
