package ai.irisorigin.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PORTAL_DATA/logs/postgres.log, read from where this run began. */
record PostgresLog(Path file, long start) {
    private static final int MOST = 1_000_000;
    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|ERROR|initdb: error): +(.*)$");

    static PostgresLog from(Path file) {
        return new PostgresLog(file, file.toFile().length());
    }

    /** A full disk explains all other complaints; else the first one does. */
    Optional<String> reason() {
        List<String> complaints = complaints();
        return complaints.stream()
                .filter(line -> line.contains("No space left on device"))
                .findFirst()
                .or(() -> complaints.stream().findFirst());
    }

    private List<String> complaints() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(start);
            byte[] said = new byte[(int) Math.min(log.length() - start, MOST)];
            log.readFully(said);
            return new String(said, StandardCharsets.UTF_8)
                    .lines()
                    .map(COMPLAINT::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
