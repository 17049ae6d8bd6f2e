package ai.irisorigin.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** How long answers take that nobody else waits for: one request after the other, each over a connection of its own. */
final class Times {
    private final double[] sorted;

    /** Milliseconds, in any order. */
    Times(double... millis) {
        this.sorted = millis.clone();
        Arrays.sort(sorted);
    }

    /** Each case is asked for once. Fails unless every answer has the status that is expected. */
    static Times of(List<Case> cases, Site site) throws BadMeasurement, IOException {
        double[] millis = new double[cases.size()];
        for (int i = 0; i < millis.length; i++) {
            long before = System.nanoTime();
            site.expect(cases.get(i), 1);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        return new Times(millis);
    }

    /** What so many of a hundred answers don't exceed. */
    double percentile(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
