package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.usage.Statement;
import ai.irisorigin.portal.usage.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Where usage leads if it goes on as it did in the period so far. What is kept is taken to stay as it is. */
final class Forecast {

    /** Before so much has passed, nothing can be said. */
    private static final Duration LEAST = Duration.ofDays(1);

    private Forecast() {}

    /** @param now null if the period is over */
    static long of(Meter meter, Terms period, long used, Instant now) {
        if (meter.isGauge() || now == null || !canTell(period, now)) {
            return used;
        }
        double passed = Duration.between(period.starts(), now).toSeconds();
        double all = Duration.between(period.starts(), period.ends()).toSeconds();
        return Math.round(used * all / passed);
    }

    static Statement of(Statement statement, Instant now) {
        Map<Meter, Long> used = new EnumMap<>(Meter.class);
        for (Meter meter : Meter.ALL) {
            used.put(meter, of(meter, statement.terms(), statement.used(meter), now));
        }
        return new Statement(statement.terms(), used);
    }

    static boolean canTell(Terms period, Instant now) {
        return !now.isBefore(period.starts().plus(LEAST)) && now.isBefore(period.ends());
    }
}
