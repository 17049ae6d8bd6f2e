package ai.irisorigin.portal.analytics;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The figures as a reader wants them: beside those of the period before, and drawn. */
@ApplicationScoped
@Transactional
public class Numbers {

    @Inject
    private Figures figures;

    @Inject
    private Clock clock;

    /** Of these many days, if it is one of the usual lengths. */
    public NumbersPart of(int days, SignedIn reader) {
        Period period = period(days, reader);
        Totals now = figures.totals(period);
        Totals before = figures.totals(period.before());
        List<Day> perDay = figures.days(period);
        return new NumbersPart(
                period.days(),
                Period.LENGTHS,
                now.opened() == 0 && before.opened() == 0,
                tiles(now, before),
                Columns.of(perDay, period.timeZone()),
                Heat.of(figures.hours(period)),
                answers(now),
                figures.misses(period),
                reader.may(Permission.MANAGE_KNOWLEDGE));
    }

    /** A day a line, for a spreadsheet (RFC 4180). */
    String csv(int days, SignedIn reader) {
        var csv = new StringBuilder("date,opened,closed,first_answer_median_minutes\r\n");
        for (Day day : figures.days(period(days, reader))) {
            csv.append(day.date())
                    .append(',')
                    .append(day.opened())
                    .append(',')
                    .append(day.closed())
                    .append(',')
                    .append(day.firstAnswer() == null ? "" : day.firstAnswer().toMinutes())
                    .append("\r\n");
        }
        return csv.toString();
    }

    private Period period(int days, SignedIn reader) {
        return Period.upToToday(Period.LENGTHS.contains(days) ? days : Period.USUAL, reader.timeZone(), clock);
    }

    private List<NumbersPart.Figure> tiles(Totals now, Totals before) {
        return List.of(
                new NumbersPart.Figure("open", "count", figures.open(), null, null),
                new NumbersPart.Figure("opened", "count", now.opened(), change(now.opened(), before.opened()), null),
                time("first-answer", now.firstAnswer(), before.firstAnswer()),
                time("resolution", now.resolution(), before.resolution()),
                satisfaction(now.satisfaction(), before.satisfaction()));
    }

    private static NumbersPart.Figure time(String name, Duration now, Duration before) {
        if (now == null) {
            return NumbersPart.Figure.none(name);
        }
        Long change = before == null ? null : change(now.toSeconds(), before.toSeconds());
        Span span = Span.of(now);
        return new NumbersPart.Figure(name, span.unit(), span.value(), change, verdict(change, false));
    }

    private static NumbersPart.Figure satisfaction(Long now, Long before) {
        if (now == null) {
            return NumbersPart.Figure.none("satisfaction");
        }
        Long change = before == null ? null : change(now, before);
        return new NumbersPart.Figure("satisfaction", "percent", now, change, verdict(change, true));
    }

    /** Whether a change is welcome; null if there is none. */
    private static Boolean verdict(Long change, boolean moreIsBetter) {
        return (change == null || change == 0) ? null : Boolean.valueOf((change > 0) == moreIsBetter);
    }

    /** In per cent; null if there was nothing to compare with. */
    private static Long change(long now, long before) {
        return before == 0 ? null : Math.round(100.0 * (now - before) / before);
    }

    private static List<NumbersPart.Share> answers(Totals totals) {
        var counts = new long[] {
            totals.withinHour(), totals.withinFourHours(), totals.withinDay(), totals.later(), totals.unanswered()
        };
        List<String> names = List.of("hour", "four-hours", "day", "later", "unanswered");
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new NumbersPart.Share(
                        names.get(i), counts[i], totals.opened() == 0 ? 0 : 100 * counts[i] / totals.opened()))
                .toList();
    }
}
