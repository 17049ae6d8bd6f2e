package ai.irisorigin.bench;

import ai.irisorigin.bench.probe.EventsServlet;
import ai.irisorigin.bench.probe.Storyteller;
import ai.irisorigin.bench.probe.UsageServlet;
import ai.irisorigin.bench.probe.WidgetsServlet;
import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A portal of the benchmark's own and the yardstick, in one process. */
final class Arena implements AutoCloseable {
    private static final int VISITORS = 4;

    /** Whether the portal may keep the pages that it rendered. */
    enum PageCache {
        ON,
        OFF
    }

    private final Path folder;
    private final Portal portal;
    private final Duration start;
    private final Site site;

    private Arena(Path folder, Portal portal, Duration start) {
        this.folder = folder;
        this.portal = portal;
        this.start = start;
        this.site = Site.of(portal);
    }

    static Arena open(PageCache cache) throws CannotStart, IOException {
        Path folder = Files.createTempDirectory("iris-origin-bench-");
        Options options = Options.temporary(probed(folder), Path.of(System.getProperty("payara.jar")))
                .withNeighbour(Path.of(System.getProperty("yardstick.war")))
                .withJvmFlags("-Dyardstick.folder=" + folder);
        long before = System.nanoTime();
        Portal portal = Portal.start(
                cache == PageCache.ON
                        ? options
                        : options.with("PORTAL_PAGE_CACHE_MB", "0")
                                .with("TRUSTED_PROXIES", "127.0.0.1/32")
                                // Stripe tells, and can't be asked.
                                .with("STRIPE_API_KEY", "sk_test_bench")
                                .with("STRIPE_API_BASE", "http://127.0.0.1:9")
                                .with("STRIPE_WEBHOOK_SECRET", Webhooks.SECRET));
        return new Arena(folder, portal, Duration.ofNanos(System.nanoTime() - before));
    }

    /** The portal with the package probe in it. */
    private static Path probed(Path folder) throws IOException {
        Path war = Files.copy(Path.of(System.getProperty("portal.war")), folder.resolve("portal.war"));
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            for (Class<?> probe :
                    List.of(UsageServlet.class, WidgetsServlet.class, EventsServlet.class, Storyteller.class)) {
                Path place = files.getPath("WEB-INF", "classes", probe.getName().replace('.', '/') + ".class");
                Files.createDirectories(place.getParent());
                try (InputStream code = probe.getResourceAsStream(probe.getSimpleName() + ".class")) {
                    Files.copy(code, place);
                }
            }
        }
        return war;
    }

    /** From nothing: with a new database, its migration and the demo data. */
    Duration start() {
        return start;
    }

    Server server() {
        return new Server(portal.payaraPid());
    }

    Wrk wrk() throws CannotStart, IOException {
        return new Wrk(folder, site);
    }

    Site site() {
        return site;
    }

    String url() {
        return portal.url();
    }

    Superuser superuser() {
        return new Superuser(portal);
    }

    StatementLog statementLog() throws SQLException {
        return new StatementLog(superuser(), portal.log().resolveSibling("postgres.log"));
    }

    /** Gives the yardstick the answer that visitors get; the second one, because the first is never from the cache. */
    Answer keepReady(String name, Case what) throws BadMeasurement, IOException {
        site.expect(what, 1);
        Answer answer = site.expect(what, 1);
        Files.write(folder.resolve(name), answer.toFile());
        return answer;
    }

    /** Gives the yardstick a password to check. */
    void keepHash(String password, String hash) throws IOException {
        Files.writeString(folder.resolve("hash"), password + "\n" + hash + "\n");
    }

    /** Asks for each organization's page once. */
    Duration visitAll(Case what) throws BadMeasurement, InterruptedException {
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        try {
            long before = System.nanoTime();
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int n = 1; n <= what.numbers(); n++) {
                int organization = n;
                statuses.add(visitors.submit(() -> site.ask(what, organization).status()));
            }
            for (Future<Integer> status : statuses) {
                if (status.get() != 200) {
                    throw new BadMeasurement(what.name() + ": an answer is " + status.get());
                }
            }
            return Duration.ofNanos(System.nanoTime() - before);
        } catch (ExecutionException e) {
            throw new BadMeasurement(what.name() + ": " + e.getCause());
        } finally {
            visitors.shutdownNow();
        }
    }

    @Override
    public void close() throws IOException {
        portal.close();
        for (String name : List.of("plain", "gzip", "people", "hash", "requests.lua", "portal.war")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }
}
