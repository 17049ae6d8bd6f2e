package ai.irisorigin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What billing must bear: events of Stripe's in a burst, and a day's reminders of 100,000 trials at once. */
final class Billing {
    private static final int EVENTS_TO_WARM_UP = 2_000;
    private static final int EVENTS = 10_000;
    private static final int EVENTS_ONE_AT_A_TIME = 500;
    private static final int SUBSCRIPTIONS_TO_WARM_UP = 20_000;
    private static final int SUBSCRIPTIONS = 100_000;
    private static final String REMINDERS =
            "from platform.mail m join bench_due d on d.id = m.tenant_id where m.kind like 'billing-trial-ends%'";
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private final Arena arena;
    private final PrintStream console;
    private final Report report;

    Billing(Arena arena, PrintStream console, Report report) {
        this.arena = arena;
        this.console = console;
        this.report = report;
    }

    void measure() throws BadMeasurement, IOException, SQLException, InterruptedException {
        new Webhooks(arena.url(), 0).send(EVENTS_TO_WARM_UP);
        Webhooks webhooks = new Webhooks(arena.url(), EVENTS_TO_WARM_UP);
        Duration burst = webhooks.send(EVENTS);
        requireThat(known() == EVENTS_TO_WARM_UP + EVENTS, "an event was lost");
        report.events(EVENTS, burst, webhooks.answers(), webhooks.oneAtATime(EVENTS_ONE_AT_A_TIME));
        remind(SUBSCRIPTIONS_TO_WARM_UP);
        long due = remind(SUBSCRIPTIONS);
        // By the database's clock, from the first reminder to the last.
        report.reminders(
                SUBSCRIPTIONS,
                due,
                Duration.ofMillis(
                        number("select round(1000 * extract(epoch from max(m.created_at) - min(m.created_at))) "
                                + REMINDERS)));
    }

    /** How many of so many trials were to be told of, and have been. */
    private long remind(int subscriptions) throws BadMeasurement, SQLException, IOException, InterruptedException {
        arena.superuser().load("subscriptions.sql", subscriptions);
        long due = number("select count(*) from bench_due");
        console.printf("  %,d of %,d trials are to be told of%n", due, subscriptions);
        long end = System.nanoTime() + LONGEST_RUN.toNanos();
        while (number("select count(distinct m.tenant_id) " + REMINDERS) < due) {
            requireThat(System.nanoTime() < end, "not all were reminded");
            TimeUnit.SECONDS.sleep(1);
        }
        return due;
    }

    private long known() throws SQLException {
        return number("select count(*) from platform.stripe_event where id like 'evt_bench_%'");
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(arena.superuser().read(query));
    }

    private static void requireThat(boolean good, String otherwise) throws BadMeasurement {
        if (!good) {
            throw new BadMeasurement(otherwise);
        }
    }
}
