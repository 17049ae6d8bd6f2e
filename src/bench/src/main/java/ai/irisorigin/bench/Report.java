package ai.irisorigin.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables, in Markdown, for src/bench/README.md. */
final class Report {
    private final List<String> rates = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> costs = new ArrayList<>();

    void rate(Case what, Results results, Case yardstick) {
        rate(what, results, yardstick, "", "");
    }

    void rate(Case what, Results results, Case yardstick, double target) {
        boolean met = results.ratio(what, yardstick) >= target;
        rate(what, results, yardstick, "≥ " + target, met(met));
    }

    void rateAtLeast(double target, Case what, Results results, Case yardstick) {
        String met = met(results.of(what).rate() >= target);
        rate(what, results, yardstick, row("≥ %,.0f/s", target), met);
    }

    private void rate(Case what, Results results, Case yardstick, String target, String met) {
        Sample sample = results.of(what);
        rates.add(row(
                "| %s | %,.0f | %.3f | %.2f ms | %.2f ms | %,.0f µs | %,.0f | %s | %s |",
                what.name(),
                sample.rate(),
                results.ratio(what, yardstick),
                sample.p50(),
                sample.p99(),
                sample.cpu(),
                sample.bytes(),
                target,
                met));
    }

    void time(String name, Times answers) {
        time(name, answers, "", "");
    }

    void time(String name, Times answers, int target) {
        time(name, answers, row("p95 ≤ %d ms", target), met(answers.percentile(95) <= target));
    }

    private void time(String name, Times answers, String target, String met) {
        times.add(row(
                "| %s | %.1f ms | %.1f ms | %.1f ms | %s | %s |",
                name, answers.percentile(50), answers.percentile(95), answers.percentile(99), target, met));
    }

    void start(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        costs.add(row("| from nothing to ready | %.1f s | ≤ 25 s | %s |", seconds, met(seconds <= 25)));
    }

    void firstVisits(int organizations, Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        costs.add(row(
                "| first visit of each of %,d organizations | %.1f s (%,.0f/s) | | |",
                organizations, seconds, organizations / seconds));
    }

    void memory(String when, Memory memory) {
        costs.add(row(
                "| resident %s (after a collection) | %d MB (%d MB) | | |", when, memory.asItIs(), memory.collected()));
    }

    void memoryAfterLoad(String when, Memory memory) {
        costs.add(row(
                "| resident %s (after a collection) | %d MB (%d MB) | ≤ 700 MB | %s |",
                when, memory.asItIs(), memory.collected(), met(memory.asItIs() <= 700)));
    }

    void costOfMany(int organizations, double ratioOfRates, long megabytes) {
        costs.add(row(
                "| %,d organizations instead of 1: requests/s | %+.1f %% | ≥ -10 %% | %s |",
                organizations, (ratioOfRates - 1) * 100, met(ratioOfRates >= 0.9)));
        costs.add(row(
                "| %,d organizations instead of 1: resident after a collection | %+d MB | ≤ 150 MB | %s |",
                organizations, megabytes, met(megabytes <= 150)));
    }

    void streams(int count, long megabytes, int threads) {
        costs.add(row(
                "| %,d open event streams: resident after a collection | %+d MB | ≤ 50 MB | %s |",
                count, megabytes, met(megabytes <= 50)));
        costs.add(row("| %,d open event streams: threads | %+d | ≤ 10 | %s |", count, threads, met(threads <= 10)));
    }

    void statements(int ofFew, int ofMany) {
        costs.add(row(
                "| statements to PostgreSQL for a people page of 10 people, of 10,000 | %d, %d | the same | %s |",
                ofFew, ofMany, met(ofFew == ofMany)));
    }

    void events(int count, Duration duration, Times burst, Times oneAtATime) {
        double rate = count / (duration.toNanos() / 1e9);
        costs.add(row("| events of Stripe's taken down | %,.0f/s | ≥ 500/s | %s |", rate, met(rate >= 500)));
        costs.add(row(
                "| an event of Stripe's is answered, in that burst of 16 at a time: p50, p99 | %.1f ms, %.1f ms | | |",
                burst.percentile(50), burst.percentile(99)));
        costs.add(row(
                "| an event of Stripe's is answered, one at a time: p50, p99 | %.1f ms, %.1f ms | < 50 ms | %s |",
                oneAtATime.percentile(50), oneAtATime.percentile(99), met(oneAtATime.percentile(99) < 50)));
    }

