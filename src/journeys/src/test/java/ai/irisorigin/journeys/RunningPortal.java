package ai.irisorigin.journeys;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the product once for all journeys, unless the system property {@code portal.url} names one that runs already. */
public final class RunningPortal implements LauncherSessionListener {
    /** It doesn't live long enough for what the second compiler does to pay. */
    private static final String QUICKLY = "-XX:TieredStopAtLevel=1";

    private static Path themes;

    private Portal portal;

    /** A folder whose themes the portal shows as they are saved; empty if the portal ran already. */
    static Optional<Path> themes() {
        return Optional.ofNullable(themes);
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(Site.PORTAL_URL) == null) {
            try {
                themes = Files.createTempDirectory("iris-origin-themes-");
                portal = Portal.start(Options.temporary()
                        .with("PORTAL_THEMES", themes.toString())
                        .with("JAVA_TOOL_OPTIONS", QUICKLY));
            } catch (CannotStart | IOException e) {
                throw new IllegalStateException(e);
            }
            System.setProperty(Site.PORTAL_URL, portal.url());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (portal == null) {
            return;
        }
        String violations = portal.stripeViolations();
        portal.close();
        deleteThemes();
        System.clearProperty(Site.PORTAL_URL);
        if (!violations.equals("[]")) {
            throw new IllegalStateException("Requests that Stripe's types do not know: " + violations);
        }
    }

    private static void deleteThemes() {
        try {
            Files.delete(themes);
        } catch (IOException e) {
            // A test that failed has left some there; it is the system's temporary folder.
        }
    }
}
