package ai.irisorigin.stripe.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.service.V1Services;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Checks each request, and answers it with what stripe-java takes for any object and for a list of nothing. */
final class CheckingServer implements AutoCloseable {
    private static final byte[] ANSWER = "{\"object\": \"refund\", \"has_more\": false}".getBytes(UTF_8);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    CheckingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    V1Services client() {
        Stripe.enableTelemetry = false;
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return StripeClient.builder()
                .setApiKey("sk_test_checking")
                .setApiBase(url)
                .setMeterEventsBase(url)
                .setFilesBase(url)
                .setConnectBase(url)
                .build()
                .v1();
    }

    void hasConforming(int expected) {
        assertThat(violations).isEmpty();
        assertThat(requests).hasSize(expected);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var query = requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
            check(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Form.decode(body.isEmpty() ? query : body));
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        }
    }

    private void check(String method, String path, JsonObject form) {
        var request = method + " " + path;
        requests.add(request);
        RequestTypes.check(method, path, form).forEach(violation -> violations.add(request + ": " + violation));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
