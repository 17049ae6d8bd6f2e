package ai.irisorigin.portal.tenancy;

import java.util.Locale;

/** What an organization may do by what it has paid; whether the operator lets it is another matter. */
public enum Standing {
    ENTITLED,
    /** A payment failed: its customers are served for a while, its staff see to the payment. */
    PAST_DUE,
    /** It has paused by its own choice: all of it can be read. */
    READ_ONLY,
    /** Its trial ended without a card: its pages can be read. */
    PAUSED,
    /** It is served no more until it subscribes again. */
    CANCELED;

    static Standing parse(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
