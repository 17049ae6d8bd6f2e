package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Standing;
import ai.irisorigin.portal.usage.Quantity;
import ai.irisorigin.portal.usage.Statement;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts the page of the current organization's plan together. */
@ApplicationScoped
@Transactional
class BillingView {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private PriceList prices;

    @Inject
    private Usage usage;

    @Inject
    private TestClocks testClocks;

    BillingPage page(BillingInterval chosen, BillingPage.Promotion promotion, Visit visit) {
        Subscription subscription = subscriptions.current().orElse(null);
        Plan plan = subscription == null
                ? Plan.parse(CurrentTenant.required().plan()).orElseThrow()
                : subscription.plan();
        BillingInterval own = subscription == null ? BillingInterval.MONTHLY : subscription.interval();
        BillingInterval shown = chosen == null ? own : chosen;
        return new BillingPage(
                plan.key(),
                state(subscription),
                ownPrice(subscription, plan, own, visit),
                own.key(),
                until(subscription),
                subscription == null ? null : subscription.card().orElse(null),
                isOpen(),
                isLeaving(subscription) && visit.signedIn().may(Permission.MANAGE_KNOWLEDGE),
                subscription != null && subscription.contract().isPresent(),
                subscription != null && subscription.isChoosing(),
                subscription != null && subscription.isCancelable(),
                terms(subscription),
                promotion,
                limits(usage.statement(), visit),
                subscriptions.invoices().stream()
                        .map(invoice -> line(invoice, visit))
                        .toList(),
                shown.key(),
                BillingInterval.ALL.stream()
                        .map(interval ->
                                new BillingPage.Choice(interval.key(), prices.discount(interval), interval == shown))
                        .toList(),
                Plan.ALL.stream()
                        .map(offered -> offer(offered, price(offered, shown, visit), offered == plan))
                        .toList(),
                testClocks.of(subscription));
    }

    private static boolean isOpen() {
        Standing standing = CurrentTenant.required().standing();
        return standing == Standing.ENTITLED || standing == Standing.READ_ONLY;
    }

    private static boolean isLeaving(Subscription subscription) {
        return subscription != null && (!subscription.isEntitled() || subscription.isEnding());
    }

    private static BillingPage.Terms terms(Subscription subscription) {
        return subscription == null
                ? new BillingPage.Terms(false, null, null, null, null, null, null)
                : new BillingPage.Terms(
                        subscription.isChangeable(),
                        subscription.pendingPlan().map(Plan::key).orElse(null),
                        subscription.pendingInterval().map(BillingInterval::key).orElse(null),
                        subscription.periodEnd(),
                        subscription.discount(),
                        subscription.discountEnd(),
                        subscription.pausedUntil());
    }

    static String state(Subscription subscription) {
        if (subscription == null) {
            return "none";
        }
        if (subscription.cancelAtPeriodEnd() && !subscription.status().isOver()) {
            return "canceling";
        }
        return switch (subscription.status()) {
            case TRIALING -> subscription.card().isPresent() ? "trialing-paid" : "trialing";
            case ACTIVE -> subscription.pausedUntil() == null ? "active" : "on-hold";
            case PAST_DUE -> subscription.isGraceOver() ? "unpaid" : "past-due";
            case UNPAID -> "unpaid";
            case PAUSED -> "paused";
            case INCOMPLETE -> "incomplete";
            case CANCELED, INCOMPLETE_EXPIRED -> "canceled";
        };
    }

    private static Instant until(Subscription subscription) {
        if (subscription == null) {
            return null;
        }
        return switch (subscription.status()) {
            case TRIALING -> subscription.trialEnd();
            case ACTIVE -> subscription.pausedUntil() == null ? subscription.periodEnd() : subscription.pausedUntil();
            case PAST_DUE -> subscription.pastDueSince();
            case CANCELED, INCOMPLETE_EXPIRED -> subscription.endedAt();
            default -> null;
        };
    }

    /** Whoever has a price keeps it, whatever the list says now. */
    private String ownPrice(Subscription subscription, Plan plan, BillingInterval interval, Visit visit) {
        return Optional.ofNullable(subscription)
                .flatMap(Subscription::price)
                .map(cents -> Money.text(cents, PriceList.CURRENCY, visit.language()))
                .orElseGet(() -> price(plan, interval, visit));
    }

    private String price(Plan plan, BillingInterval interval, Visit visit) {
        Price price = prices.of(plan, interval);
        return Money.text(price.unitAmount(), price.currency(), visit.language());
    }

    private static BillingPage.Line line(Invoice invoice, Visit visit) {
        return new BillingPage.Line(
                invoice.number(),
                invoice.createdAt(),
                invoice.status(),
                Money.text(invoice.total(), invoice.currency(), visit.language()),
                invoice.hostedUrl(),
                invoice.pdfUrl());
    }

    private static BillingPage.Offer offer(Plan plan, String price, boolean current) {
        return new BillingPage.Offer(
                plan.key(), price, plan.users(), plan.conversations(), plan.apiCalls(), plan.storageGb(), current);
    }

    private static List<BillingPage.Limit> limits(Statement statement, Visit visit) {
        return Meter.ALL.stream()
                .map(meter -> new BillingPage.Limit(
                        meter.key(),
                        Quantity.text(meter, statement.used(meter), visit.language()),
                        statement.terms().included(meter).isEmpty()
                                ? null
                                : Quantity.text(
                                        meter, statement.terms().included(meter).getAsLong(), visit.language()),
                        statement.percent(meter),
                        meter == Meter.USERS ? statement.percent(meter) >= 100 : statement.isFull(meter)))
                .toList();
    }
}
