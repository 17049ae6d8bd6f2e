package ai.irisorigin.portal.analytics;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of the current organization, counted from its rows. Merged conversations count once. */
@ApplicationScoped
@Transactional
public class Figures {

    private static final String FIRST_ANSWER = "extract(epoch from percentile_cont(0.5) within group"
            + " (order by answered_at - created_at) filter (where answered_at is not null))";

    private static final String ANSWERED = "count(*) filter (where answered_at - created_at ";

    private static final int MISSES = 8;

    @Inject
    private TenantSql sql;

    /** Conversations that are not closed now. */
    long open() {
        return sql.query("select count(*) from conversation where status <> 'closed'", Figures::first)
                .get(0);
    }

    Totals totals(Period period) {
        return sql.query(
                        "select count(*), " + FIRST_ANSWER
                                + ", extract(epoch from percentile_cont(0.5) within group (order by closed_at - created_at)"
                                + " filter (where closed_at is not null)),"
                                + " count(*) filter (where rating = 'good'), count(*) filter (where rating = 'bad'), "
                                + ANSWERED + "<= interval '1 hour'), "
                                + ANSWERED + "> interval '1 hour' and answered_at - created_at <= interval '4 hours'), "
                                + ANSWERED + "> interval '4 hours' and answered_at - created_at <= interval '1 day'), "
                                + ANSWERED + "> interval '1 day'), count(*) filter (where answered_at is null)"
                                + " from conversation where created_at >= ? and created_at < ? and merged_into is null",
                        row -> new Totals(
                                number(row[0]),
                                duration(row[1]),
                                duration(row[2]),
                                number(row[3]),
                                number(row[4]),
                                number(row[5]),
                                number(row[6]),
                                number(row[7]),
                                number(row[8]),
                                number(row[9])),
                        period.start(),
                        period.end())
                .get(0);
    }

    /** Every day of the period, in order. */
    List<Day> days(Period period) {
        String zone = period.timeZone().getId();
        Map<LocalDate, Day> opened = sql
                .query(
                        "select cast(created_at at time zone ? as date) as day, count(*), " + FIRST_ANSWER
                                + " from conversation where created_at >= ? and created_at < ? and merged_into is null"
                                + " group by day",
                        row -> new Day(date(row[0]), number(row[1]), 0, duration(row[2])),
                        zone,
                        period.start(),
                        period.end())
                .stream()
                .collect(Collectors.toMap(Day::date, Function.identity()));
        Map<LocalDate, Long> closed = sql
                .query(
                        "select cast(closed_at at time zone ? as date) as day, count(*)"
                                + " from conversation where closed_at >= ? and closed_at < ? and merged_into is null"
                                + " group by day",
                        row -> Map.entry(date(row[0]), number(row[1])),
                        zone,
                        period.start(),
                        period.end())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return period.dates()
                .map(date -> {
                    Day day = opened.getOrDefault(date, new Day(date, 0, 0, null));
                    return new Day(date, day.opened(), closed.getOrDefault(date, 0L), day.firstAnswer());
                })
                .toList();
    }

    /** How many conversations began in each hour of the week: Monday's 24 first. */
    long[][] hours(Period period) {
        var hours = new long[7][24];
        sql.query(
                        "select extract(isodow from created_at at time zone ?) as day,"
                                + " extract(hour from created_at at time zone ?) as hour, count(*)"
                                + " from conversation where created_at >= ? and created_at < ? and merged_into is null"
                                + " group by day, hour",
                        row -> new long[] {number(row[0]), number(row[1]), number(row[2])},
                        period.timeZone().getId(),
                        period.timeZone().getId(),
                        period.start(),
                        period.end())
                .forEach(row -> hours[(int) row[0] - 1][(int) row[1]] = row[2]);
        return hours;
    }

    /** What readers searched for in the help centre and didn't find, the most wanted first. */
    List<NumbersPart.Miss> misses(Period period) {
        return sql.query(
                "select query, language, count, last_at from search_miss where last_at >= ?"
                        + " order by count desc, last_at desc limit " + MISSES,
                row -> new NumbersPart.Miss(
                        (String) row[0], (String) row[1], number(row[2]), ((java.sql.Timestamp) row[3]).toInstant()),
                period.start());
    }

    private static long first(Object[] row) {
        return number(row[0]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Duration duration(Object seconds) {
        return seconds == null ? null : Duration.ofSeconds(number(seconds));
    }

    private static LocalDate date(Object column) {
        return ((java.sql.Date) column).toLocalDate();
    }
}
