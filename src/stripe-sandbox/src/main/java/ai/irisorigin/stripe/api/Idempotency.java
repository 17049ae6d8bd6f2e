package ai.irisorigin.stripe.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was answered to each idempotency key, for a day. */
final class Idempotency {
    private static final Duration KEPT = Duration.ofDays(1);

    private record Kept(String fingerprint, Answer answer, Instant until) {}

    private final Map<String, Kept> answers = new LinkedHashMap<>();

    Optional<Answer> find(String key, String fingerprint, Instant now) {
        forgetUntil(now);
        Kept kept = answers.get(key);
        if (kept != null && !kept.fingerprint.equals(fingerprint)) {
            throw StripeError.idempotency("Keys for idempotent requests can only be used with the same parameters they"
                    + " were first used with. Try using a key other than '" + key + "'.");
        }
        return Optional.ofNullable(kept).map(Kept::answer);
    }

    private void forgetUntil(Instant now) {
        Iterator<Kept> oldestFirst = answers.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().until.isBefore(now)) {
            oldestFirst.remove();
        }
    }

    /** A request that was refused before anything was done may be sent again, mended. */
    void keep(String key, String fingerprint, Answer answer, Instant now) {
        if (answer.status() < 400 || answer.status() == 402) {
            answers.put(key, new Kept(fingerprint, answer, now.plus(KEPT)));
        }
    }
}
