package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The phases that somebody wishes for a schedule: the first begins where the current one began, each of the others where the one before
 * it ends. One that says neither when it ends nor how long it lasts, lasts for one interval of its prices.
 */
record SchedulePhases(SchedulePhase phase, SubscriptionSchedule schedule, Subscription subscription, long now) {

    /** The current phase and the later ones; what a request says of past ones doesn't matter. */
    List<Resource> requested(List<Parameters> wishes) {
        if (wishes.isEmpty() || wishes.get(0).isBlank("start_date")) {
            throw StripeError.invalid(
                    "phases",
                    "The subscription schedule update is missing at least one phase with a `start_date` to anchor end dates to.");
        }
        List<Resource> phases = new ArrayList<>();
        long start = wishes.get(0).moment("start_date", now).orElseThrow();
        for (int i = 0; i < wishes.size(); i++) {
            Parameters wish = wishes.get(i);
            requireStart(wish, start);
            Optional<Long> following =
                    i + 1 < wishes.size() ? wishes.get(i + 1).moment("start_date", now) : Optional.empty();
            long end = end(wish, start, following);
            if (end > schedule.currentStart()) {
                phases.add(phase.requested(subscription, wish, start, end));
            }
            start = end;
        }
        requireCurrent(phases);
        return phases;
    }

    private void requireStart(Parameters wish, long start) {
        if (wish.moment("start_date", now).orElse(start) != start) {
            throw StripeError.invalid(
                    wish.name("start_date"), "A phase must start when the one before it ends, at " + start + ".");
        }
    }

    private long end(Parameters wish, long start, Optional<Long> following) {
        if (wish.has("duration") && !wish.isBlank("end_date")) {
            throw StripeError.invalid(
                    wish.name("end_date"), "You may only specify one of these parameters: end_date, duration.");
        }
        Resource recurring = phase.items(subscription, wish).get(0).part("price.recurring");
        boolean sameCycle = Periods.isSame(recurring, subscription.recurring()) && subscription.anchor() <= start;
        long anchor = sameCycle ? subscription.anchor() : start;
        long end = wish.has("duration")
                ? Periods.afterDuration(start, anchor, wish.part("duration"), recurring)
                : wish.moment("end_date", now)
                        .or(() -> following)
                        .orElseGet(() -> oneInterval(start, anchor, recurring));
        if (end <= start) {
            throw StripeError.invalid(wish.name("end_date"), "A phase must end after it has started.");
        }
        return end;
    }

    private long oneInterval(long start, long anchor, Resource recurring) {
        return start == schedule.currentStart() ? subscription.periodEnd() : Periods.endAfter(start, anchor, recurring);
    }

    private void requireCurrent(List<Resource> phases) {
        if (phases.isEmpty() || phases.get(0).number("start_date") != schedule.currentStart()) {
            throw StripeError.invalid(
                    "phases[0][start_date]", "You can not modify the start date of the current phase.");
        }
        boolean over = phases.get(0).number("end_date") < now
                || phases.get(phases.size() - 1).number("end_date") <= now;
        if (over) {
            throw StripeError.invalid("phases[0][end_date]", "The current phase can not end in the past.");
        }
    }
}
