package ai.irisorigin.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara Micro with the portal's WAR, in a process of its own. */
final class Payara {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** The JVM's own exit code with -XX:+ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int NO_ANSWER = 0;

    private final DataFolder folder;
    private final Options options;
    private final int port;
    private final PayaraLog log;
    private Process process;

    Payara(DataFolder folder, Options options, int port) {
        this.folder = folder;
        this.options = options;
        this.port = port;
        this.log = new PayaraLog(folder.log("portal.log"));
    }

    /** Ends a Payara that an earlier run left alive when it was killed. */
    static void endLeftover(Path root) throws CannotStart {
        Path record = record(root);
        boolean ended = OwnProcess.load(record)
                .map(leftover -> leftover.end("TERM", PATIENCE))
                .orElse(true);
        if (!ended) {
            throw new CannotStart("A Payara of an earlier run could not be ended; its process is in " + record + ".");
        }
    }

    void start(Map<String, String> environment) throws IOException {
        Path work = folder.emptyWorkFolder();
        Files.copy(options.war(), work.resolve("ROOT.war"));
        for (Path neighbour : options.neighbours()) {
            Files.copy(neighbour, work.resolve(neighbour.getFileName()));
        }
        Files.writeString(work.resolve("jvm.options"), ServerConfig.read("payara/jvm.options"));
        Files.writeString(
                work.resolve("logging.properties"),
                ServerConfig.read("payara/logging.properties") + ServerConfig.read("payara/readable.properties"));
        Files.writeString(
                work.resolve("pre-boot.txt"),
                ServerConfig.read("payara/pre-boot.txt") + ServerConfig.read("payara/one-machine.txt"));
        log.turnOver();

        ProcessBuilder builder = new ProcessBuilder(command()).directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.file().toFile()));
        process = builder.start();
        OwnProcess.of(process.toHandle()).save(record(folder.root()));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Out of the terminal's reach, so that Ctrl-C comes to us alone and we end things in order.
            command.add("/usr/bin/setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("@jvm.options", "-Djava.io.tmpdir=" + folder.root().resolve("work/tmp")));
        command.addAll(options.jvmFlags());
        command.addAll(List.of("-jar", options.payaraJar().toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--nocluster", "--nohostaware", "--disablephonehome"));
        // Names without a folder, because Payara takes a colon in --deploy for the end of one.
        command.addAll(List.of("--prebootcommandfile", "pre-boot.txt", "--logproperties", "logging.properties"));
        command.addAll(List.of("--deploy", "ROOT.war"));
        for (Path neighbour : options.neighbours()) {
            command.addAll(List.of("--deploy", neighbour.getFileName().toString()));
        }
        return command;
    }

    void awaitReady() throws CannotStart, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw failed("The portal ended while it started");
            }
            // Asked in this order: once Payara says ready, an application that is neither ready nor busy has failed.
            boolean saysReady = log.saysReady();
            int status = status();
            if (status == 200) {
                return;
            }
            if (saysReady && status != 503 && status != NO_ANSWER) {
                throw failed("The application could not be started");
            }
            Thread.sleep(200);
        }
        throw failed("The portal was not ready within " + LONGEST_START.toMinutes() + " minutes");
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The application runs, but its database refuses it (503) or leaves it hanging (no answer). */
    boolean isWaiting() {
        return status() != 200;
    }

    /** How it ended, in one line. What the log has about it, if anything, is at its end. */
    CannotStart ended() {
        int code = process.exitValue();
        String why = code == OUT_OF_MEMORY ? "for want of memory" : "unexpectedly (exit code " + code + ")";
        return new CannotStart("The portal ended " + why + "; see " + log.file());
    }

    void stop() {
        if (process != null) {
            OwnProcess.of(process.toHandle()).end("TERM", PATIENCE);
        }
    }

    long pid() {
        return process.pid();
    }

    PayaraLog log() {
        return log;
    }

    private CannotStart failed(String what) {
        return new CannotStart(what + ": " + log.reason() + " (log: " + log.file() + ")");
    }

    /** Written by hand because Java's clients don't let us choose the Host header, which must be the platform's. */
    private int status() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(5000);
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 1000);
            OutputStream out = socket.getOutputStream();
            String request = "GET " + options.readyPath() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            return answer.matches("HTTP/1.1 \\d{3}") ? Integer.parseInt(answer.substring(9)) : NO_ANSWER;
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    private static Path record(Path root) {
        return root.resolve("payara.pid");
    }
}
