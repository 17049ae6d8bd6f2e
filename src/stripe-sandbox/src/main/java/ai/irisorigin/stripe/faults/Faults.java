package ai.irisorigin.stripe.faults;

import ai.irisorigin.stripe.store.Resource;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong on purpose: shares, from 0 to 1, of the requests and of the webhooks. A seed makes the n-th request meet the same
 * fate each time.
 */
public final class Faults {
    private static final String NONE = "";
    private static final List<String> SHARES = List.of(
            "unavailable",
            "rate_limited",
            "dropped",
            "delayed",
            "webhooks_lost",
            "webhooks_repeated",
            "webhooks_late",
            "webhooks_reordered");
    private Resource settings = new Resource();
    private long requests;
    private long webhooks;

    /**
     * Takes the place of what was asked before.
     *
     * @throws NumberFormatException if a share is no number
     */
    public synchronized void set(Resource settings) {
        SHARES.forEach(name -> settings.find(name).ifPresent(Double::parseDouble));
        this.settings = settings;
        requests = 0;
        webhooks = 0;
    }

    public synchronized Resource settings() {
        return settings;
    }

    /** How a request fares. */
    public synchronized RequestFault ofRequest(String path) {
        if (!path.startsWith(settings.find("path").orElse(NONE))) {
            return RequestFault.NONE;
        }
        Random random = random(requests++);
        double chance = random.nextDouble();
        for (RequestFault.Kind kind : RequestFault.Kind.values()) {
            chance -= share(kind.parameter());
            if (chance < 0) {
                return new RequestFault(kind, milliseconds("delay_ms", 30_000), afterTheWork(random));
            }
        }
        return RequestFault.NONE;
    }

    private boolean afterTheWork(Random random) {
        return settings.is("when", "after") || (settings.is("when", "either") && random.nextBoolean());
    }

    /** How the delivery of an event fares. */
    public synchronized WebhookFault ofWebhook() {
        Random random = random(webhooks++ + (1L << 40));
        if (random.nextDouble() < share("webhooks_lost")) {
            return new WebhookFault(0, 0);
        }
        int copies = random.nextDouble() < share("webhooks_repeated") ? 2 + random.nextInt(2) : 1;
        long delay = 0;
        if (random.nextDouble() < share("webhooks_late")) {
            delay = milliseconds("webhooks_delay_ms", 5_000);
        } else if (random.nextDouble() < share("webhooks_reordered")) {
            delay = 50L + random.nextInt(200);
        }
        return new WebhookFault(copies, delay);
    }

    private Random random(long count) {
        return settings.has("seed")
                ? new Random(settings.number("seed") * 31 + count * 0x9E3779B97F4A7C15L)
                : new Random();
    }

    private double share(String name) {
        return settings.find(name).map(Double::parseDouble).orElse(0.0);
    }

    private long milliseconds(String name, long otherwise) {
        return settings.number(name, otherwise);
    }
}
