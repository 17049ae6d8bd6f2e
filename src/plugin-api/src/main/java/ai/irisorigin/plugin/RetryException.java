package ai.irisorigin.plugin;

import java.time.Duration;
import java.util.Optional;

/**
 * What was to be delivered could not be, and may be later: a receiver that is away or busy. The portal tries again, after longer
 * and longer pauses, for a day. Any other exception means that trying again is of no use.
 */
public class RetryException extends Exception {

    private static final long serialVersionUID = 1;

    /** Null if the portal should decide. */
    private final Duration after;

    /** @param message what happened, for whoever set the plugin up; without secrets */
    public RetryException(String message) {
        this(message, null);
    }

    /** @param after what the receiver asked for, as by {@code Retry-After} (RFC 9110, section 10.2.3); null if nothing */
    public RetryException(String message, Duration after) {
        super(message);
        this.after = after;
    }

    /** How long to wait at the least, if the receiver said so. */
    public Optional<Duration> after() {
        return Optional.ofNullable(after);
    }
}
