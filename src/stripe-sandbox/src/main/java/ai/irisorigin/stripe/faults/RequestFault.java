package ai.irisorigin.stripe.faults;

import java.util.Locale;

/** What happens to one request, and whether its work is done nevertheless. */
public record RequestFault(Kind kind, long delay, boolean afterTheWork) {
    public static final RequestFault NONE = new RequestFault(Kind.NONE, 0, false);

    /** Ways for a request to fail. */
    public enum Kind {
        UNAVAILABLE,
        RATE_LIMITED,
        DROPPED,
        DELAYED,
        NONE;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean before(Kind other) {
        return kind == other && !afterTheWork;
    }

    public boolean after(Kind other) {
        return kind == other && afterTheWork;
    }
}
