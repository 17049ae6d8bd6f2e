package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** How the current organization comes to pay: a plan is chosen here, the card is entered at Stripe's. */
@ApplicationScoped
@Transactional
class Checkouts {

    @Inject
    private EntityManager entities;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StripeGateway stripe;

    @Inject
    private Misfits misfits;

    @Inject
    private PriceList prices;

    @Inject
    private Books books;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** What came of it. */
    record Outcome(Plan plan, BillingInterval interval, boolean misfit, String declined) {
        boolean isDeclined() {
            return declined != null;
        }
    }

    /** The address of Stripe's page; empty if Stripe does not know the organization yet. */
    Optional<String> open(Plan plan, BillingInterval interval, String returnUrl, String cancelUrl) {
        return subscriptions.current().flatMap(Subscription::customer).map(customer -> {
            var page = stripe.checkout(customer, CurrentTenant.required().id().toString(), returnUrl, cancelUrl);
            entities.persist(new Checkout(page.session(), plan, interval, clock.instant()));
            return page.url();
        });
    }

    /**
     * Puts to use what a visit to the checkout brought, once: Stripe's event and the visitor's return both come here, in any
     * order and at the same time.
     *
     * @return empty if the visit was not this organization's, or is not finished
     */
    Optional<Outcome> fulfill(String session) {
        Subscription subscription = subscriptions.locked().orElse(null);
        Checkout checkout = find(session).orElse(null);
        if (subscription == null || checkout == null) {
            return Optional.empty();
        }
        // It may have grown since it was asked; and whoever is past due pays what is open, whatever the plan.
        boolean misfit =
                subscription.isChoosing() && !misfits.of(checkout.plan()).isEmpty();
        String declined = null;
        if (!checkout.isFulfilled()) {
            var visit = stripe.session(session);
            if (!visit.complete() || !subscription.customer().equals(Optional.of(visit.customer()))) {
                return Optional.empty();
            }
            stripe.setCard(visit.customer(), visit.paymentMethod(), session);
            declined = misfit ? null : subscribe(visit.customer(), checkout);
            checkout.fulfill(clock.instant());
        }
        books.follow(subscription);
        return Optional.of(new Outcome(checkout.plan(), checkout.interval(), misfit, declined));
    }

    /** After a visit to where cards are changed; null, or why the new one was declined. */
    String useNewCard() {
        books.follow();
        return payWithNewCard();
    }

    /** With another card than before, what could not be collected is tried again at once; null, or why it was declined. */
    String payWithNewCard() {
        Subscription subscription = subscriptions.locked().orElse(null);
        if (subscription == null) {
            return null;
        }
        Optional<Invoice> failing = subscription.status() == Status.PAST_DUE || subscription.status() == Status.UNPAID
                ? subscriptions.failing()
                : Optional.empty();
        String card = subscription.card().map(Card::toString).orElse("");
        if (failing.isEmpty()
                || card.isEmpty()
                || !notices.isFirst("tried", failing.get().stripeId() + " " + card)) {
            return null;
        }
        String declined = pay(
                failing.get().stripeId(), card.hashCode() + ":" + failing.get().attempts());
        books.follow(subscription);
        return declined;
    }

    private Optional<Checkout> find(String session) {
        return entities.createQuery("select c from Checkout c where c.session = :session", Checkout.class)
                .setParameter("session", session)
                .getResultStream()
                .findFirst();
    }

    /** null, or why the card was declined. */
    private String subscribe(String customer, Checkout checkout) {
        Price price = prices.of(checkout.plan(), checkout.interval());
        Contract contract = stripe.contract(customer).orElse(null);
        if (contract == null || contract.status().isOver()) {
            stripe.subscribe(customer, price, null, checkout.session());
            return null;
        }
        switch (contract.status()) {
            case TRIALING -> stripe.choose(contract, price, checkout.session());
            case PAUSED -> {
                stripe.choose(contract, price, checkout.session());
                stripe.resume(contract.id(), checkout.session());
            }
            default -> {
                return subscriptions
                        .failing()
                        .map(invoice -> pay(invoice.stripeId(), checkout.session()))
                        .orElse(null);
            }
        }
        return null;
    }

    private String pay(String invoice, String occasion) {
        try {
            stripe.pay(invoice, occasion);
            return null;
        } catch (DeclinedException e) {
            return e.reason();
        }
    }
}
