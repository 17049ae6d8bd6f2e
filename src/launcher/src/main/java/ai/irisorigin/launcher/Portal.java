package ai.irisorigin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A running portal: its database, unless DATABASE_URL names one elsewhere, and Payara with the application.
 *
 * <p>Starting goes folder, leftovers of an earlier run, port, database, Payara; closing goes the other way and may happen
 * at any moment, from any thread.
 */
public final class Portal implements AutoCloseable {
    private final Options options;
    private final Settings settings;
    private final ReentrantLock work = new ReentrantLock();
    private final Thread hook = new Thread(this::close, "portal-end");
    private volatile boolean closing;
    private volatile Thread opener;
    private DataFolder folder;
    private EmbeddedDatabase embedded;
    private Database database;
    private Payara payara;

    /** Starts a portal and waits until it is ready. Nothing is left behind if it can't. */
    public static Portal start(Options options) throws CannotStart {
        Portal portal = new Portal(options);
        Runtime.getRuntime().addShutdownHook(portal.hook);
        portal.open();
        return portal;
    }

    Portal(Options options) throws CannotStart {
        this.options = options.disposable() ? inTemporaryPlace(options) : options;
        this.settings = Settings.of(this.options.environment());
    }

    void open() throws CannotStart {
        opener = Thread.currentThread();
        work.lock();
        try {
            openFolder();
            openDatabase();
            openApplication();
        } catch (CannotStart e) {
            closeAll();
            throw e;
        } catch (InterruptedException e) {
            closeAll();
            throw new CannotStart("The start was interrupted.", e);
        } catch (IOException e) {
            closeAll();
            throw new CannotStart(DataFolder.cannotWrite(settings.data(), e), e);
        } finally {
            opener = null;
            work.unlock();
        }
    }

    private void openFolder() throws IOException, CannotStart {
        folder = DataFolder.open(settings.data());
        Payara.endLeftover(folder.root());
        EmbeddedDatabase.endLeftover(folder.root());
        Ports.requireFree(settings.port());
    }

    private void openDatabase() throws CannotStart, InterruptedException {
        goOnUnlessClosing();
        if (settings.database().isPresent()) {
            database = settings.database().get();
            DatabaseCheck.signIn(database);
        } else {
            embedded = new EmbeddedDatabase(folder, Ports.free());
            embedded.start();
            database = embedded.database();
        }
    }

    private void openApplication() throws IOException, CannotStart, InterruptedException {
        goOnUnlessClosing();
        Map<String, String> environment = new HashMap<>(options.environment());
        environment.putAll(settings.toEnvironment());
        environment.putAll(database.toEnvironment());
        payara = new Payara(folder, options, settings.port());
        payara.start(environment);
        payara.awaitReady();
    }

    private void goOnUnlessClosing() throws InterruptedException {
        if (closing) {
            throw new InterruptedException("closing");
        }
    }

    /** Keeps the database alive; returns once the portal is being closed, throws if its server ended by itself. */
    void watch(Consumer<String> console) throws CannotStart, InterruptedException {
        while (!closing) {
            if (!payara.isAlive()) {
                // It may have had the signal that is about to reach us too.
                Thread.sleep(500);
                if (!closing) {
                    throw payara.ended();
                }
            }
            restartDatabaseIfDead(console);
            turnOverLog();
            Thread.sleep(500);
        }
    }

    private void restartDatabaseIfDead(Consumer<String> console) throws CannotStart {
        work.lock();
        try {
            if (!closing && embedded != null && !embedded.isAlive()) {
                embedded.restart();
                console.accept("PostgreSQL ended unexpectedly and was started again.");
            }
        } finally {
            work.unlock();
        }
    }

    private void turnOverLog() {
        try {
            payara.log().turnOverIfFull();
        } catch (IOException e) {
            // A full disk is the likely reason, and the portal goes on without.
        }
    }

    /** For tests: the database goes away, Payara stays. */
    public void stopDatabase() {
        embedded.stop();
    }

    /** For tests: the database comes back on the same port. */
    public void startDatabase() throws CannotStart {
        embedded.restart();
    }

    public String url() {
        return settings.url().toString();
    }

    /** The address of an organization, such as http://acme.localhost:8080. */
    public String urlOf(String slug) {
        return settings.urlOf(slug);
    }

    public Database database() {
        return database;
    }

    public String databaseUrl() {
        return database.url();
    }

    /** The embedded database's superuser, who is bound by no policy: for loading much data, never for the portal. */
    public Database.Login superuser() {
        if (embedded == null) {
            throw new IllegalStateException("The database is not the portal's own");
        }
        return embedded.superuser();
    }

    public long payaraPid() {
        return payara.pid();
    }

    public Path log() {
        return payara.log().file();
    }

    Settings settings() {
        return settings;
    }

    boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        Thread starting = opener;
        if (starting != null && starting != Thread.currentThread()) {
            starting.interrupt();
        }
        boolean calm = false;
        try {
            // A start or restart under way ends at its next step; if it doesn't, we don't wait for it.
            calm = work.tryLock(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            closeAll();
        } finally {
            if (calm) {
                work.unlock();
            }
        }
    }

    private void closeAll() {
        if (payara != null) {
            payara.stop();
        }
        if (embedded != null) {
            embedded.stop();
        }
        if (folder != null) {
            folder.close();
            if (options.disposable()) {
                deleteQuietly(folder.root());
            }
        }
        if (Thread.currentThread() != hook) {
            forgetHook();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already.
        }
    }

    private static Options inTemporaryPlace(Options options) throws CannotStart {
        try {
            return options.with("PORTAL_PORT", Integer.toString(Ports.free()))
                    .with(
                            "PORTAL_DATA",
                            Files.createTempDirectory("iris-origin-").toString());
        } catch (IOException e) {
            throw new CannotStart("The folder for temporary files can't be written: " + e.getMessage() + ".", e);
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            DataFolder.delete(folder);
        } catch (IOException | UncheckedIOException e) {
            // A process that was forced to end may still hold a file; the system empties its temporary folder itself.
        }
    }
}
