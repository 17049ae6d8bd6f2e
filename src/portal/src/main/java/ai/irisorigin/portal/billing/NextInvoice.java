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
     * So far; amounts in US cents.
     *
     * @param plan that it is for
     * @param price of the plan
     * @param waiting what earlier periods left for it
     * @param discount on all of that
     */
    public record Coming(Instant date, Plan plan, long price, long waiting, long discount) {
        public long total() {
            return price + waiting - discount;
        }
    }

    /** Empty if none will come, or nobody can say because Stripe is away. */
    public Optional<Coming> coming() {
        return subscriptions.current().filter(Subscription::isInvoiced).flatMap(this::coming);
    }

    private Optional<Coming> coming(Subscription subscription) {
        try {
            StripeChanges.Upcoming upcoming =
                    stripe.upcoming(subscription.contract().orElseThrow(), subscription.schedule());
            return Optional.of(new Coming(
                    subscription.status() == Status.TRIALING ? subscription.trialEnd() : subscription.periodEnd(),
                    subscription.pendingPlan().orElse(subscription.plan()),
                    upcoming.price(),
                    upcoming.waiting(),
                    upcoming.discount()));
        } catch (BillingAwayException e) {
            LOG.log(Level.FINE, "The next invoice is not shown: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
