package ai.irisorigin.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who wants webhooks, and refuses as many of the first ones as asked. */
final class Endpoint implements AutoCloseable {
    private record Delivery(String body, String signature) {}

    private final HttpServer server;
    private final BlockingQueue<Delivery> accepted = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals;

    private Endpoint(int refusals) throws IOException {
        this.refusals = new AtomicInteger(refusals);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    static Endpoint open(int refusals) {
        try {
            return new Endpoint(refusals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/stripe");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = refusals.getAndDecrement() > 0;
            exchange.sendResponseHeaders(refused ? 500 : 200, -1);
            if (!refused) {
                accepted.add(new Delivery(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
            }
        }
    }

    /** The next event, verified by Stripe's own library. */
    Event next(Map<String, String> environment) throws InterruptedException, SignatureVerificationException {
        Delivery delivery = accepted.poll(10, TimeUnit.SECONDS);
        if (delivery == null) {
            throw new AssertionError("No webhook came");
        }
        return Webhook.constructEvent(delivery.body, delivery.signature, environment.get("STRIPE_WEBHOOK_SECRET"));
    }

    int waiting() {
        return accepted.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
