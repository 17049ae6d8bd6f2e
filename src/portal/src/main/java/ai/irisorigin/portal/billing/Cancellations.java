package ai.irisorigin.portal.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Ends the current organization's subscription with the period that is paid for, or lets it go on after all. */
@ApplicationScoped
@Transactional
class Cancellations {

    /** In Stripe's words ("Subscription object", cancellation_details.feedback). */
    static final List<String> REASONS = List.of(
            "too_expensive",
            "missing_features",
            "switched_service",
            "unused",
            "customer_service",
            "too_complex",
            "low_quality",
            "other");

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StripeGateway stripe;

    @Inject
    private PlanChanges changes;

    @Inject
    private Books books;

    /** False if there is nothing to cancel. */
    boolean cancel(String reason, String comment) {
        Optional<Subscription> going = subscriptions.locked().filter(Subscription::isCancelable);
        going.ifPresent(subscription -> {
            // Stripe takes no end while a change of plan is to come.
            if (subscription.schedule().isPresent()) {
                changes.release(subscription);
            }
            stripe.cancelAtPeriodEnd(subscription.contract().orElseThrow(), reason, comment);
            books.follow(subscription);
        });
        return going.isPresent();
    }

    /** False if it was not canceled, or is over. */
    boolean withdraw() {
        Optional<Subscription> ending = subscriptions.locked().filter(Subscription::isEnding);
        ending.ifPresent(subscription -> {
            stripe.keep(subscription.contract().orElseThrow());
            books.follow(subscription);
        });
        return ending.isPresent();
    }
}
