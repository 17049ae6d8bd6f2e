package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.store.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** When a subscription's periods end: counted from its anchor, so that a month after Jan 31 is Feb 28 and two are Mar 31. */
final class Periods {
    /** By how much months differ. */
    private static final long SHORTER_MONTHS = Duration.ofDays(3).toSeconds();

    private Periods() {}

    /** The first end of a period after a moment. */
    static long endAfter(long moment, long anchor, Resource recurring) {
        ZonedDateTime start = Instant.ofEpochSecond(anchor).atZone(ZoneOffset.UTC);
        long step = recurring.number("interval_count", 1);
        String interval = recurring.text("interval");
        long count = 1;
        while (plus(start, interval, step * count).toEpochSecond() <= moment) {
            count++;
        }
        return plus(start, interval, step * count).toEpochSecond();
    }

    /** A number of intervals after a moment; from the end of one period to the end of another, if the anchor has such. */
    static long afterDuration(long start, long anchor, Resource duration, Resource recurring) {
        long end = plus(
                        Instant.ofEpochSecond(start).atZone(ZoneOffset.UTC),
                        duration.text("interval"),
                        duration.number("interval_count", 1))
                .toEpochSecond();
        boolean fromBoundary = !recurring.is("interval", "week")
                && (start == anchor || endAfter(start - 1, anchor, recurring) == start);
        long boundary = endAfter(end - 1, anchor, recurring);
        return fromBoundary && boundary - end <= SHORTER_MONTHS ? boundary : end;
    }

    private static ZonedDateTime plus(ZonedDateTime start, String interval, long count) {
        return switch (interval) {
            case "day" -> start.plusDays(count);
            case "week" -> start.plusWeeks(count);
            case "month" -> start.plusMonths(count);
            case "year" -> start.plusYears(count);
            default -> throw new IllegalArgumentException(interval);
        };
    }

    static boolean isSame(Resource recurring, Resource other) {
        return recurring.text("interval").equals(other.text("interval"))
                && recurring.number("interval_count", 1) == other.number("interval_count", 1);
    }
}
