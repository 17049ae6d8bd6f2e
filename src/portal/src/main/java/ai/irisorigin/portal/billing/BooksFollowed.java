package ai.irisorigin.portal.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stripe was asked how things stand; fired under the subscription's lock, in the transaction that writes it down.
 *
 * @param over whether the subscription has ended for good
 * @param paused whether invoices are void until it goes on
 * @param bills the newest invoices
 */
public record BooksFollowed(String customer, boolean over, boolean paused, List<Bill> bills) {

    /** The invoice that ends a period, and so bills what was used in it. */
    public Optional<Bill> closing(Instant end) {
        return bills.stream()
                .filter(bill -> "subscription_cycle".equals(bill.billingReason()) && end.equals(bill.periodEnd()))
                .findFirst();
    }
}
