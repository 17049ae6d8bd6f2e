package ai.irisorigin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Gives the cases their turns one after the other, again and again: a disturbance then hits all of them alike. */
record Rounds(Wrk wrk, Server server, Effort effort, PrintStream console) {
    private static final int MOST_WARM_UPS = 30;
    /** What takes long is asked for seldom, and the compilers are idle before they have noticed it. */
    private static final int FEWEST_REQUESTS = 300;

    Results run(List<Case> cases) throws BadMeasurement, IOException, InterruptedException {
        for (Case each : cases) {
            warmUp(each);
        }
        Results results = new Results();
        for (int round = 1; round <= effort.rounds(); round++) {
            for (Case each : cases) {
                Duration before = server.cpu();
                Sample sample = wrk.run(each, effort.seconds());
                sample = sample.costing(server.cpu().minus(before));
                results.add(each, sample);
                console.printf("  round %d, %s: %,.0f/s, %,.0f µs%n", round, each.name(), sample.rate(), sample.cpu());
            }
        }
        return results;
    }

    /** Until the compilers of the JVM are idle: rendering keeps them busy far longer than sending ready bytes. */
    private void warmUp(Case what) throws BadMeasurement, IOException, InterruptedException {
        double requests = 0;
        for (int turn = 0; turn < MOST_WARM_UPS; turn++) {
            Duration cpu = server.cpu();
            Duration compiling = server.cpuOfCompilers();
            requests += wrk.run(what, effort.warmUpSeconds()).requests();
            double all = server.cpu().minus(cpu).toMillis();
            boolean compiled = server.cpuOfCompilers().minus(compiling).toMillis() < 0.05 * all;
            if (compiled && requests >= FEWEST_REQUESTS) {
                return;
            }
        }
        console.println("  not warm yet, " + what.name());
    }
}
