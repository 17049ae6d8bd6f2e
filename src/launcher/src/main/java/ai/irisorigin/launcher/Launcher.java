package ai.irisorigin.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** {@code mvn -Prun}: a portal until Ctrl-C. Runs inside Maven, so that Ctrl-C is ours to answer. */
public final class Launcher {
    /** UTF-8 whatever the locale says: terminals are, and "C" would turn the ellipsis into a question mark. */
    private static final PrintStream CONSOLE =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private static volatile boolean failed;

    private Launcher() {}

    public static void main(String[] args) {
        Supervisor portal = null;
        try {
            loadAllClasses();
            portal = new Supervisor(Options.fromEnvironment());
            Runtime.getRuntime().addShutdownHook(new Thread(endOf(portal), "launcher-end"));
            CONSOLE.println("Starting…");
            portal.open();
            CONSOLE.println(Welcome.text(portal.settings()));
            portal.watch(CONSOLE::println);
        } catch (CannotStart | InterruptedException e) {
            failUnlessClosing(portal, e.getMessage());
        } catch (IOException | RuntimeException | Error e) {
            failUnlessClosing(portal, "The launcher failed: " + e);
        }
        waitForTheEnd();
    }

    /** {@code mvn verify} in another window replaces the classes under us, so none may be left to load later. */
    private static void loadAllClasses() throws IOException {
        URL place = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
        Path path = Path.of(URI.create(place.toString()));
        if (Files.isDirectory(path)) {
            loadAllClasses(path);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                loadAllClasses(jar.getPath("/"));
            }
        }
    }

    private static void loadAllClasses(Path root) throws IOException {
        String itsPackage = Launcher.class.getPackageName();
        try (Stream<Path> files = Files.list(root.resolve(itsPackage.replace('.', '/')))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.class$", "");
                Class.forName(itsPackage + "." + name);
            }
        } catch (ClassNotFoundException e) {
            throw new IOException("it was being compiled while it started; start it again", e);
        }
    }

    private static Runnable endOf(Supervisor portal) {
        return () -> {
            if (!failed) {
                CONSOLE.println("Stopping…");
                portal.close();
                CONSOLE.println("Stopped.");
            }
        };
    }

    /** System.exit, because a failed goal would make Maven add twenty lines of its own to our one. */
    private static void failUnlessClosing(Supervisor portal, String message) {
        if (portal != null && portal.isClosing()) {
            return;
        }
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
