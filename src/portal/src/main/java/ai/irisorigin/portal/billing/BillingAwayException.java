package ai.irisorigin.portal.billing;

/** Stripe can't be reached, or is not itself: nothing is wrong with what was asked, and later it will do. */
public class BillingAwayException extends RuntimeException {
    BillingAwayException(Throwable cause) {
        super("Stripe is away: " + cause.getMessage(), cause);
    }

    BillingAwayException(String message) {
        super(message);
    }
}
