package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The current organization's next invoice, as Stripe would make it; what is used beyond the plan comes on top. */
@ApplicationScoped
@Transactional
public class NextInvoice {

    private static final Logger LOG = Logger.getLogger(NextInvoice.class.getName());

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StripeChanges stripe;

    /**
     * It comes.
     *
     * @param plan that it is for
     * @param amounts so far; empty if Stripe doesn't say soon enough for somebody who waits for a page
     */
    public record Coming(Instant date, Plan plan, Optional<Amounts> amounts) {}

    /**
     * In US cents.
     *
     * @param price of the plan
     * @param waiting what earlier periods left for it
     * @param discount on all of that
     */
    public record Amounts(long price, long waiting, long discount) {
        public long total() {
            return price + waiting - discount;
        }
    }

    /** Empty if none will come. */
    public Optional<Coming> coming() {
        return subscriptions
                .current()
                .filter(Subscription::isInvoiced)
                .map(subscription -> new Coming(
                        subscription.status() == Status.TRIALING ? subscription.trialEnd() : subscription.periodEnd(),
                        subscription.pendingPlan().orElse(subscription.plan()),
                        amounts(subscription)));
    }

    private Optional<Amounts> amounts(Subscription subscription) {
        try {
            return Optional.of(stripe.upcoming(subscription.contract().orElseThrow(), subscription.schedule()));
        } catch (BillingAwayException e) {
            LOG.log(Level.FINE, "What the next invoice comes to is not shown: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
