package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.store.Resource;
import java.util.List;
import java.util.Set;

/** What one can ask of a subscription's JSON. All its items share one period. */
record Subscription(Resource json) {
    static final String TYPE = "subscription";
    private static final Set<String> ENDED = Set.of("canceled", "incomplete_expired");
    private static final Set<String> CYCLING = Set.of("active", "past_due", "unpaid");

    String id() {
        return json.id();
    }

    String status() {
        return json.text("status");
    }

    boolean isIn(String status) {
        return json.is("status", status);
    }

    boolean hasEnded() {
        return ENDED.contains(status());
    }

    boolean isCycling() {
        return CYCLING.contains(status());
    }

    List<Resource> items() {
        return json.parts("items");
    }

    Resource recurring() {
        return items().get(0).part("price.recurring");
    }

    long anchor() {
        return json.number("billing_cycle_anchor");
    }

    long periodStart() {
        return items().get(0).number("current_period_start");
    }

    long periodEnd() {
        return items().get(0).number("current_period_end");
    }

    void period(long start, long end) {
        items().forEach(item -> item.set("current_period_start", start).set("current_period_end", end));
    }

    /** A new anchor, from which the first period begins. */
    void anchor(long moment) {
        json.set("billing_cycle_anchor", moment);
        period(moment, Periods.endAfter(moment, moment, recurring()));
    }

    String missingMethodBehavior() {
        return json.find("trial_settings.end_behavior.missing_payment_method").orElse("create_invoice");
    }
}
