package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.usage.Quantity;
import ai.irisorigin.portal.usage.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What was used until each day of a period, and what will be if it goes on like this; drawn in a box of {@value #WIDTH} by
 * {@value #HEIGHT}.
 *
 * @param top what the upper edge stands for, in words
 * @param limit where what is included ends, from above; -1 if that is out of sight
 */
public record UsageChart(String top, int limit, List<Bar> bars) {

    static final int WIDTH = 3660;
    static final int HEIGHT = 1000;

    /**
     * A day.
     *
     * @param date noon of it
     * @param used until then, in words
     * @param forecast whether it lies ahead
     */
    public record Bar(Instant date, String used, boolean forecast, int x, int y, int width, int height) {}

    /**
     * Draws it.
     *
     * @param days what was used on each
     * @param before what was there when the period began
     * @param now null if the period is over
     */
    static UsageChart of(
            Meter meter, Terms period, SortedMap<LocalDate, Long> days, long before, Instant now, String language) {
        LocalDate first = day(period.starts());
        LocalDate last = day(period.ends().minusSeconds(1));
        LocalDate today = now == null || now.isAfter(period.ends()) ? last : day(now);
        List<Long> sums = new ArrayList<>();
        long sum = before;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            sum += days.getOrDefault(day, 0L);
            sums.add(sum);
        }
        int soFar = sums.size();
        long total = Forecast.of(meter, period, sum, now);
        int all = (int) ChronoUnit.DAYS.between(first, last) + 1;
        boolean foretold = meter.isGauge() || (now != null && Forecast.canTell(period, now));
        for (int i = soFar; i < all && foretold; i++) {
            sums.add(sum + (total - sum) * (i - soFar + 1) / (all - soFar));
        }
        long included = period.included(meter).orElse(-1);
        long highest = sums.stream().mapToLong(value -> value).max().orElse(0);
        // The limit is shown while it is near enough to be compared with.
        long top = Math.max(1, included > 0 && included <= 4 * highest ? Math.max(included, highest) : highest);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            int x = i * WIDTH / all;
            int width = (i + 1) * WIDTH / all - x;
            int height = (int) Math.ceil((double) sums.get(i) * HEIGHT / top);
            bars.add(new Bar(
                    first.plusDays(i).atTime(12, 0).toInstant(ZoneOffset.UTC),
                    Quantity.small(meter, sums.get(i), language),
                    i >= soFar,
                    x,
                    HEIGHT - height,
                    Math.max(1, width * 4 / 5),
                    height));
        }
        int limit = included > 0 && included <= top ? HEIGHT - (int) (included * (double) HEIGHT / top) : -1;
        return new UsageChart(Quantity.small(meter, top, language), limit, bars);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
