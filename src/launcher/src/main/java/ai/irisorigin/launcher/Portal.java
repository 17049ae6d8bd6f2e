package ai.irisorigin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running portal, for tests and the benchmark: its own database, unless DATABASE_URL names one, and Payara. */
public final class Portal implements AutoCloseable {
    private final Options options;
    private final Supervisor supervisor;
    /** For a caller that is ended before it comes to close. */
    private final Thread hook = new Thread(this::end, "portal-end");

    private Portal(Options options) throws CannotStart {
        this.options = options.disposable() ? inPlaceOfItsOwn(options) : options;
        this.supervisor = new Supervisor(this.options);
    }

    /** Returns once the portal is ready. If it can't start, no process is left, only its log. */
    public static Portal start(Options options) throws CannotStart {
        Portal portal = new Portal(options);
        Runtime.getRuntime().addShutdownHook(portal.hook);
        try {
            portal.supervisor.open();
            return portal;
        } catch (CannotStart e) {
            portal.forgetHook();
            throw e;
        }
    }

    public String url() {
        return supervisor.settings().url().toString();
    }

    /** The address of an organization, such as http://acme.localhost:8080. */
    public String urlOf(String slug) {
        return supervisor.settings().urlOf(slug);
    }

    public Database database() {
        return supervisor.database();
    }

    public String databaseUrl() {
        return supervisor.database().url();
    }

    /** The embedded database's superuser, who is bound by no policy: for loading much data, never for the portal. */
    public Database.Login superuser() {
        return supervisor.embedded().superuser();
    }

    /** The embedded database goes away, Payara stays. */
    public void stopDatabase() {
        supervisor.embedded().stop();
    }

    /** The embedded database comes back on the same port. */
    public void startDatabase() throws CannotStart {
        supervisor.embedded().restart();
    }

    public long payaraPid() {
        return supervisor.payara().pid();
    }

    /** Requests to the sandbox that Stripe's types do not know, a JSON array. */
    public String stripeViolations() {
        return supervisor.stripeViolations();
    }

    public Path log() {
        return supervisor.payara().log().file();
    }

    @Override
    public void close() {
        end();
        forgetHook();
    }

    private void end() {
        supervisor.close();
        if (options.disposable()) {
            try {
                DataFolder.delete(supervisor.settings().data());
            } catch (IOException e) {
                // A process that was forced to end may have written meanwhile; it is the system's temporary folder.
            }
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already.
        }
    }

    private static Options inPlaceOfItsOwn(Options options) throws CannotStart {
        try {
            return options.with("PORTAL_PORT", Integer.toString(Ports.free()))
                    .with(
                            "PORTAL_DATA",
                            Files.createTempDirectory("iris-origin-").toString());
        } catch (IOException e) {
            throw new CannotStart("The folder for temporary files can't be written: " + e.getMessage() + ".", e);
        }
    }
}
