package ai.irisorigin.portal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, which a test can have jump. */
final class ShiftedClock extends Clock {

    private static volatile Duration shift = Duration.ZERO;

    private final ZoneId zone;

    private ShiftedClock(ZoneId zone) {
        this.zone = zone;
    }

    static void during(Duration jump, Runnable work) {
        shift = jump;
        try {
            work.run();
        } finally {
            shift = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ShiftedClock(other);
    }

    /** In place of {@link Clocks}. */
    @Alternative
    @Priority(Interceptor.Priority.APPLICATION)
    @ApplicationScoped
    static class Shifted {

        @Produces
        Clock clock() {
            return new ShiftedClock(ZoneOffset.UTC);
        }
    }
}
