package ai.irisorigin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * The help centre and the conversations with full tables: many organizations, of which one has many articles and many
 * conversations. One request at a time, because what counts is how long somebody waits.
 */
record HelpCentre(Arena arena, Effort effort, PrintStream console, Report report) {
    private static final int PEOPLE = 10;
    private static final int ARTICLES = 10_000;
    private static final int CONVERSATIONS = 1_000_000;
    private static final int CALLS = 1_000_000;
    private static final int STREAMS = 500;
    private static final int LATE_PAGE = 400;
    private static final int TARGET_SEARCH = 20;
    private static final int TARGET_INBOX = 50;
    private static final int TARGET_QUESTION = 50;
    private static final int TARGET_USAGE = 100;

    void measure(int organizations) throws BadMeasurement, IOException, SQLException, InterruptedException {
        load("organizations.sql", organizations);
        load("people.sql", PEOPLE);
        load("articles.sql", ARTICLES);
        load("conversations.sql", CONVERSATIONS);
        measureSearch();
        load("usage.sql", CALLS);
        Helpdesk helpdesk = new Helpdesk(arena.site());
        measureInbox(helpdesk);
        for (Case each : List.of(helpdesk.usage(), helpdesk.overage(), helpdesk.lateOverage())) {
            report.time(each.name(), times(each), TARGET_USAGE);
        }
        report.usage(new UsageLog(arena).rate());
        measureQuestions();
        measureStreams();
    }

    private void load(String script, int number) throws IOException, SQLException {
        long before = System.nanoTime();
        arena.superuser().load(script, number);
        console.printf("  %s, %,d: %.0f s%n", script, number, (System.nanoTime() - before) / 1e9);
    }

    private void measureSearch() throws BadMeasurement, IOException {
        Queries.check(arena.site());
        report.time("search, 10,000 articles in two languages", times(Queries.random(effort.answers())), TARGET_SEARCH);
    }

    private void measureInbox(Helpdesk helpdesk) throws BadMeasurement, IOException {
        report.time("inbox, first page, 1,000,000 conversations", times(helpdesk.inbox()), TARGET_INBOX);
        for (Case each : List.of(
                helpdesk.lateInbox(LATE_PAGE), helpdesk.search(), helpdesk.searchForTwo(), helpdesk.numbers())) {
            report.time(each.name(), times(each));
        }
    }

    private void measureQuestions() throws BadMeasurement, IOException {
        int count = effort.answers();
        Times.of(Questions.filledIn(1, count, arena.site()), arena.site());
        report.time(
                "a question is posted",
                Times.of(Questions.filledIn(1 + count, count, arena.site()), arena.site()),
                TARGET_QUESTION);
    }

    private void measureStreams() throws BadMeasurement, IOException, InterruptedException {
        Memory before = arena.server().memory();
        int threads = arena.server().threads();
        try (Streams streams = Streams.open(STREAMS, PEOPLE, arena.site())) {
            Memory after = arena.server().memory();
            report.streams(
                    STREAMS,
                    after.collected() - before.collected(),
                    arena.server().threads() - threads);
            streams.check();
        }
    }

    private Times times(Case what) throws BadMeasurement, IOException {
        return times(Collections.nCopies(effort.answers(), what));
    }

    /** The first time doesn't count: the compilers of the JVM have to see the code before. */
    private Times times(List<Case> cases) throws BadMeasurement, IOException {
        Times.of(cases, arena.site());
        return Times.of(cases, arena.site());
    }
}
