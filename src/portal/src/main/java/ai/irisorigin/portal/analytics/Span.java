package ai.irisorigin.portal.analytics;

import java.time.Duration;

/**
 * A time as people say it: minutes, or hours and days with one decimal.
 *
 * @param unit minutes, hours or days
 */
record Span(String unit, Number value) {

    private static final Duration LONGEST_IN_MINUTES = Duration.ofMinutes(90);
    private static final Duration LONGEST_IN_HOURS = Duration.ofDays(2);

    static Span of(Duration time) {
        if (time.compareTo(LONGEST_IN_MINUTES) <= 0) {
            return new Span("minutes", Math.round(time.toSeconds() / 60.0));
        }
        return time.compareTo(LONGEST_IN_HOURS) <= 0
                ? new Span("hours", tenths(time.toMinutes() / 60.0))
                : new Span("days", tenths(time.toHours() / 24.0));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
