package ai.irisorigin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Events as Stripe sends and signs them (its documentation, "Verify webhook signatures manually"), each another one. */
final class Webhooks {
    static final String SECRET = "whsec_bench";

    private static final int AT_ONCE = 16;
    private static final String VERSION = "2026-07-29.dahlia";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final AtomicInteger next;
    private final List<Long> nanos = new ArrayList<>();

    Webhooks(String platform, int first) {
        this.address = URI.create(platform + "/webhooks/stripe");
        this.next = new AtomicInteger(first);
    }

    /** How long it took until all were answered. */
    Duration send(int count) throws BadMeasurement, InterruptedException {
        int end = next.get() + count;
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long begun = System.nanoTime();
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(senders.submit(() -> sendUntil(end)));
            }
            for (Future<List<Long>> sent : all) {
                nanos.addAll(sent.get());
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (ExecutionException e) {
            throw new BadMeasurement("an event was not taken: " + e.getCause().getMessage());
        } finally {
            senders.shutdownNow();
        }
    }

    /** How long each answer took, of all that were sent at once. */
    Times answers() {
        return times(nanos);
    }

    Times oneAtATime(int count) throws BadMeasurement, InterruptedException {
        try {
            return times(sendUntil(next.get() + count));
        } catch (IOException | GeneralSecurityException e) {
            throw new BadMeasurement("an event was not taken: " + e.getMessage());
        }
    }

    private static Times times(List<Long> nanos) {
        return new Times(nanos.stream().mapToDouble(took -> took / 1e6).toArray());
    }

    private List<Long> sendUntil(int end) throws IOException, InterruptedException, GeneralSecurityException {
        List<Long> took = new ArrayList<>();
        for (int n = next.getAndIncrement(); n < end; n = next.getAndIncrement()) {
            String event = event(n);
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .header("Stripe-Signature", signature(event))
                    .POST(BodyPublishers.ofString(event))
                    .build();
            long sent = System.nanoTime();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            took.add(System.nanoTime() - sent);
            if (status != 200) {
                throw new IOException("answer " + status);
            }
        }
        return took;
    }

    /** As long as an invoice's usually is. */
    private static String event(int n) {
        return "{\"id\":\"evt_bench_" + n + "\",\"object\":\"event\",\"api_version\":\"" + VERSION
                + "\",\"type\":\"invoice.paid\",\"created\":1795000000,\"livemode\":false,\"pending_webhooks\":1,"
                + "\"data\":{\"object\":{\"id\":\"in_bench_" + n + "\",\"object\":\"invoice\",\"customer\":\"cus_bench_"
                + n % 500 + "\",\"description\":\"" + "x".repeat(4_000) + "\"}}}";
    }

    private static String signature(String event) throws GeneralSecurityException {
        long time = Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hash = mac.doFinal((time + "." + event).getBytes(StandardCharsets.UTF_8));
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(hash);
    }
}
