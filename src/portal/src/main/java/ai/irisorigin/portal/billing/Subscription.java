package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What an organization subscribes to; at most one row each.
 *
 * <p>It begins with the organization, mostly as a trial, and is usable from that moment; Stripe is told afterwards. From then
 * on it only follows what Stripe says: a trial becomes active or, without a card, paused; a renewal that fails makes it past
 * due, and what the grace leaves is canceled or unpaid; whoever comes back gets another contract in the same row. The
 * organization's standing follows the row by a trigger.
 */
@Entity
@Table(name = "subscription", schema = "platform")
public class Subscription extends TenantEntity {

    static final Duration TRIAL = Duration.ofDays(14);

    private String plan;

    @Column(name = "billing_interval")
    private String interval;

    private String status;
    private String email;

    @Column(name = "customer_id")
    private String customer;

    @Column(name = "stripe_id")
    private String contract;

    @Column(name = "initial_payment_method")
    private String initialPaymentMethod;

    @Column(name = "trial_end")
    private Instant trialEnd;

    @Column(name = "period_start")
    private Instant periodStart;

    @Column(name = "period_end")
    private Instant periodEnd;

    @Column(name = "past_due_since")
    private Instant pastDueSince;

    @Column(name = "grace_over")
    private boolean graceOver;

