package ai.irisorigin.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program that runs to its end, as an operator would run it. */
record Command(List<String> words, Map<String, String> environment) {

    /** What it said, and how it ended. */
    record Result(int code, String output) {}

    static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    Command with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Command(words, changed);
    }

    /** By another account of this machine; what it inherits stays. */
    Command as(String account) {
        List<String> changed = new ArrayList<>(List.of("setpriv", "--reuid=" + account, "--regid=" + account));
        changed.add("--clear-groups");
        changed.addAll(words);
        return new Command(changed, environment);
    }

    /** What it said; anything but success fails the drill. */
    String run() {
        Result result = attempt();
        if (result.code() != 0) {
            throw new AssertionError(words + " ended with " + result.code() + ": " + result.output());
        }
        return result.output().strip();
    }

    Result attempt() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