    void reminders(int subscriptions, long due, Duration duration) {
        costs.add(row(
                "| a day's reminders of %,d trials (%,d) | %.1f s | ≤ 30 s | %s |",
                subscriptions, due, duration.toMillis() / 1e3, met(duration.toSeconds() < 30)));
    }

    void usage(double rate) {
        costs.add(row("| usage recorded, 500 events at a time | %,.0f/s | ≥ 5,000/s | %s |", rate, met(rate >= 5000)));
    }

    void limitCheck(double nanos) {
        costs.add(row("| a limit is checked | %,.0f ns | < 1,000 ns | %s |", nanos, met(nanos < 1000)));
    }

    void evaluation(String what, double ours, double theirs) {
        costs.add(row(
                "| %s, evaluated by a template : by OGNL | %.0f ns : %.0f ns | ≥ OGNL's speed | %s |",
                what, ours, theirs, met(ours <= theirs)));
    }

    void packs(Times installed) {
        costs.add(row(
                "| a theme pack of 5 MB is checked and installed (p50) | %.0f ms | ≤ 3,000 ms | %s |",
                installed.percentile(50), met(installed.percentile(50) <= 3000)));
    }

    void versions(int count, long megabytes) {
        costs.add(row(
                "| %,d installed themes, each shown once: resident after a collection | %+d MB | ≤ 100 MB | %s |",
                count, megabytes, met(megabytes <= 100)));
    }

    void plugins(Times installed) {
        costs.add(row(
                "| a plugin is uploaded, verified, agreed to and runs (p50) | %.0f ms | ≤ 2,000 ms | %s |",
                installed.percentile(50), met(installed.percentile(50) <= 2000)));
    }

    void upgrades(int count, long megabytes) {
        costs.add(row(
                "| %,d upgrades of a plugin: resident after a collection | %+d MB | ≤ 10 MB | %s |",
                count, megabytes, met(megabytes <= 10)));
    }

    /** Both in microseconds. */
    void unused(double look, double page) {
        costs.add(row(
                "| a page's look for widgets while a plugin runs that its organization doesn't use | %.2f µs of %.0f µs (%.2f %%) | < 1 %% | %s |",
                look, page, 100 * look / page, met(look < page / 100)));
    }

    void heard(double rate) {
        costs.add(row(
                "| events told until a plugin has heard them | %,.0f/s | ≥ 5,000/s | %s |", rate, met(rate >= 5000)));
    }

    void signUps(Times signUps, Times hashes) {
        double besides = signUps.percentile(50) - hashes.percentile(50);
        costs.add(row(
                "| a sign-up, one at a time (p50) : the password's hash alone | %.0f ms : %.0f ms | | |",
                signUps.percentile(50), hashes.percentile(50)));
        costs.add(row("| the sign-up besides the hash | %.0f ms | ≤ 150 ms | %s |", besides, met(besides <= 150)));
    }

    void guesses(Guesses guesses) {
        double[] interval = guesses.interval();
        costs.add(row(
                "| a wrong password, known e-mail : unknown e-mail | %.1f ms : %.1f ms | | |",
                guesses.known(), guesses.unknown()));
        costs.add(row(
                "| the ratio of these (95 %% interval) | %.3f (%.3f to %.3f) | 0.98 to 1.02 | %s |",
                guesses.ratio(), interval[0], interval[1], met(Math.abs(guesses.ratio() - 1) <= 0.02)));
    }

    @Override
    public String toString() {
        return """
                Measured on %s, Java %s, %d processors.

                | case | requests/s | of its yardstick | p50 | p99 | CPU a request | bytes of it | target | met |
                |---|---|---|---|---|---|---|---|---|
                %s

                | one at a time | p50 | p95 | p99 | target | met |
                |---|---|---|---|---|---|
                %s

                | cost | figure | target | met |
                |---|---|---|---|
                %s
                """
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        String.join("\n", rates),
                        String.join("\n", times),
                        String.join("\n", costs));
    }

    private static String met(boolean met) {
        return met ? "yes" : "**no**";
    }

    private static String row(String format, Object... figures) {
        return String.format(Locale.ROOT, format, figures);
    }
}
