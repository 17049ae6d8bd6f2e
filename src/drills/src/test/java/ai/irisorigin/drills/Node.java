package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A portal that runs as the unit runs it: server-config/start.sh with portal.env, its log on standard output. */
final class Node implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final Process process;
    private final int port;
    private final Path log;

    private Node(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static Node start(Path release, Map<String, String> environment, Path logs) throws IOException {
        int port = PostgresServer.freePort();
        Path log = logs.resolve("node-" + port + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(release.resolve("server-config/start.sh").toString(), Integer.toString(port));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        Node node = new Node(builder.start(), port, log);
        node.awaitReady();
        return node;
    }

    int port() {
        return port;
    }

    /** Somebody with a browser of their own. */
    Visitor visitor() {
        return new Visitor(port);
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    /** As systemd does it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The portal did not end within a minute of SIGTERM");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                List<String> said = log();
                assertThat(said.subList(Math.max(0, said.size() - 20), said.size()))
                        .as("what the portal said instead of becoming ready")
                        .isEmpty();
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return visitor().insider().get("localhost", "/health/ready").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
