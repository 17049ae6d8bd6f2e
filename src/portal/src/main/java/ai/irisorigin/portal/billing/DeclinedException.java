package ai.irisorigin.portal.billing;

/** The bank said no. */
class DeclinedException extends Exception {

    private final String reason;

    DeclinedException(String reason, Throwable cause) {
        super("declined: " + reason, cause);
        this.reason = reason;
    }

    /** In Stripe's words: insufficient_funds, expired_card and the like; or generic_decline. */
    String reason() {
        return reason;
    }
}