    @Column(name = "cancel_at_period_end")
    private boolean cancelAtPeriodEnd;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "card_brand")
    private String cardBrand;

    @Column(name = "card_last4")
    private String cardLast4;

    @Column(name = "card_expiry")
    private String cardExpiry;

    @Column(name = "test_clock")
    private String testClock;

    @Column(name = "test_clock_time")
    private Instant testClockTime;

    @Column(name = "schedule_id")
    private String schedule;

    @Column(name = "pending_plan")
    private String pendingPlan;

    @Column(name = "pending_interval")
    private String pendingInterval;

    private String discount;

    @Column(name = "discount_end")
    private Instant discountEnd;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    private Long price;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "synced_at")
    private Instant syncedAt;

    protected Subscription() {}

    private Subscription(Plan plan, BillingInterval interval, String email, Instant now) {
        this.plan = plan.key();
        this.interval = interval.key();
        this.email = email;
        this.createdAt = now.truncatedTo(ChronoUnit.SECONDS); // as exact as Stripe's times are
    }

    static Subscription trial(Plan plan, BillingInterval interval, String email, Instant now) {
        var subscription = new Subscription(plan, interval, email, now);
        subscription.status = Status.TRIALING.key();
        subscription.trialEnd = subscription.createdAt.plus(TRIAL);
        return subscription;
    }

    static Subscription paid(Plan plan, BillingInterval interval, String email, String paymentMethod, Instant now) {
        var subscription = new Subscription(plan, interval, email, now);
        subscription.status = Status.ACTIVE.key();
        subscription.initialPaymentMethod = paymentMethod;
        return subscription;
    }

    /** Its customer in Stripe, from now on. */
    void become(String newCustomer) {
        customer = newCustomer;
    }

    /** From now on its time stands still until it is moved. */
    void stopAt(String clock) {
        testClock = clock;
        testClockTime = createdAt;
    }

    /**
     * Takes over what Stripe says; true if that is something new.
     *
     * @param unpaidSince when the invoice was made that could not be collected
     */
    boolean follow(Contract said, Optional<Instant> unpaidSince, Instant now) {
        Terms before = terms();
        contract = said.id();
        plan = said.plan().key();
        interval = said.interval().key();
        status = said.status().key();
        trialEnd = said.trialEnd();
        periodStart = said.periodStart();
        periodEnd = said.periodEnd();
        cancelAtPeriodEnd = said.cancelAtPeriodEnd();
        endedAt = said.endedAt();
        cardBrand = said.card() == null ? null : said.card().brand();
        cardLast4 = said.card() == null ? null : said.card().last4();
        cardExpiry = said.card() == null ? null : said.card().expiry();
        discount = said.discount() == null ? null : said.discount().name();
        discountEnd = said.discount() == null ? null : said.discount().end();
        pausedUntil = said.pausedUntil();
        schedule = said.schedule();
        price = said.amount();
        boolean arrived = plan.equals(pendingPlan) && interval.equals(pendingInterval);
        if (schedule == null || arrived) {
            pendingPlan = null;
            pendingInterval = null;
        }
        if (said.status() != Status.PAST_DUE) {
            pastDueSince = null;
            graceOver = false;
        } else if (pastDueSince == null) {
            pastDueSince = unpaidSince.orElseGet(() -> time(now));
        }
        syncedAt = now;
        return !terms().equals(before);
    }

    private record Terms(
            String contract,
            String plan,
            String interval,
            String status,
            Instant trialEnd,
            Instant periodStart,
            Instant periodEnd,
            boolean cancelAtPeriodEnd,
            Instant endedAt,
            Optional<Card> card,
            String schedule,
            String discount,
            Instant discountEnd,
            Instant pausedUntil) {}

    private Terms terms() {
        return new Terms(
                contract,
                plan,
                interval,
                status,
                trialEnd,
                periodStart,
                periodEnd,
                cancelAtPeriodEnd,
                endedAt,
                card(),
                schedule,
                discount,
                discountEnd,
                pausedUntil);
    }

    /** Ends the time that customers are still served after a payment has failed. */
    boolean endGrace(Duration grace, Instant now) {
        boolean over = pastDueSince != null && !pastDueSince.plus(grace).isAfter(time(now));
        boolean news = over && !graceOver;
        graceOver |= over;
        return news;
    }

    void moveTestClock(Instant to) {
        testClockTime = to;
    }

    boolean isGraceOver() {
        return graceOver;
    }

    /** Everything is open. */
    boolean isEntitled() {
        return status() == Status.TRIALING || status() == Status.ACTIVE;
    }

    /** It goes on by itself, and can be told to end. */
    boolean isCancelable() {
        return contract != null && !cancelAtPeriodEnd && (isEntitled() || status() == Status.PAST_DUE);
    }

    /** Other terms can be agreed: it is paid, and goes on. */
    boolean isChangeable() {
        return contract != null && status() == Status.ACTIVE && !cancelAtPeriodEnd && pausedUntil == null;
    }

    /** A plan is chosen, and paid, at the checkout: none is paid for so far, or no longer. */
    boolean isChoosing() {
        return status() == Status.TRIALING || status() == Status.PAUSED || status().isOver();
    }

    /** Larger plans hold at once; whatever else is chosen comes with the next period. */
    boolean changesAtOnce(Plan to, BillingInterval every) {
        return to.compareTo(plan()) > 0 && every == interval();
    }

    /** What comes with the next period, once Stripe has been told. */
    void expect(Plan to, BillingInterval every) {
        pendingPlan = to.key();
        pendingInterval = every.key();
    }

    /** Stripe's id of the change that comes with the next period. */
    Optional<String> schedule() {
        return Optional.ofNullable(schedule);
    }

    Optional<Plan> pendingPlan() {
        return Optional.ofNullable(pendingPlan).flatMap(Plan::parse);
    }

    Optional<BillingInterval> pendingInterval() {
        return Optional.ofNullable(pendingInterval).flatMap(BillingInterval::parse);
    }

    /** US cents for a period; empty until Stripe was asked. */
    Optional<Long> price() {
        return Optional.ofNullable(price);
    }

    String discount() {
        return discount;
    }

    Instant discountEnd() {
        return discountEnd;
    }

    Instant pausedUntil() {
        return pausedUntil;
    }

    /** An invoice comes by itself: a trial's end without a card, an end or a break brings none. */
    boolean isInvoiced() {
        boolean goesOn = status() == Status.ACTIVE
                || status() == Status.PAST_DUE
                || (status() == Status.TRIALING && cardLast4 != null);
        return contract != null && goesOn && !cancelAtPeriodEnd && pausedUntil == null;
    }

    /** It was told to end, and has not yet. */
    boolean isEnding() {
        return contract != null && cancelAtPeriodEnd && !status().isOver();
    }

    /** Of the days before a trial's end that somebody is told of, the last that is reached; whoever canceled knows. */
    OptionalInt daysToRemindOf(Instant now) {
        if (status() != Status.TRIALING || cancelAtPeriodEnd || contract == null || !trialEnd.isAfter(time(now))) {
            return OptionalInt.empty();
        }
        Duration left = Duration.between(time(now), trialEnd);
        return IntStream.of(1, 3, 7)
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst();
    }

    /** What time it is for this subscription: a test clock stands still. */
    Instant time(Instant now) {
        return testClockTime == null ? now : testClockTime;
    }

    Instant time(Clock clock) {
        return time(clock.instant());
    }

    Plan plan() {
        return Plan.parse(plan).orElseThrow();
    }

    BillingInterval interval() {
        return BillingInterval.parse(interval).orElseThrow();
    }

    Status status() {
        return Status.parse(status);
    }

    String email() {
        return email;
    }

    /** Empty until Stripe knows the organization. */
    Optional<String> customer() {
        return Optional.ofNullable(customer);
    }

    /** Empty until Stripe knows the subscription. */
    Optional<String> contract() {
        return Optional.ofNullable(contract);
    }

    Optional<String> initialPaymentMethod() {
        return Optional.ofNullable(initialPaymentMethod);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant trialEnd() {
        return trialEnd;
    }

    Instant periodEnd() {
        return periodEnd;
    }

    /** What usage is counted by: the trial, or what an invoice is for. */
    record Period(Instant starts, Instant ends) {}

    /** Empty for one that is over, or has not come to one. */
    Optional<Period> period() {
        return switch (status()) {
            case TRIALING -> Optional.of(new Period(createdAt, trialEnd));
            case ACTIVE, PAST_DUE, UNPAID ->
                Optional.of(
                        periodStart == null
                                ? new Period(
                                        createdAt,
                                        createdAt
                                                .atZone(ZoneOffset.UTC)
                                                .plusMonths(interval().months())
                                                .toInstant())
                                : new Period(periodStart, periodEnd));
            default -> Optional.empty();
        };
    }

    Instant testClockTime() {
        return testClockTime;
    }

    Instant pastDueSince() {
        return pastDueSince;
    }

    boolean cancelAtPeriodEnd() {
        return cancelAtPeriodEnd;
    }

    Instant endedAt() {
        return endedAt;
    }

    Optional<Card> card() {
        return Optional.ofNullable(cardLast4).map(last4 -> new Card(cardBrand, last4, cardExpiry));
    }

    Optional<String> testClock() {
        return Optional.ofNullable(testClock);
    }
}
