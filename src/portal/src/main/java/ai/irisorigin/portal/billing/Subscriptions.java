package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.usage.Entitlements;
import ai.irisorigin.portal.usage.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the current organization subscribes to. */
@ApplicationScoped
@Transactional
public class Subscriptions {

    private static final int MOST_INVOICES = 100;

    @Inject
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Usage usage;

    @Inject
    private Event<SubscriptionBegun> begun;

    @Inject
    private Clock clock;

    /**
     * The organization tries a plan from now on. Stripe is told after this is committed, as soon as it can be reached.
     *
     * @param email where invoices go
     */
    public void beginTrial(Plan plan, BillingInterval interval, String email) {
        begin(Subscription.trial(plan, interval, email, clock.instant()));
    }

    /**
     * The organization pays from now on.
     *
     * @param paymentMethod in Stripe's words, such as pm_card_visa
     */
    public void beginPaid(Plan plan, BillingInterval interval, String email, String paymentMethod) {
        begin(Subscription.paid(plan, interval, email, paymentMethod, clock.instant()));
    }

    private void begin(Subscription subscription) {
        if (current().isEmpty()) {
            entities.persist(subscription);
            grant(subscription);
            begun.fire(new SubscriptionBegun());
        }
    }

    /** Whoever asks what the organization is entitled to is told this from now on. */
    void grant(Subscription subscription) {
        boolean news = subscription
                .period()
                .filter(period -> entitlements.grant(
                        subscription.status() == Status.TRIALING,
                        subscription.status() == Status.TRIALING
                                ? 1
                                : subscription.interval().months(),
                        period.starts(),
                        period.ends(),
                        subscription.testClockTime()))
                .isPresent();
        if (news) {
            usage.termsChanged();
        }
    }

    /** The operator has given the organization another plan than it subscribes to: until that changes, it holds. */
    public void planGiven() {
        locked().ifPresent(this::grant);
    }

    /** Empty if the operator sees to this organization by other means. */
    Optional<Subscription> current() {
        return entities.createQuery("select s from Subscription s", Subscription.class)
                .getResultStream()
                .findFirst();
    }

    /** The same, and nobody else changes it, or asks Stripe about it, until this transaction ends. */
    Optional<Subscription> locked() {
        // A lock reads the row anew, and what has not been written yet would be forgotten.
        entities.flush();
        return entities.createQuery("select s from Subscription s", Subscription.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    List<Invoice> invoices() {
        return entities.createQuery("select i from Invoice i order by i.createdAt desc, i.number desc", Invoice.class)
                .setMaxResults(MOST_INVOICES)
                .getResultList();
    }

    /** The oldest one that could not be collected so far. */
    Optional<Invoice> failing() {
        return entities.createQuery(
                        "select i from Invoice i where i.status = 'open' order by i.createdAt", Invoice.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** True if the time that customers are still served has just ended. */
    boolean endGrace(Instant now) {
        return locked().map(subscription -> subscription.endGrace(settings.paymentGrace(), now))
                .orElse(false);
    }
}
