package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.store.Resource;
import java.util.Optional;

/**
 * A try to be paid.
 *
 * @param method the card to charge, if not the usual one
 * @param authenticated whether the cardholder is there and has been authenticated
 * @param automatic by the schedule; only those count, after the first
 */
record Attempt(Optional<Resource> method, boolean authenticated, boolean automatic) {
    static final Attempt AUTOMATIC = new Attempt(Optional.empty(), false, true);

    static Attempt byHand(Optional<Resource> method) {
        return new Attempt(method, false, false);
    }

    static Attempt byCardholder(Resource method) {
        return new Attempt(Optional.of(method), true, false);
    }
}
