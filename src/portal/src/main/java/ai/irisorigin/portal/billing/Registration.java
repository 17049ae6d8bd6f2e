package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells Stripe of the current organization: first of the customer, then of the subscription. Each step is a transaction, and
 * what Stripe made is asked for before it is made, so wherever this ended, it goes on there.
 */
@ApplicationScoped
class Registration {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StripeGateway stripe;

    @Inject
    private PriceList prices;

    @Inject
    private Books books;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Transactional
    void registerCustomer() {
        subscriptions.locked().filter(one -> one.customer().isEmpty()).ifPresent(subscription -> {
            Organization organization = CurrentTenant.required();
            String id = organization.id().toString();
            if (settings.demo()) {
                subscription.stopAt(stripe.createTestClock(subscription.createdAt(), id));
            }
            subscription.become(stripe.customer(
                    id,
                    organization.name(),
                    subscription.email(),
                    organization.language(),
                    subscription.testClock().orElse(null)));
        });
    }

    @Transactional
    void registerSubscription() {
        subscriptions.locked().filter(one -> one.contract().isEmpty()).ifPresent(subscription -> {
            String customer = subscription.customer().orElseThrow();
            if (stripe.contract(customer).isEmpty()) {
                subscription.initialPaymentMethod().ifPresent(card -> stripe.attach(customer, card));
                stripe.subscribe(
                        customer,
                        prices.of(subscription.plan(), subscription.interval()),
                        trialEnd(subscription).orElse(null),
                        "first:"
                                + trialEnd(subscription)
                                        .map(Instant::getEpochSecond)
                                        .orElse(0L));
            }
            books.follow(subscription);
        });
    }

    /** A trial that was over before Stripe heard of it gets one more day. */
    private Optional<Instant> trialEnd(Subscription subscription) {
        Instant tomorrow = subscription.time(clock).plusSeconds(86_400);
        return Optional.ofNullable(subscription.trialEnd()).map(end -> end.isBefore(tomorrow) ? tomorrow : end);
    }
}
