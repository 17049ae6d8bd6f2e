package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.plugins.Fault;
import ai.irisorigin.portal.plugins.FaultWords;
import java.time.Duration;

/**
 * What came of a call.
 *
 * @param value what it gave; null if it failed, or gives nothing
 * @param fault what went wrong, as {@link FaultWords} reads it; or null
 * @param retry whether the plugin, or a rest that it has, says that it may work later
 * @param after how long to wait at the least, or null
 */
public record Outcome<T>(T value, String fault, boolean retry, Duration after) {

    static <T> Outcome<T> done(T value) {
        return new Outcome<>(value, null, false, null);
    }

    static <T> Outcome<T> failed(String fault) {
        return new Outcome<>(null, fault, false, null);
    }

    static <T> Outcome<T> later(String fault, Duration after) {
        return new Outcome<>(null, fault, true, after);
    }

    /** Nobody is there any more who could be called. */
    public static <T> Outcome<T> gone() {
        return failed(Fault.said("off"));
    }

    /** Whether nothing went wrong. */
    public boolean ok() {
        return fault == null;
    }
}
