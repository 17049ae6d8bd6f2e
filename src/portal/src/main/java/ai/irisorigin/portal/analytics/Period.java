package ai.irisorigin.portal.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Whole days up to and with today, as a reader's calendar has them. */
record Period(LocalDate first, LocalDate last, ZoneId timeZone) {

    static final List<Integer> LENGTHS = List.of(7, 28, 91);

    static final int USUAL = 28;

    static Period upToToday(int days, ZoneId timeZone, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), timeZone);
        return new Period(today.minusDays(days - 1L), today, timeZone);
    }

    int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    Period before() {
        return new Period(first.minusDays(days()), first.minusDays(1), timeZone);
    }

    Stream<LocalDate> dates() {
        return first.datesUntil(last.plusDays(1));
    }

    Instant start() {
        return first.atStartOfDay(timeZone).toInstant();
    }

    /** The first instant that is not in it any more. */
    Instant end() {
        return last.plusDays(1).atStartOfDay(timeZone).toInstant();
    }
}
