package ai.irisorigin.portal.analytics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of the week's hours, the warmer the busier.
 *
 * @param peak null if nothing happened at all
 */
public record Heat(List<Weekday> weekdays, Peak peak) {

    private static final int WARMEST = 5;

    /**
     * The busiest hour.
     *
     * @param weekday 1 for Monday
     */
    public record Peak(String weekday, int hour, int end, long count) {}

    /**
     * A line of the table.
     *
     * @param weekday 1 for Monday
     */
    public record Weekday(String weekday, List<Hour> hours) {}

    /**
     * A cell.
     *
     * @param warmth 0 where nothing happened, to 5
     */
    public record Hour(int hour, long count, int warmth) {}

    static Heat of(long[][] counts) {
        long most = Arrays.stream(counts).flatMapToLong(Arrays::stream).max().orElse(0);
        return new Heat(
                IntStream.range(0, counts.length)
                        .mapToObj(day -> new Weekday(
                                name(day),
                                IntStream.range(0, counts[day].length)
                                        .mapToObj(hour ->
                                                new Hour(hour, counts[day][hour], warmth(counts[day][hour], most)))
                                        .toList()))
                        .toList(),
                peak(counts, most));
    }

    private static Peak peak(long[][] counts, long most) {
        for (int day = 0; day < counts.length; day++) {
            for (int hour = 0; hour < counts[day].length; hour++) {
                if (most > 0 && counts[day][hour] == most) {
                    return new Peak(name(day), hour, hour + 1, most);
                }
            }
        }
        return null;
    }

    private static String name(int day) {
        return String.valueOf(day + 1);
    }

    private static int warmth(long count, long most) {
        return most == 0 ? 0 : (int) ((count * WARMEST + most - 1) / most);
    }
}
