package ai.irisorigin.launcher;

import ai.irisorigin.stripe.StripeSandbox;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Starts the portal's processes, watches them and ends them.
 *
 * <p>Starting goes folder, leftovers of an earlier run, port, database, mail catcher, Stripe sandbox, Payara; closing goes the other way
 * and may happen at any moment, from any thread.
 */
final class Supervisor implements AutoCloseable {
    private final Options options;
    private final Settings settings;
    private final ReentrantLock work = new ReentrantLock();
    private volatile boolean closing;
    private boolean databaseAway;
    private volatile Thread opener;
    private DataFolder folder;
    private EmbeddedDatabase embedded;
    private Database database;
    private MailCatcher mailCatcher;
    private StripeSandbox stripe;
    private Payara payara;

    Supervisor(Options options) throws CannotStart {
        this.options = options;
        this.settings = Settings.of(options.environment());
    }

    void open() throws CannotStart {
        opener = Thread.currentThread();
        work.lock();
        try {
            openFolder();
            openDatabase();
            openMailCatcher();
            openStripe();
            openApplication();
        } catch (CannotStart e) {
            closeUnlessClosing();
            throw e;
        } catch (InterruptedException e) {
            closeUnlessClosing();
            throw new CannotStart("The start was interrupted.", e);
        } catch (IOException e) {
            closeUnlessClosing();
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

    private void openMailCatcher() throws CannotStart, InterruptedException {
        goOnUnlessClosing();
        if (settings.isDemo()
                && options.environment().getOrDefault("SMTP_URL", "").isBlank()) {
            mailCatcher = MailCatcher.start();
        }
    }

    private void openStripe() throws IOException, InterruptedException {
        goOnUnlessClosing();
        if (settings.isDemo()
                && options.environment().getOrDefault("STRIPE_API_KEY", "").isBlank()) {
            URI webhooks = URI.create(settings.url() + "/webhooks/stripe");
            stripe = StripeSandbox.start(settings.data().resolve("stripe"), webhooks);
        }
    }

    private void openApplication() throws IOException, CannotStart, InterruptedException {
        goOnUnlessClosing();
        Map<String, String> environment = new HashMap<>(options.environment());
        environment.putAll(settings.toEnvironment());
        environment.putAll(database.toEnvironment());
        if (mailCatcher != null) {
            environment.putAll(mailCatcher.toEnvironment());
        }
        if (stripe != null) {
            environment.putAll(stripe.toEnvironment());
        }
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
        for (int round = 1; !closing; round++) {
            if (!payara.isAlive()) {
                // It may have had the signal that is about to reach us too.
                Thread.sleep(500);
                if (!closing) {
                    throw payara.ended();
                }
            }
            restartDatabaseIfDead(console);
            if (round % 10 == 0) {
                tellOfTheDatabase(console);
            }
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

    private void tellOfTheDatabase(Consumer<String> console) {
        boolean away = payara.isWaiting();
        if (away != databaseAway && !closing) {
            databaseAway = away;
            console.accept(away ? "The database is away; the portal waits for it." : "The database is back.");
        }
    }

    private void turnOverLog() {
        try {
            payara.log().turnOverIfFull();
        } catch (IOException e) {
            // A full disk is the likely reason, and the portal goes on without.
        }
    }

    EmbeddedDatabase embedded() {
        if (embedded == null) {
            throw new IllegalStateException("The database is not the portal's own");
        }
        return embedded;
    }

    Database database() {
        return database;
    }

    Payara payara() {
        return payara;
    }

    String stripeViolations() {
        return stripe == null ? "[]" : stripe.violations();
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

    /** Whoever closes us meanwhile does it; we were interrupted, and could not wait for anything to end. */
    private void closeUnlessClosing() {
        if (!closing) {
            closeAll();
        }
    }

    private void closeAll() {
        if (payara != null) {
            payara.stop();
        }
        if (stripe != null) {
            stripe.close();
        }
        if (mailCatcher != null) {
            mailCatcher.close();
        }
        if (embedded != null) {
            embedded.stop();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
