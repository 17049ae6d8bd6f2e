package ai.irisorigin.portal.conversations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose turn it is. */
public enum Status {
    /** Staff's. */
    OPEN,
    /** The customer's. */
    PENDING,
    /** Nobody's: until the customer writes again. */
    CLOSED;

    /** Its name in forms, the database and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> parse(String key) {
        return Stream.of(values()).filter(status -> status.key().equals(key)).findFirst();
    }
}
