package ai.irisorigin.bench;

import ai.irisorigin.bench.micro.LimitCheck;
import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.portal.themes.Evaluation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** {@code mvn -Pbench}: measures, prints, ends. */
public final class Bench {
    private static final int MANY = 10_000;
    private static final double TARGET_CACHED = 0.5;
    private static final double TARGET_UNCACHED = 0.08;
    private static final double TARGET_PEOPLE_A_SECOND = 1200;
    private static final double TARGET_SIGNING_IN = 0.9;
    private static final int LATE_PAGE = 360;
    private static final int GUESSES = 400;
    private static final int GUESSES_TO_WARM_UP = 50;
    private static final int SIGN_UPS = 50;

    private static final Case FIVE = Case.yardstick("yardstick: 5 bytes", "/yardstick/five");
    private static final Case READY =
            Case.yardstick("yardstick: the home page's bytes, ready", "/yardstick/ready/plain");
    private static final Case READY_GZIP = Case.yardstick("yardstick: the same, compressed", "/yardstick/ready/gzip")
            .gzip();
    private static final Case ONE = Case.home("home, cached, 1 organization", 1);
    private static final Case ONE_GZIP =
            Case.home("home, cached, 1 organization, compressed", 1).gzip();
    private static final Case HUNDRED = Case.home("home, cached, 100 organizations", 100);
    private static final Case ALL = Case.home("home, cached, 10,000 organizations", MANY);
    private static final Case UNCACHED = Case.home("home, page cache off, 1 organization", 1);

    private static final Case READY_PEOPLE =
            Case.yardstick("yardstick: the people page's bytes, ready", "/yardstick/ready/people");
    private static final Case HASH = Case.yardstick("yardstick: a password's hash alone", "/yardstick/hash");

    private final PrintStream console;
    private final Effort effort;
    private final Report report = new Report();

    private Bench(PrintStream console, Effort effort) {
        this.console = console;
        this.effort = effort;
    }

