package ai.irisorigin.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All samples of some rounds, and their medians. */
final class Results {
    private final Map<Case, List<Sample>> samples = new HashMap<>();

    void add(Case what, Sample sample) {
        samples.computeIfAbsent(what, key -> new ArrayList<>()).add(sample);
    }

    Sample of(Case what) {
        return new Sample(
                median(what, Sample::rate),
                median(what, Sample::requests),
                median(what, Sample::bytes),
                median(what, Sample::p50),
                median(what, Sample::p99),
                median(what, Sample::cpu));
    }

    /** The rates' ratio within each round, because the machine may be slower in another; the median of those. */
    double ratio(Case what, Case yardstick) {
        List<Sample> own = samples.get(what);
        List<Sample> other = samples.get(yardstick);
        return median(IntStream.range(0, own.size())
                .mapToDouble(round -> own.get(round).rate() / other.get(round).rate())
                .toArray());
    }

    private double median(Case what, ToDoubleFunction<Sample> figure) {
        return median(samples.get(what).stream().mapToDouble(figure).toArray());
    }

    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
