package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.launcher.CannotStart;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of src/docs/operations.md: roles, settings, start, the proxy before it, the unit, the log. */
class ProductionDrill {

    private static final String REQUEST = "ai.irisorigin.request";
    private static final Duration HEALTH_CHECKS = Duration.ofSeconds(7);

    @TempDir
    private static Path folder;

    private static Installation installation;
    private static Node node;

    @BeforeAll
    static void start() throws IOException {
        installation = Installation.withOrganizations(folder);
        node = installation.start();
    }

    @AfterAll
    static void end() {
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void visitors_come_through_the_proxy_and_strangers_see_nothing_of_the_inside() throws IOException, CannotStart {
        try (Caddy caddy = Caddy.start(installation.config("caddy/Caddyfile"), folder, node)) {
            String home = caddy.get(Question.HOST, "/").run();
            assertThat(home).startsWith("HTTP/2 200").containsIgnoringCase("strict-transport-security: max-age");
            assertThat(caddy.get(Question.HOST, "/app").run()).startsWith("HTTP/2 303");
            assertThat(caddy.get("nobody." + Installation.DOMAIN, "/").run()).startsWith("HTTP/2 404");
            for (String inside :
                    List.of("/health/ready", "/health/live", "/metrics", "/internal/tls/ask", "/openapi")) {
                assertThat(caddy.get(Installation.DOMAIN, inside).run()).startsWith("HTTP/2 404");
            }
        }
        assertThat(node.visitor().get(Installation.DOMAIN, "/metrics").status()).isEqualTo(404);
        assertThat(node.visitor().insider().get("localhost", "/metrics").status())
                .isEqualTo(200);
    }

    @Test
    void an_event_stream_comes_through_the_proxy_as_it_is_sent() throws IOException, CannotStart {
        String question = Question.open(node.visitor()).send(node.visitor()).location();
        try (Caddy caddy = Caddy.start(installation.config("caddy/Caddyfile"), folder, node)) {
            // By now the proxy has asked the nodes whether they are ready, several times.
            LockSupport.parkNanos(HEALTH_CHECKS.toNanos());
            assertThat(caddy.get(Question.HOST, question + "/events", Duration.ofSeconds(5))
                            .attempt()
                            .output())
                    .startsWith("HTTP/2 200")
                    .contains("text/event-stream", "retry:");
        }
    }

    @Test
    void the_unit_is_right_and_its_exposure_is_low() throws IOException {
        Path unit = folder.resolve("iris-origin@8080.service");
        String text = Files.readString(installation.config("systemd/iris-origin@.service"));
        Files.writeString(
                unit,
                text.replace("/opt/iris-origin/%i", folder.resolve("installed").toString()));

        assertThat(Command.of("systemd-analyze", "verify", unit.toString()).run())
                .isEmpty();
        // Of ten; below two is what systemd itself calls fine for a service on the network.
        Command.of("systemd-analyze", "security", "--offline=true", "--threshold=20", unit.toString())
                .run();
    }

    @Test
    void each_line_of_the_log_is_one_object_and_a_request_has_its_fields() throws IOException {
        Visitor owner = node.visitor();
        Visitors.signIn(owner, Question.HOST, "owner@acme.test");
        owner.get(Question.HOST, "/app/people");

        JsonObject line = requests().stream()
                .filter(request -> request.getString("route").equals("/app/people"))
                .findFirst()
                .orElseThrow();
        String person =
                installation.database().ask("portal", "select id from platform.person where email = 'owner@acme.test'");
        assertThat(line.getString("tenant")).isEqualTo("acme");
        assertThat(line.getString("person")).isEqualTo(person);
        assertThat(line.getString("method")).isEqualTo("GET");
        assertThat(line.getString("status")).isEqualTo("200");
        assertThat(line.getString("ms")).matches("\\d+");
        assertThat(line.getString("request")).isNotEmpty();
        assertThat(line.getString("Level")).isEqualTo("INFO");
        assertThat(line.getString("Timestamp")).startsWith("20");
        assertThat(line.getString("LogMessage")).contains("acme GET /app/people 200");
    }

    @Test
    void no_secret_and_no_line_of_a_visitors_own_gets_into_the_log() throws IOException {
        String question = Question.open(node.visitor()).send(node.visitor()).location();
        String secret = question.substring(question.lastIndexOf('/') + 1);
        node.visitor().get(Question.HOST, "/conversations/" + secret);
        node.visitor().get(Question.HOST, "/sign-in/hand-over?token=" + secret);
        node.visitor().get(Question.HOST, "/nowhere/" + secret);
        String forged = "{\"LoggerName\":\"" + REQUEST + "\",\"route\":\"forged\"}";
        write("GET /%0a" + forged + " HTTP/1.1\r\nHost: " + Question.HOST + "\r\n");
        write("GET / HTTP/1.1\r\nHost: " + Question.HOST + "\\n" + forged + "\r\n");
        write("GET\n" + forged + " / HTTP/1.1\r\nHost: " + Question.HOST + "\r\n");
        write("G\"ET" + forged + " / HTTP/1.1\r\nHost: " + Question.HOST + "\r\n");

        assertThat(String.join("\n", node.log())).doesNotContain(secret);
        assertThat(requests())
                // Payara tells of a host that is none, and quotes it; quoted it stays.
                .noneMatch(request -> request.getString("route").equals("forged"))
                .anyMatch(request -> request.getString("route").equals("/conversations/{token}"))
                .anyMatch(request -> request.getString("route").equals("/*"));
    }

    /** Whatever is no single object a line fails here. */
    private static List<JsonObject> requests() throws IOException {
        return node.log().stream()
                .map(ProductionDrill::object)
                .filter(line -> line.getString("LoggerName").equals(REQUEST))
                .toList();
    }

    private static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    /** What no client library would send. */
    private static void write(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }
    }
}
