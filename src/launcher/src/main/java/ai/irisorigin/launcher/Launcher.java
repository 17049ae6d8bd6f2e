package ai.irisorigin.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** {@code mvn -Prun}: a portal until Ctrl-C. Runs inside Maven, so that Ctrl-C is ours to answer. */
public final class Launcher {
    /** UTF-8 whatever the locale says: terminals are, and "C" would turn the ellipsis into a question mark. */
    private static final PrintStream CONSOLE =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private static volatile boolean failed;

    private Launcher() {}

    public static void main(String[] args) {
        Portal portal = null;
        try {
            portal = new Portal(Options.fromEnvironment());
            Runtime.getRuntime().addShutdownHook(new Thread(endOf(portal), "launcher-end"));
            CONSOLE.println("Starting…");
            portal.open();
            CONSOLE.println(Welcome.text(portal.settings()));
            portal.watch(CONSOLE::println);
        } catch (CannotStart | InterruptedException e) {
            if (portal == null || !portal.isClosing()) {
                fail(portal, e.getMessage());
            }
        }
        waitForTheEnd();
    }

    private static Runnable endOf(Portal portal) {
        return () -> {
            if (!failed) {
                CONSOLE.println("Stopping…");
                portal.close();
                CONSOLE.println("Stopped.");
            }
        };
    }

    /** System.exit, because a failed goal would make Maven add twenty lines of its own to our one. */
    private static void fail(Portal portal, String message) {
        failed = true;
        if (portal != null) {
            portal.close();
        }
        CONSOLE.println(message);
        System.exit(1);
    }

    /** Were we to return, Maven would report success while the portal is still being ended. */
    private static void waitForTheEnd() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // The end of the process ends this wait, nothing else.
            }
        }
    }
}
