package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.store.Resource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** When a subscription's periods end: counted from its anchor, so that a month after Jan 31 is Feb 28 and two are Mar 31. */
final class Periods {
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
