package ai.irisorigin.portal.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A chart of days, drawn in a box of {@value #WIDTH} by {@value #HEIGHT}, and what it is drawn from.
 *
 * @param top what the upper edge stands for
 */
public record Columns(long top, long half, List<Column> days) {

    /** A whole number for each day of every usual period. */
    static final int WIDTH = 3640;

    static final int HEIGHT = 1000;

    /**
     * Two bars beside each other.
     *
     * @param date noon of that day
     * @param space all of the day's place, from edge to edge
     */
    public record Column(Instant date, long opened, long closed, Bar space, Bar openedBar, Bar closedBar) {}

    /** A rectangle as SVG has it: from its upper left corner. */
    public record Bar(int x, int y, int width, int height) {}

    static Columns of(List<Day> days, ZoneId timeZone) {
        long highest = days.stream()
                .flatMapToLong(day -> LongStream.of(day.opened(), day.closed()))
                .max()
                .orElse(0);
        long top = roundUp(highest);
        int step = WIDTH / days.size();
        return new Columns(
                top,
                top / 2,
                IntStream.range(0, days.size())
                        .mapToObj(i -> column(days.get(i), i * step, step, top, timeZone))
                        .toList());
    }

    private static Column column(Day day, int x, int step, long top, ZoneId timeZone) {
        int width = step * 2 / 5;
        int gap = step / 10;
        return new Column(
                day.date().atTime(12, 0).atZone(timeZone).toInstant(),
                day.opened(),
                day.closed(),
                new Bar(x, 0, step, HEIGHT),
                bar(x + gap, day.opened(), width, top),
                bar(x + gap + width, day.closed(), width, top));
    }

    private static Bar bar(int x, long value, int width, long top) {
        int height = (int) ((value * HEIGHT + top - 1) / top);
        return new Bar(x, HEIGHT - height, width, height);
    }

    /** To an even number that reads well at the edge of a chart: 4, 10, 20, 40, 100, … */
    static long roundUp(long value) {
        long power = 1;
        while (20 * power < value) {
            power *= 10;
        }
        return value <= 4 * power ? 4 * power : value <= 10 * power ? 10 * power : 20 * power;
    }
}
