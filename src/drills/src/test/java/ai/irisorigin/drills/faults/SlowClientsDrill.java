package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Portal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connections that want nothing, or something very slowly, or send too much: the next visitor notices nothing. */
class SlowClientsDrill {
    private static final Duration LOOK = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=b\r\n";

    private static Portal portal;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws CannotStart, InterruptedException {
        portal = Portal.start(Faults.options());
        visitor = Visitor.at("acme", portal);
        try (Pulse warmUp = new Pulse(portal)) {
            warmUp.begin();
            TimeUnit.SECONDS.sleep(10);
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void ten_thousand_idle_connections() throws Exception {
        endure("10,000 idle connections", new Crowd(10_000, () -> "", portal), crowd -> crowd.read(1));
    }

    @Test
    void five_hundred_that_send_a_header_byte_by_byte() throws Exception {
        endure(
                "500 slow headers",
                new Crowd(500, () -> "GET /help" + visitor.head() + "X-Slow: ", portal),
                crowd -> crowd.send("a"));
    }

    @Test
    void three_hundred_that_send_a_form_byte_by_byte() throws Exception {
        endure("300 slow forms", new Crowd(300, () -> slowForm(Visitor.at("acme", portal)), portal), crowd -> {
            crowd.send("a");
            crowd.read(8192);
        });
    }

    @Test
    void three_hundred_that_do_so_from_one_address() throws Exception {
        endure("300 slow forms from one address", new Crowd(300, () -> slowForm(visitor), portal), crowd -> {
            crowd.send("a");
            crowd.read(8192);
        });
    }

    private static String slowForm(Visitor sender) {
        return "POST /conversations/new" + sender.head() + MULTIPART + "Content-Length: 100000\r\n\r\n--b\r\n";
    }

    @Test
    void two_hundred_that_read_byte_by_byte() throws Exception {
        String twenty = ("GET /help" + visitor.head() + "\r\n").repeat(20);
        endure("200 slow readers", new Crowd(200, () -> twenty, portal), crowd -> crowd.read(1));
    }

    /** Measures a normal visitor before and meanwhile, and how long the portal puts up with the others. */
    private static void endure(String what, Crowd guests, Consumer<Crowd> eachSecond) throws Exception {
        try (Crowd crowd = guests;
                Pulse pulse = new Pulse(portal)) {
            int came = crowd.size();
            long begin = System.nanoTime();
            pulse.begin();
            long gone = 0;
            while (System.nanoTime() - begin < PATIENCE.toNanos() && gone == 0) {
                TimeUnit.SECONDS.sleep(1);
                eachSecond.accept(crowd);
                if (crowd.size() < came / 10) {
                    gone = System.nanoTime() - begin;
                }
            }
            System.out.printf(
                    "%s: p95 of a visitor %d ms, answers %s, memory %d MB, %s%n",
                    what,
                    pulse.p95Since(begin).toMillis(),
                    pulse.since(begin),
                    memory(),
                    gone == 0 ? crowd.size() + " still connected" : "sent away after " + gone / 1_000_000_000 + " s");
            assertThat(pulse.since(begin).keySet()).containsExactly(200);
        }
        try (Pulse after = new Pulse(portal)) {
            long begin = System.nanoTime();
            after.begin();
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            System.out.printf(
                    "after %s: p95 of a visitor %d ms%n",
                    what, after.p95Since(begin).toMillis());
            assertThat(after.since(begin).keySet()).containsExactly(200);
        }
    }

    @Test
    void a_gigabyte_that_says_so() throws Exception {
        refuse("1 GB with Content-Length", MULTIPART + "Content-Length: 1073741824\r\n\r\n", "x".repeat(65_536));
    }

    @Test
    void a_gigabyte_that_does_not_say_so() throws Exception {
        refuse(
                "1 GB in chunks",
                MULTIPART + "Transfer-Encoding: chunked\r\n\r\n",
                "10000\r\n" + "x".repeat(65_536) + "\r\n");
    }

    private static void refuse(String what, String headers, String piece) throws IOException {
        long before = memory();
        try (Socket socket = visitor.connect()) {
            Visitor.send("POST /conversations/new" + visitor.head() + headers, socket);
            int pieces = 0;
            try {
                while (pieces < 16_384 && socket.getInputStream().available() == 0) {
                    Visitor.send(piece, socket);
                    pieces++;
                }
            } catch (SocketException e) {
                // Hung up on, as whoever goes on sending must be.
            }
            Answer answer = Answer.read(new BufferedInputStream(socket.getInputStream()));
            System.out.printf(
                    "%s: answer %d after %d MB, memory %d MB before and %d MB after%n",
                    what, answer.status(), pieces / 16, before, memory());
            assertThat(answer.status()).isIn(413, 0);
            assertThat(pieces).isLessThan(16_384);
        }
    }

    /** Of the portal's process, in megabytes. */
    private static long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + portal.payaraPid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
