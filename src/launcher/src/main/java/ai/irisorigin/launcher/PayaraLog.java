package ai.irisorigin.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** PORTAL_DATA/logs/portal.log: all that Payara and the portal say. */
record PayaraLog(Path file) {
    private static final long FULL = 20L * 1024 * 1024;
    private static final int KEPT = 4;
    private static final Pattern HEADER =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} (\\w+) +([^ ]+): (.*)$");
    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w$]+\\.)*(.+)$");

    /** Each run has a file of its own. */
    void turnOver() throws IOException {
        if (Files.exists(file)) {
            makeRoom();
            Files.move(file, older(1), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Payara has the file open for appending, so it is copied and emptied, not moved. */
    void turnOverIfFull() throws IOException {
        if (Files.exists(file) && Files.size(file) > FULL) {
            makeRoom();
            Files.copy(file, older(1), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }

    /** Whether Payara believes that it is ready, which it says even if the application failed. */
    boolean saysReady() {
        return lines().stream().anyMatch(line -> line.matches(".* PayaraMicro: Payara Micro .* ready in .*"));
    }

    /** The line that tells most about why it went wrong. */
    String reason() {
        return reason(lines());
    }

    static String reason(List<String> lines) {
        List<Integer> severe = IntStream.range(0, lines.size())
                .filter(at -> header(lines.get(at))
                        .filter(h -> h.group(1).equals("SEVERE"))
                        .isPresent())
                .boxed()
                .toList();
        Optional<String> fromPortal = severe.stream()
                .map(at -> header(lines.get(at)).orElseThrow())
                .filter(header -> header.group(2).startsWith("ai.irisorigin."))
                .map(header -> header.group(3))
                .findFirst();
        Optional<String> cause = severe.stream()
                .map(at -> rootCause(lines.subList(at + 1, lines.size())))
                .flatMap(Optional::stream)
                .findFirst();
        Optional<String> first = severe.stream()
                .map(at -> header(lines.get(at)).orElseThrow().group(3))
                .findFirst();
        Optional<String> last = lines.stream().filter(line -> !line.isBlank()).reduce((a, b) -> b);
        return fromPortal
                .or(() -> cause)
                .or(() -> first)
                .or(() -> last)
                .orElse("it said nothing")
                .strip();
    }

    private static Optional<String> rootCause(List<String> following) {
        return following.stream()
                .takeWhile(line -> header(line).isEmpty())
                .map(CAUSE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .reduce((first, second) -> second);
    }

    private static Optional<Matcher> header(String line) {
        return Optional.of(HEADER.matcher(line)).filter(Matcher::matches);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private void makeRoom() throws IOException {
        for (int age = KEPT; age > 1; age--) {
            if (Files.exists(older(age - 1))) {
                Files.move(older(age - 1), older(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path older(int age) {
        return file.resolveSibling("portal." + age + ".log");
    }
}
