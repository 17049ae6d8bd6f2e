package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Other terms for a subscription that is paid: more at once and prorated to the second, everything else with the next period. */
@ApplicationScoped
@Transactional
class PlanChanges {

    /** So long a price that was shown holds. */
    private static final Duration OFFER = Duration.ofMinutes(15);

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StripeGateway stripe;

    @Inject
    private StripeChanges changes;

    @Inject
    private PriceList prices;

    @Inject
    private Books books;

    @Inject
    private Misfits misfits;

    @Inject
    private Clock clock;

    /** How a change ended. */
    enum Outcome {
        DONE,
        /** There is nothing to change any more, or it is what holds already. */
        NOTHING,
        /** The price that was shown holds no longer. */
        STALE,
        /** Something no longer fits. */
        MISFIT
    }

    /** An offer: the invoice at this moment, which is what it will be if it is taken. */
    record Offer(StripeChanges.Preview invoice, Instant at) {}

    /** What upgrading costs now. */
    Offer offer(Subscription subscription, Plan plan) {
        Instant now = subscription.time(clock);
        return new Offer(
                changes.previewUpgrade(contract(subscription), prices.of(plan, subscription.interval()), now), now);
    }

    /**
     * Upgrades as it was offered.
     *
     * @param due what the offer said, in US cents
     */
    Outcome upgrade(Plan plan, BillingInterval interval, Instant at, long due) throws DeclinedException {
        Subscription subscription = subscriptions.locked().orElse(null);
        if (subscription == null || !subscription.isChangeable() || !subscription.changesAtOnce(plan, interval)) {
            return Outcome.NOTHING;
        }
        Instant now = subscription.time(clock);
        Contract contract = contract(subscription);
        Price price = prices.of(plan, interval);
        if (at.isAfter(now)
                || at.isBefore(now.minus(OFFER))
                || changes.previewUpgrade(contract, price, at).due() != due) {
            return Outcome.STALE;
        }
        // With another card the same offer can be taken again.
        changes.upgrade(
                contract, price, at, plan.key() + ":" + at.getEpochSecond() + ":" + Objects.hashCode(contract.card()));
        // Not before: if the card is declined, what was to come still comes.
        if (contract.schedule() != null) {
            changes.release(contract.schedule());
        }
        books.follow(subscription);
        return Outcome.DONE;
    }

    /** With the next period. */
    Outcome schedule(Plan plan, BillingInterval interval) {
        Subscription subscription = subscriptions.locked().orElse(null);
        if (subscription == null
                || !subscription.isChangeable()
                || (plan == subscription.plan() && interval == subscription.interval())) {
            return Outcome.NOTHING;
        }
        if (!misfits.of(plan).isEmpty()) {
            return Outcome.MISFIT;
        }
        schedule(subscription, plan, interval);
        books.follow(subscription);
        subscription.expect(plan, interval);
        return Outcome.DONE;
    }

    /** What was to come with the next period does not; false if nothing was. */
    boolean keep() {
        Optional<Subscription> waiting =
                subscriptions.locked().filter(one -> one.schedule().isPresent());
        waiting.ifPresent(this::release);
        return waiting.isPresent();
    }

    /** For whoever holds the lock. The schedule that Stripe knows counts, for ours may have ended by itself. */
    void release(Subscription subscription) {
        String schedule = contract(subscription).schedule();
        if (schedule != null) {
            changes.release(schedule);
        }
        books.follow(subscription);
    }

    /** False if nobody gives such a code, or it can't be used. */
    boolean redeem(String code) {
        Subscription subscription = subscriptions.locked().orElse(null);
        if (subscription == null || subscription.contract().isEmpty()) {
            return false;
        }
        Optional<String> promotion = changes.promotionCode(code);
        promotion.ifPresent(id -> {
            changes.discount(subscription.contract().orElseThrow(), id, Long.toString(clock.millis()));
            // A schedule knows the discount of the moment when it was made.
            subscription
                    .pendingPlan()
                    .ifPresent(plan -> schedule(
                            subscription, plan, subscription.pendingInterval().orElseThrow()));
            books.follow(subscription);
        });
        return promotion.isPresent();
    }

    private void schedule(Subscription subscription, Plan plan, BillingInterval interval) {
        Price price = prices.of(plan, interval);
        changes.changeAtPeriodEnd(
                contract(subscription),
                price,
                price.lookupKey() + ":" + clock.instant().toEpochMilli());
    }

    /** False if there is nothing to pause. */
    boolean pause(int months) {
        Optional<Subscription> going = subscriptions.locked().filter(Subscription::isChangeable);
        going.ifPresent(subscription -> {
            Instant until = subscription
                    .time(clock)
                    .atZone(CurrentTenant.required().timeZone())
                    .plusMonths(months)
                    .toInstant();
            changes.pause(subscription.contract().orElseThrow(), until, Long.toString(until.getEpochSecond()));
            books.follow(subscription);
        });
        return going.isPresent();
    }

    /** False if it was not paused. */
    boolean resume() {
        Optional<Subscription> paused = subscriptions.locked().filter(one -> one.pausedUntil() != null);
        paused.ifPresent(subscription -> {
            changes.unpause(
                    subscription.contract().orElseThrow(),
                    Long.toString(subscription.pausedUntil().getEpochSecond()));
            books.follow(subscription);
        });
        return paused.isPresent();
    }

    private Contract contract(Subscription subscription) {
        return stripe.contract(subscription.customer().orElseThrow()).orElseThrow();
    }
}
