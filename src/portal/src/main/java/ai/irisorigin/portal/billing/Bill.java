package ai.irisorigin.portal.billing;

import java.time.Instant;

/**
 * An invoice as Stripe says it is now; amounts in the currency's minor unit.
 *
 * @param status draft, open, paid, uncollectible or void
 * @param attempts how often payment was tried
 */
public record Bill(
        String id,
        String number,
        String status,
        String billingReason,
        String currency,
        long total,
        long amountDue,
        long amountPaid,
        Instant periodStart,
        Instant periodEnd,
        Instant createdAt,
        Instant paidAt,
        int attempts,
        Instant nextPaymentAttempt,
        String hostedUrl,
        String pdfUrl) {

    /** Lines can still be added. */
    public boolean isDraft() {
        return status.equals("draft");
    }
}
