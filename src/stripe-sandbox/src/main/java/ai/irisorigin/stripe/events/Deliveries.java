package ai.irisorigin.stripe.events;

import ai.irisorigin.stripe.api.Rendering;
import ai.irisorigin.stripe.faults.Faults;
import ai.irisorigin.stripe.faults.WebhookFault;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends events to their endpoints, signed, until each has said that it has them, for three days at the most. */
public final class Deliveries implements AutoCloseable {
    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** In seconds after a failure; the last one goes on until the event is too old. Real Stripe waits longer. */
    private static final List<Long> BACKOFF = List.of(1L, 2L, 5L, 15L, 60L, 300L, 1_800L, 7_200L);

    private static final Duration GIVEN_UP = Duration.ofDays(3);

    /** An event on its way to an endpoint. */
    private record Delivery(String event, String endpoint, String body, long begun) {}

    private final Store store;
    private final Times times;
    private final Rendering rendering;
    private final Faults faults;
    private final AtomicInteger threads = new AtomicInteger();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "stripe-sandbox-webhooks-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Deliveries(Store store, Times times, Rendering rendering, Faults faults) {
        this.store = store;
        this.times = times;
        this.rendering = rendering;
        this.faults = faults;
    }

    /** What an earlier run did not bring home. */
    public void resume() {
        store.all("event")
                .filter(event -> event.number("pending_webhooks") > 0)
                .forEach(event -> WebhookEndpoints.wanting(store, event.text("type"))
                        .forEach(endpoint -> begin(event, endpoint)));
    }

    void begin(Resource event, Resource endpoint) {
        Delivery delivery = new Delivery(event.id(), endpoint.id(), rendering.toJson(event, List.of()), times.real());
        WebhookFault fault = faults.ofWebhook();
        for (int copy = 0; copy < fault.copies(); copy++) {
            schedule(delivery, 0, fault.delay() + copy * 20L);
        }
    }

    private void schedule(Delivery delivery, int attempt, long milliseconds) {
        try {
            var unused = executor.schedule(() -> attempt(delivery, attempt), milliseconds, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Closing; the event stays pending and goes out at the next start.
        }
    }

    private void attempt(Delivery delivery, int attempt) {
        Resource endpoint = store.reading(
                () -> store.find(delivery.endpoint).map(Resource::copy).orElse(null));
        boolean happened = store.reading(() -> store.find(delivery.event).isPresent());
        if (!happened || endpoint == null || !endpoint.is("status", "enabled")) {
            return;
        }
        if (send(delivery, endpoint)) {
            store.exclusively(() -> {
                store.find(delivery.event).ifPresent(this::arrived);
                return null;
            });
        } else if (times.real() - delivery.begun < GIVEN_UP.toSeconds()) {
            long seconds = BACKOFF.get(Math.min(attempt, BACKOFF.size() - 1));
            schedule(delivery, attempt + 1, TimeUnit.SECONDS.toMillis(seconds));
        }
    }

    private boolean send(Delivery delivery, Resource endpoint) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.text("url")))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("User-Agent", "Stripe/1.0 (sandbox)")
                    .header(
                            "Stripe-Signature",
                            Signature.of(delivery.body, WebhookEndpoints.secret(endpoint), times.real()))
                    .POST(HttpRequest.BodyPublishers.ofString(delivery.body))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void arrived(Resource event) {
        event.set("pending_webhooks", Math.max(0, event.number("pending_webhooks") - 1));
        if (event.is("type", "invoice.created") && event.number("pending_webhooks") == 0) {
            store.find(event.text("data.object.id"))
                    .ifPresent(invoice -> invoice.set("webhooks_delivered_at", times.of(invoice)));
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