    public static void main(String[] args) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            new Bench(console, Effort.fromProperties()).run();
        } catch (CannotStart | BadMeasurement e) {
            fail(console, e.getMessage());
        } catch (IOException | SQLException | RuntimeException e) {
            fail(console, e.toString());
        } catch (InterruptedException e) {
            fail(console, "it was interrupted");
        }
    }

    /** System.exit, because a failed goal would make Maven add twenty lines of its own to our one. */
    private static void fail(PrintStream console, String message) {
        console.println("The benchmark failed: " + message);
        System.exit(1);
    }

    private void run() throws CannotStart, BadMeasurement, IOException, SQLException, InterruptedException {
        console.println("Measuring: " + effort);
        measureParts();
        try (Arena arena = Arena.open(Arena.PageCache.ON)) {
            measureCachedPages(arena);
        }
        try (Arena arena = Arena.open(Arena.PageCache.OFF)) {
            arena.superuser().load("organizations.sql", 2);
            arena.superuser().load("people.sql", MANY);
            Staff staff = new Staff(arena.site(), MANY);
            measureRendering(arena);
            measurePeople(arena, staff);
            measureSigningIn(arena, staff);
            new Billing(arena, console, report).measure();
        }
        try (Arena arena = Arena.open(Arena.PageCache.OFF)) {
            arena.superuser().load("organizations.sql", MANY);
            new ThemePacks(arena, console, report).measure(effort);
        }
        try (Arena arena = Arena.open(Arena.PageCache.OFF)) {
            arena.superuser().load("organizations.sql", 2);
            new InstalledPlugin(arena, console, report).measure(effort);
        }
        try (Arena arena = Arena.open(Arena.PageCache.OFF)) {
            new HelpCentre(arena, effort, console, report).measure(MANY);
        }
        console.println("\n" + report);
    }

    private void measureParts() throws BadMeasurement {
        report.limitCheck(Micro.nanos(LimitCheck.class, "check"));
        report.evaluation(
                "a path of properties",
                Micro.nanos(Evaluation.class, "path"),
                Micro.nanos(Evaluation.class, "pathOfOgnl"));
        report.evaluation(
                "a choice", Micro.nanos(Evaluation.class, "choice"), Micro.nanos(Evaluation.class, "choiceOfOgnl"));
    }

    private void measureCachedPages(Arena arena)
            throws CannotStart, BadMeasurement, IOException, SQLException, InterruptedException {
        report.start(arena.start());
        report.memory("when ready", arena.server().memory());
        arena.superuser().load("organizations.sql", MANY);
        arena.keepReady("plain", ONE);
        arena.keepReady("gzip", ONE_GZIP);

        Results ofOne = measure(arena, FIVE, READY, ONE, READY_GZIP, ONE_GZIP);
        report.rate(FIVE, ofOne, READY);
        report.rate(READY, ofOne, READY);
        report.rate(ONE, ofOne, READY, TARGET_CACHED);
        report.rate(READY_GZIP, ofOne, READY_GZIP);
        report.rate(ONE_GZIP, ofOne, READY_GZIP, TARGET_CACHED);
        Memory afterOne = arena.server().memory();
        report.memoryAfterLoad("after load, 1 organization", afterOne);

        report.firstVisits(MANY, arena.visitAll(ALL));
        Results ofMany = measure(arena, READY, ONE, HUNDRED, ALL);
        report.rate(HUNDRED, ofMany, READY, TARGET_CACHED);
        report.rate(ALL, ofMany, READY, TARGET_CACHED);
        Memory afterMany = arena.server().memory();
        report.memoryAfterLoad("after load, 10,000 organizations", afterMany);
        report.costOfMany(MANY, ofMany.ratio(ALL, ONE), afterMany.collected() - afterOne.collected());
    }

    /** Against the yardstick of the same process, so that both have been compiled as far. */
    private void measureRendering(Arena arena) throws CannotStart, BadMeasurement, IOException, InterruptedException {
        arena.keepReady("plain", UNCACHED);
        Results results = measure(arena, READY, UNCACHED);
        report.rate(UNCACHED, results, READY, TARGET_UNCACHED);
    }

    private void measurePeople(Arena arena, Staff staff)
            throws CannotStart, BadMeasurement, IOException, SQLException, InterruptedException {
        Case late = staff.latePage(LATE_PAGE);
        arena.keepReady("people", staff.list());
        Results results = measure(arena, READY_PEOPLE, staff.listOfFew(), staff.list(), staff.search(), late);
        report.rate(READY_PEOPLE, results, READY_PEOPLE);
        report.rate(staff.listOfFew(), results, READY_PEOPLE);
        report.rateAtLeast(TARGET_PEOPLE_A_SECOND, staff.list(), results, READY_PEOPLE);
        report.rateAtLeast(TARGET_PEOPLE_A_SECOND, late, results, READY_PEOPLE);
        report.rate(staff.search(), results, READY_PEOPLE);
        try (StatementLog log = arena.statementLog()) {
            int few = log.perRequest(staff.listOfFew(), arena.site());
            report.statements(few, log.perRequest(staff.list(), arena.site()));
        }
    }

    private void measureSigningIn(Arena arena, Staff staff)
            throws CannotStart, BadMeasurement, IOException, SQLException, InterruptedException {
        arena.keepHash(
                Staff.PASSWORD,
                arena.superuser()
                        .read("select password_hash from platform.credential"
                                + " join platform.person on id = person_id where email = 'person-1@bench-1.test'"));
        Results results = measure(arena, HASH, staff.signIn());
        report.rate(HASH, results, HASH);
        report.rate(staff.signIn(), results, HASH, TARGET_SIGNING_IN);
        report.guesses(
                Guesses.make(staff.wrongPassword(), staff.wrongEmail(), GUESSES_TO_WARM_UP, GUESSES, arena.site()));
        SignUps signUps = new SignUps(arena.url());
        signUps.send(SIGN_UPS);
        report.signUps(signUps.send(SIGN_UPS), Times.of(Collections.nCopies(SIGN_UPS, HASH), arena.site()));
    }

    private Results measure(Arena arena, Case... cases)
            throws CannotStart, BadMeasurement, IOException, InterruptedException {
        return new Rounds(arena.wrk(), arena.server(), effort, console).run(List.of(cases));
    }
}
