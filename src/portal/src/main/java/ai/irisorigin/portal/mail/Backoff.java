package ai.irisorigin.portal.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail waits for its next attempt: a short fault costs a minute, a long one no flood of attempts. */
final class Backoff {

    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));
    private static final Duration LONGEST = Duration.ofDays(3);

    private Backoff() {}

    /**
     * Until the next attempt; empty if the mail is given up.
     *
     * @param attempts made so far
     * @param age of the mail
     */
    static Optional<Duration> after(int attempts, Duration age) {
        Duration next = STEPS.get(Math.min(attempts, STEPS.size()) - 1);
        return age.compareTo(LONGEST) < 0 ? Optional.of(next) : Optional.empty();
    }
}
