package ai.irisorigin.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** Wrong passwords, one after the other: how long the answer takes if somebody has the e-mail, and if nobody has. */
final class Guesses {
    private static final int RESAMPLES = 2000;

    private final double[] known;
    private final double[] unknown;

    /** Milliseconds, of as many guesses of the one kind as of the other. */
    Guesses(double[] known, double[] unknown) {
        this.known = known;
        this.unknown = unknown;
    }

    /** In pairs, so that a busy moment of the machine hits both; now the one first, now the other. */
    static Guesses make(Case known, Case unknown, int warmUp, int pairs, Site site) throws BadMeasurement, IOException {
        Guesses guesses = new Guesses(new double[pairs], new double[pairs]);
        for (int n = 1; n <= warmUp + pairs; n++) {
            boolean knownFirst = n % 2 == 0;
            double first = millis(knownFirst ? known : unknown, n, site);
            double second = millis(knownFirst ? unknown : known, n, site);
            if (n > warmUp) {
                guesses.known[n - warmUp - 1] = knownFirst ? first : second;
                guesses.unknown[n - warmUp - 1] = knownFirst ? second : first;
            }
        }
        return guesses;
    }

    private static double millis(Case what, int n, Site site) throws BadMeasurement, IOException {
        long before = System.nanoTime();
        site.expect(what, n);
        return (System.nanoTime() - before) / 1e6;
    }

    double known() {
        return Results.median(known);
    }

    double unknown() {
        return Results.median(unknown);
    }

    double ratio() {
        return known() / unknown();
    }

    /** Where the ratio lies with a probability of 95 %: that of pairs drawn anew from these, many times (the bootstrap). */
    double[] interval() {
        Random random = new Random(20261122);
        double[] ratios = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] drawn = random.ints(known.length, 0, known.length).toArray();
            ratios[i] = new Guesses(
                            Arrays.stream(drawn)
                                    .mapToDouble(pair -> known[pair])
                                    .toArray(),
                            Arrays.stream(drawn)
                                    .mapToDouble(pair -> unknown[pair])
                                    .toArray())
                    .ratio();
        }
        Arrays.sort(ratios);
        return new double[] {ratios[RESAMPLES / 40], ratios[RESAMPLES - RESAMPLES / 40 - 1]};
    }
}
