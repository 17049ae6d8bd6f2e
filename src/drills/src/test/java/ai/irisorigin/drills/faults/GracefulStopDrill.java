package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.launcher.LocalDatabase;
import ai.irisorigin.launcher.Portal;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** SIGTERM while visitors are there. */
class GracefulStopDrill {

    /** For so long everything goes on; a little less, for the last request may be under way. */
    private static final Duration NOTICE = Duration.ofMillis(2_900);

    @Test
    void what_was_begun_is_answered_and_whoever_comes_later_is_sent_away_politely() throws Exception {
        try (LocalDatabase database = LocalDatabase.start();
                Portal portal = Portal.start(Faults.on(database.database()))) {
            Visitor dana = Visitor.at("acme", portal);
            Answer asked = dana.post("/conversations/new", Questions.form("Listening", Questions.patientTicket(dana)));
            String late = dana.postOf("/conversations/new", Questions.form("Slow typing", Questions.ticket(dana)));
            try (Askers askers = new Askers(300, portal);
                    Pulse pulse = new Pulse(portal);
                    Socket stream = dana.connect();
                    Socket slow = dana.connect()) {
                Visitor.send("GET " + asked.header("Location") + "/events" + dana.head() + "\r\n", stream);
                askers.begin();
                askers.awaitAcknowledged(10);
                pulse.begin();
                int cut = late.length() - 20;
                Visitor.send(late.substring(0, cut), slow);
                TimeUnit.MILLISECONDS.sleep(500);

                long signal = System.nanoTime();
                ProcessHandle payara = ProcessHandle.of(portal.payaraPid()).orElseThrow();
                payara.destroy();

                TimeUnit.SECONDS.sleep(3);
                Visitor.send(late.substring(cut), slow);
                assertThat(Answer.read(new BufferedInputStream(slow.getInputStream()))
                                .status())
                        .as("a form that was half sent when the signal came")
                        .isEqualTo(303);
                payara.onExit().get(30, TimeUnit.SECONDS);
                Duration stop = Duration.ofNanos(System.nanoTime() - signal);
                askers.stop();
                pulse.stop();
                System.out.printf(
                        "Stopped after %d ms; answers begun after the signal: %s%n",
                        stop.toMillis(), pulse.since(signal));

                assertThat(askers.all())
                        .filteredOn(question -> question.sentAt() < signal)
                        .allMatch(Askers.Asked::acknowledged);
                assertThat(askers.all())
                        .extracting(question -> question.answer().status())
                        .as("success, come back later, or nobody there; never an error")
                        .isSubsetOf(303, 503, Answer.REFUSED.status(), Answer.NONE.status());
                assertThat(pulse.since(signal).keySet())
                        .contains(200, 503)
                        .isSubsetOf(200, 503, Answer.REFUSED.status(), Answer.NONE.status());
                assertThat(pulse.between(signal, signal + NOTICE.toNanos()).keySet())
                        .as("while load balancers find out")
                        .containsExactly(200);
                assertThat(tail(stream)).contains("retry:").endsWith("0\r\n\r\n");
                Rows rows = new Rows(database.database().url(), database.superuser());
                assertThat(rows.strings("select subject from shared.conversation where subject like 'Question %'"))
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(askers.acknowledged());
                assertThat(rows.number("select count(*) from platform.mail where state = 'queued' and"
                                + " next_attempt_at > now() + interval '2 minutes'"))
                        .as("mails that nobody would send for a while")
                        .isZero();
            }
        }
    }

    private static String tail(Socket stream) throws Exception {
        InputStream in = stream.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
