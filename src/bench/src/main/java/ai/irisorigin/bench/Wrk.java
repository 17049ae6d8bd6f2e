package ai.irisorigin.bench;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load: wrk with one thread and sixteen connections, on the machine that it measures. */
final class Wrk {
    private static final int CONNECTIONS = 16;

    private final Path program;
    private final Path script;
    private final Site site;

    Wrk(Path folder, Site site) throws CannotStart, IOException {
        this.program = Tool.find("wrk");
        this.script = folder.resolve("requests.lua");
        this.site = site;
        try (InputStream packed = Wrk.class.getResourceAsStream("requests.lua")) {
            Files.write(script, packed.readAllBytes());
        }
    }

    /** One turn of a case. Fails unless every answer was the one that a visitor gets. */
    Sample run(Case what, int seconds) throws BadMeasurement, IOException, InterruptedException {
        Answer expected = site.expect(what, 1);
        Sample sample = Sample.parse(resultLine(command(what, seconds)));
        // wrk takes a redirect for a success, and an empty page too. Names and the Connection header differ a little;
        // and
        // wrk counts the bytes of answers that it stops in the middle of.
        double unfinished = CONNECTIONS * expected.size() / sample.requests();
        if (Math.abs(sample.bytes() - expected.size()) > 60 + expected.size() * 0.02 + unfinished) {
            throw new BadMeasurement("%s: an answer has %d bytes, but %.0f on the average under load"
                    .formatted(what.name(), expected.size(), sample.bytes()));
        }
        return sample;
    }

    private List<String> command(Case what, int seconds) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "--timeout=10s",
                "--script=" + script,
                "http://127.0.0.1:" + site.port() + what.path(),
                "--",
                Integer.toString(what.numbers()),
                what.method(),
                what.body(),
                "Host: " + site.hostPattern().formatted(what.host())));
        command.addAll(what.headers());
        return command;
    }

    private static String resultLine(List<String> command) throws BadMeasurement, IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines()
                .filter(line -> line.startsWith("result "))
                .findFirst()
                .orElseThrow(() -> new BadMeasurement("wrk did not run: " + output.strip()));
    }
}
