package ai.irisorigin.bench;

import ai.irisorigin.launcher.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A plugin: how soon it can be used, what it costs a page of somebody who doesn't, and how fast events reach it. */
final class InstalledPlugin {
    private static final int TIMES = 5;
    private static final int WARM_UPS = 300;
    private static final int UPGRADES = 200;
    private static final int EVENTS_AT_ONCE = 500;
    private static final int BATCHES = 20;
    private static final int SIDES = 2;
    private static final int EVENTS = SIDES * BATCHES * EVENTS_AT_ONCE;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String UPLOAD = "/operator/plugins/new";
    private static final String BOARD = "/operator/plugins/" + PluginJar.ID;
    private static final String STOP = BOARD + "/stop";

    private static final Case UNUSED = Case.visitor("home, a plugin runs that nobody uses", "/", "bench-1");
    private static final Case LOOK = Case.visitor("a look for widgets", "/probe/widgets", "bench-1");
    private static final Case TELL = Case.visitor("events", "/probe/events?events=" + EVENTS_AT_ONCE, "bench-2");

    private final Arena arena;
    private final PrintStream console;
    private final Report report;
    private final Operator operator;

    /** The page of the version that was installed last. */
    private String newest;

    InstalledPlugin(Arena arena, PrintStream console, Report report)
            throws BadMeasurement, IOException, InterruptedException {
        this.arena = arena;
        this.console = console;
        this.report = report;
        this.operator = new Operator(arena);
    }

    void measure(Effort effort) throws CannotStart, BadMeasurement, IOException, SQLException, InterruptedException {
        report.plugins(installations());
        measureUpgrades();
        measureUnused(effort);
        arena.superuser().load("plugins.sql", 1);
        measureEvents();
    }

    /** From the upload to a board that says it runs, with the operator's consent in between. */
    private Times installations() throws BadMeasurement, IOException, InterruptedException {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long before = System.nanoTime();
            install(0, i);
            millis[i] = (System.nanoTime() - before) / 1e6;
            console.printf("  a plugin is installed: %.0f ms%n", millis[i]);
        }
        return new Times(millis);
    }

    /** After some that don't count: the first of them make code and caches that stay. */
    private void measureUpgrades() throws BadMeasurement, IOException, InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            install(1, i);
        }
        long before = arena.server().memory().collected();
        for (int i = 0; i < UPGRADES; i++) {
            install(2, i);
        }
        report.upgrades(UPGRADES, arena.server().memory().collected() - before);
    }

    private void install(int minor, int patch) throws BadMeasurement, IOException, InterruptedException {
        byte[] jar = PluginJar.signed("1." + minor + "." + patch);
        newest = operator.upload(UPLOAD, PluginJar.ID + ".jar", jar);
        operator.press(newest, newest + "/start");
        if (!runs()) {
            throw new BadMeasurement("the plugin was started, and doesn't run");
        }
    }

    private boolean runs() throws IOException, InterruptedException {
        return operator.read(BOARD).contains("action=\"" + STOP + "\"");
    }

    /**
     * What a page does for a plugin's sake that its organization does not use. Rates of pages with and without differ more from turn
     * to turn than by that.
     */
    private void measureUnused(Effort effort) throws CannotStart, BadMeasurement, IOException, InterruptedException {
        Sample page = new Rounds(arena.wrk(), arena.server(), effort, console)
                .run(List.of(UNUSED))
                .of(UNUSED);
        String[] answer = arena.site().expect(LOOK, 1).html().split(" ", -1);
        if (!answer[1].equals("0")) {
            throw new BadMeasurement("somebody uses the plugin");
        }
        report.unused(Double.parseDouble(answer[0]) / 1000, page.cpu());
    }

    /** Events a second, from the first that is said to the last that is heard, after as many that don't count. */
    private void measureEvents() throws BadMeasurement, InterruptedException, SQLException {
        tellAndWait();
        long before = System.nanoTime();
        tellAndWait();
        double seconds = (System.nanoTime() - before) / 1e9;
        report.heard(EVENTS / seconds);
        waitFor("select calls = " + 2 * EVENTS + " and failures = 0 from platform.plugin_health where plugin = '"
                + PluginJar.ID + "'");
    }

    private void tellAndWait() throws BadMeasurement, InterruptedException, SQLException {
        ExecutorService sides = Executors.newFixedThreadPool(SIDES);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < SIDES; i++) {
                all.add(sides.submit(() -> {
                    for (int n = 0; n < BATCHES; n++) {
                        arena.site().expect(TELL, 1);
                    }
                    return null;
                }));
            }
            for (Future<?> side : all) {
                side.get();
            }
        } catch (ExecutionException e) {
            throw new BadMeasurement("events are not told: " + e.getCause());
        } finally {
            sides.shutdownNow();
        }
        waitFor("select count(*) = 0 from platform.plugin_delivery");
    }

    private void waitFor(String truth) throws BadMeasurement, InterruptedException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!arena.superuser().read(truth).equals("t")) {
            if (System.nanoTime() > end) {
                throw new BadMeasurement("not true after a minute: " + truth);
            }
            Thread.sleep(100);
        }
    }
}
