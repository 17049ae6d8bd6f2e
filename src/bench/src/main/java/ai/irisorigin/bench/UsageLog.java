package ai.irisorigin.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Usage of one organization, recorded from two sides at once, many events in each transaction. */
record UsageLog(Arena arena) {
    private static final int SIDES = 2;
    private static final int AT_ONCE = 500;
    private static final int TIMES = 100;
    private static final String COUNT =
            "select used from platform.usage_total join platform.organization on id = tenant_id"
                    + " where slug = 'bench-2' and meter = 'api-calls' order by period_start desc limit 1";

    private static final Case BATCH = Case.visitor("usage", "/probe/usage?events=" + AT_ONCE, "bench-2");

    /** Events a second, after as many that don't count. */
    double rate() throws BadMeasurement, InterruptedException, SQLException {
        record();
        Duration took = record();
        String counted = arena.superuser().read(COUNT);
        int events = SIDES * TIMES * AT_ONCE;
        if (Long.parseLong(counted) != 2L * events) {
            throw new BadMeasurement("of " + 2 * events + " events " + counted + " are counted");
        }
        return events / (took.toNanos() / 1e9);
    }

    private Duration record() throws BadMeasurement, InterruptedException {
        ExecutorService sides = Executors.newFixedThreadPool(SIDES);
        try {
            long before = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < SIDES; i++) {
                all.add(sides.submit(() -> {
                    for (int n = 0; n < TIMES; n++) {
                        arena.site().expect(BATCH, 1);
                    }
                    return null;
                }));
            }
            for (Future<?> side : all) {
                side.get();
            }
            return Duration.ofNanos(System.nanoTime() - before);
        } catch (ExecutionException e) {
            throw new BadMeasurement("usage is not recorded: " + e.getCause());
        } finally {
            sides.shutdownNow();
        }
    }
}
