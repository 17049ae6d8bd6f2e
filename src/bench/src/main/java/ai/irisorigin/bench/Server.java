package ai.irisorigin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The portal's process, PostgreSQL not included. */
record Server(long pid) {
    /** The serial collector gives memory back in four steps, one a collection (-XX:+ShrinkHeapInSteps). */
    private static final int COLLECTIONS = 4;

    /** Of all Linux systems, whatever the kernel's own clock. */
    private static final long MILLIS_A_TICK = 10;

    /** Resident memory as it is, and after the garbage is gone. */
    Memory memory() throws BadMeasurement, IOException, InterruptedException {
        long asItIs = residentMegabytes();
        for (int i = 0; i < COLLECTIONS; i++) {
            collectGarbage();
        }
        return new Memory(asItIs, residentMegabytes());
    }

    int threads() throws IOException {
        try (Stream<Path> threads = Files.list(folder().resolve("task"))) {
            return (int) threads.count();
        }
    }

    /** Spent since it started, by all of its threads. */
    Duration cpu() throws BadMeasurement {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new BadMeasurement("the portal's process is gone"));
    }

    /** Spent on compiling bytecode, which is over at some time, and not on requests. */
    Duration cpuOfCompilers() throws IOException {
        long ticks = 0;
        try (Stream<Path> threads = Files.list(folder().resolve("task"))) {
            for (Path thread : threads.toList()) {
                ticks += ticksIfCompiler(thread.resolve("stat"));
            }
        }
        return Duration.ofMillis(ticks * MILLIS_A_TICK);
    }

    /** See proc_pid_stat(5): number, (name), and after eleven more fields the ticks in user and in kernel mode. */
    private static long ticksIfCompiler(Path stat) {
        try {
            String line = Files.readString(stat);
            int endOfName = line.lastIndexOf(')');
            if (!line.substring(0, endOfName).matches("\\d+ \\(C[12] Compiler.*")) {
                return 0;
            }
            String[] fields = line.substring(endOfName + 2).split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            // A thread that has just ended.
            return 0;
        }
    }

    private Path folder() {
        return Path.of("/proc", Long.toString(pid));
    }

    private long residentMegabytes() throws BadMeasurement, IOException {
        return Files.readAllLines(folder().resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow(() -> new BadMeasurement("the portal's process is gone"));
    }

    private void collectGarbage() throws BadMeasurement, IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new BadMeasurement("jcmd can't collect the portal's garbage");
        }
    }
}
