package ai.irisorigin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that an earlier run or this one started. The start instant tells it from a stranger that was given the same
 * number later.
 */
record OwnProcess(long pid, Instant started) {
    /** The system reckons a start from the boot's time, which moves a little as the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    static OwnProcess of(ProcessHandle handle) {
        return new OwnProcess(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    static Optional<OwnProcess> load(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            return Optional.of(
                    new OwnProcess(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // No record, or one cut off by a crash: nothing that could be trusted.
            return Optional.empty();
        }
    }

    void save(Path file) throws IOException {
        Files.writeString(file, pid + " " + started.toEpochMilli() + "\n");
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks with the signal, then forces; false if even that didn't help in time. */
    boolean end(String signal, Duration patience) {
        Optional<ProcessHandle> handle = handle();
        if (handle.isEmpty()) {
            return true;
        }
        send(signal);
        if (waitFor(handle.get(), patience)) {
            return true;
        }
        handle.get().destroyForcibly();
        return waitFor(handle.get(), Duration.ofSeconds(2));
    }

    private void send(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            handle().ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean waitFor(ProcessHandle handle, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (isAlive() && System.nanoTime() < end) {
            try {
                handle.onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // Look again: one that nobody reaps never "exits".
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !isAlive();
            }
        }
        return !isAlive();
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::startedThen)
                .filter(handle -> !isDeadButNotReaped());
    }

    private boolean startedThen(ProcessHandle handle) {
        Instant start = handle.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(started, start).abs().compareTo(TOLERANCE) <= 0;
    }

    /** In a container whose first process reaps nobody, a killed one stays in the list for ever. */
    private boolean isDeadButNotReaped() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
