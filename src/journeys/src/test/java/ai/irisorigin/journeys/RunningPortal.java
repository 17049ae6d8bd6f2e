package ai.irisorigin.journeys;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the product once for all journeys, unless the system property {@code portal.url} names one that runs already. */
public final class RunningPortal implements LauncherSessionListener {
    private Portal portal;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(Site.PORTAL_URL) == null) {
            try {
                portal = Portal.start(Options.temporary());
            } catch (CannotStart e) {
                throw new IllegalStateException(e);
            }
            System.setProperty(Site.PORTAL_URL, portal.url());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (portal != null) {
            portal.close();
            System.clearProperty(Site.PORTAL_URL);
        }
    }
}
