package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** kill -9 of PostgreSQL's first process while customers ask, and its way back. */
class DatabaseKilledDrill {

    @Test
    void pages_that_were_seen_stay_all_else_asks_for_patience_and_no_question_is_lost() throws Exception {
        try (Portal portal = Portal.start(Faults.options())) {
            Rows rows = new Rows(portal.databaseUrl(), portal.superuser());
            Visitor dana = Visitor.at("acme", portal);
            dana.get("/");
            dana.get("/help");
            Answer asked =
                    dana.post("/conversations/new", Questions.form("Sent before", Questions.patientTicket(dana)));
            String late = dana.postOf(
                    "/conversations/new", Questions.form("Sent during the fault", Questions.patientTicket(dana)));
            try (Askers askers = new Askers(200, portal)) {
                askers.begin();
                askers.awaitAcknowledged(20);
                kill(rows);

                assertThat(dana.get("/").status()).isEqualTo(200);
                assertThat(dana.get("/help").status()).isEqualTo(200);
                assertAsksForPatience(dana.get(asked.header("Location")));
                assertAsksForPatience(dana.get("/help/search?q=invoice"));
                assertAsksForPatience(Visitor.at("initech", portal).get("/"));
                assertAsksForPatience(dana.ask(late));
                assertThat(Visitor.inside(portal).get("/health/live").status()).isEqualTo(200);
                assertThat(Visitor.inside(portal).get("/health/ready").status()).isEqualTo(503);

                long back = System.nanoTime();
                portal.startDatabase();
                long started = System.nanoTime();
                while (dana.ask(late).status() != 303) {
                    TimeUnit.MILLISECONDS.sleep(50);
                    assertThat(System.nanoTime() - started)
                            .isLessThan(Duration.ofSeconds(30).toNanos());
                }
                System.out.printf(
                        "PostgreSQL was back after %d ms, the portal %d ms later%n",
                        (started - back) / 1_000_000, (System.nanoTime() - started) / 1_000_000);
                assertThat(dana.ask(late).status())
                        .as("the same form once more")
                        .isEqualTo(303);
                assertThat(Visitor.at("initech", portal).get("/").status()).isEqualTo(200);
                askers.stop();

                assertThat(askers.all())
                        .extracting(question -> question.answer().status())
                        .as(() -> "What the portal calls its own failures: " + failures(portal))
                        .isSubsetOf(303, 503);
                assertThat(rows.strings("select subject from shared.conversation where subject like 'Question %'"))
                        .doesNotHaveDuplicates()
                        .containsAll(askers.acknowledged());
                assertThat(rows.number("select count(*) from shared.conversation where subject like 'Sent during%'"))
                        .isOne();
                System.out.printf(
                        "%d questions were acknowledged, all are there%n",
                        askers.acknowledged().size());
            }
        }
    }

    private static List<String> failures(Portal portal) {
        try (Stream<String> lines = Files.lines(portal.log())) {
            return lines.dropWhile(line -> !line.contains("SEVERE")).limit(80).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(Rows rows) throws Exception {
        ProcessHandle postmaster = ProcessHandle.of(
                        rows.number("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)"))
                .orElseThrow();
        postmaster.destroyForcibly();
        // Its workers notice within moments that it is gone.
        TimeUnit.SECONDS.sleep(1);
    }

    private static void assertAsksForPatience(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1");
    }
}
