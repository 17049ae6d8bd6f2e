package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import java.util.ArrayList;
import java.util.List;

/** What is left of a period, to the second: the old price comes back, the new one is paid. */
final class Proration {
    private final Lines lines;
    private final BilledItems billed;

    Proration(Lines lines, BilledItems billed) {
        this.lines = lines;
        this.billed = billed;
    }

    /** What a change costs; nothing is changed yet. */
    PlannedChange plan(Subscription subscription, List<ItemChange> itemChanges, Parameters parameters, long now) {
        String behavior = parameters.oneOf(
                "proration_behavior", "create_prorations", "create_prorations", "always_invoice", "none");
        long date = parameters.number("proration_date", now);
        if (date < subscription.periodStart() || date > subscription.periodEnd()) {
            throw StripeError.invalid("proration_date", "The proration date must lie in the current period.");
        }
        boolean newPeriod = beginsCycle(
                subscription,
                itemChanges,
                parameters.find("billing_cycle_anchor").orElse(""));
        List<Resource> prorations = new ArrayList<>();
        if (!behavior.equals("none")) {
            prorations.addAll(credits(subscription, itemChanges, date));
            if (!newPeriod) {
                prorations.addAll(debits(subscription, itemChanges, date));
            }
        }
        return new PlannedChange(prorations, newPeriod, newPeriod || behavior.equals("always_invoice"));
    }

    /** Whether periods are counted anew, because that is asked for or because they have another length. */
    static boolean beginsCycle(Subscription subscription, List<ItemChange> itemChanges, String anchor) {
        return anchor.equals("now")
                || itemChanges.stream()
                        .flatMap(change -> change.after().stream())
                        .anyMatch(item -> !Periods.isSame(item.part("price.recurring"), subscription.recurring()));
    }

    /** Credits for what was paid and will not be used. */
    List<Resource> credits(Subscription before, List<ItemChange> changes, long date) {
        List<Resource> credits = new ArrayList<>();
        for (ItemChange change : changes) {
            change.before().ifPresent(item -> add(credits, before, item, -billed.unused(before, item, date), date));
        }
        return credits;
    }

    /** What the new prices cost for the rest of the period. */
    List<Resource> debits(Subscription before, List<ItemChange> changes, long date) {
        List<Resource> debits = new ArrayList<>();
        List<Resource> all = ItemChange.applied(before.items(), changes);
        for (ItemChange change : changes) {
            change.after()
                    .ifPresent(item -> add(debits, before, item, billed.remaining(before, all, item, date), date));
        }
        return debits;
    }

    private void add(List<Resource> to, Subscription subscription, Resource item, long amount, long date) {
        if (amount != 0) {
            to.add(lines.ofProration(subscription, item, item.part("price"), amount, date, subscription.periodEnd()));
        }
    }

    /** Rounded half up, once a line. */
    static long share(long amount, long part, long whole) {
        return whole <= 0 || part <= 0 ? 0 : Math.floorDiv(amount * part * 2 + whole, whole * 2);
    }
}
