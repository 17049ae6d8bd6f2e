package ai.irisorigin.portal.billing;

import java.util.List;
import java.util.Locale;

/** The states of a subscription, in Stripe's words. */
enum Status {
    /** The first payment is still to come. */
    INCOMPLETE,
    /** It never came. */
    INCOMPLETE_EXPIRED,
    TRIALING,
    ACTIVE,
    PAST_DUE,
    CANCELED,
    UNPAID,
    /** The trial ended and there was no card. */
    PAUSED;

    private static final List<Status> OVER = List.of(CANCELED, INCOMPLETE_EXPIRED);

    /** Fails for one that Stripe has and we don't: better no step than a wrong one. */
    static Status parse(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For good: whoever comes back subscribes anew. */
    boolean isOver() {
        return OVER.contains(this);
    }
}
