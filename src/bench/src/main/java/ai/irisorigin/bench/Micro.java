package ai.irisorigin.bench;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs what is in the package micro. */
final class Micro {

    private Micro() {}

    /** Nanoseconds of one call, on average. */
    static double nanos(Class<?> benchmark, String method) throws BadMeasurement {
        // JMH starts a JVM with this class path, of which Maven's own JVM knows nothing.
        if (Micro.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs()).map(Micro::path).collect(Collectors.joining(File.pathSeparator)));
        }
        try {
            return new Runner(new OptionsBuilder()
                            .include(benchmark.getName() + "\\." + method + "$")
                            .forks(1)
                            .warmupIterations(5)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(5)
                            .measurementTime(TimeValue.seconds(1))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .runSingle()
                    .getPrimaryResult()
                    .getScore();
        } catch (RunnerException e) {
            throw new BadMeasurement(benchmark.getSimpleName() + ": " + e.getMessage());
        }
    }

    private static String path(URL url) {
        return Path.of(url.getPath()).toString();
    }
}
