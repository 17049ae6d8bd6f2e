package ai.irisorigin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The PostgreSQL server that has a data directory open, as its own postmaster.pid tells. */
record Postmaster(Path directory) {

    Optional<OwnProcess> process() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).stream()
                    .findFirst()
                    .orElse("")
                    .strip());
            return ProcessHandle.of(pid)
                    .filter(this::servesThisDirectory)
                    .map(OwnProcess::of)
                    .filter(OwnProcess::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Ends it without losing anything: fast if it listens, else by force, and the next start recovers. */
    boolean end(Duration patience) {
        return process().map(process -> process.end("INT", patience)).orElse(true);
    }

    /** A server ended by force leaves its file, and PostgreSQL refuses to start if a stranger has its number now. */
    void forgetTheDead() throws IOException {
        if (process().isEmpty()) {
            Files.deleteIfExists(pidFile());
        }
    }

    private boolean servesThisDirectory(ProcessHandle handle) {
        return handle.info().commandLine().orElse("").contains(directory.toString());
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }
}
