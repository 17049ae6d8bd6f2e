package ai.irisorigin.drills.faults;

import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A visitor who looks at the help centre, again and again, and notes what comes back and when. */
final class Pulse implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Visitor visitor;
    private final Queue<Beat> beats = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile boolean enough;

    private record Beat(int status, long sentAt, long took) {}

    Pulse(Portal portal) {
        visitor = Visitor.at("acme", portal);
    }

    void begin() {
        thread.execute(() -> {
            try {
                while (!enough) {
                    beat();
                    TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void beat() {
        long sentAt = System.nanoTime();
        try {
            int status = visitor.get("/help").status();
            beats.add(new Beat(status, sentAt, System.nanoTime() - sentAt));
        } catch (IOException e) {
            beats.add(new Beat(Answer.NONE.status(), sentAt, System.nanoTime() - sentAt));
        }
    }

    /** How often each status came, of requests that were begun later than this. */
    Map<Integer, Long> since(long nanoTime) {
        return between(nanoTime, Long.MAX_VALUE);
    }

    Map<Integer, Long> between(long from, long to) {
        return beats.stream()
                .filter(beat -> beat.sentAt() > from && beat.sentAt() < to)
                .collect(Collectors.groupingBy(Beat::status, TreeMap::new, Collectors.counting()));
    }

    /** What 95 of 100 answers took at most, of requests that were begun later than this. */
    Duration p95Since(long nanoTime) {
        List<Long> took = beats.stream()
                .filter(beat -> beat.sentAt() > nanoTime)
                .map(Beat::took)
                .sorted()
                .toList();
        return Duration.ofNanos(took.get((int) Math.ceil(took.size() * 0.95) - 1));
    }

    /** Waits for the last answer. */
    void stop() throws InterruptedException {
        enough = true;
        thread.shutdown();
        if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the visitor still waits for an answer");
        }
    }

    @Override
    public void close() {
        enough = true;
        thread.shutdownNow();
    }
}
