package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What each plan costs for each interval, in US dollars: its price a month, less the discount for paying longer ahead. */
@ApplicationScoped
public class PriceList {

    public static final String CURRENCY = "usd";
    private static final long CENTS = 100;

    @Inject
    private Settings settings;

    public List<Price> all() {
        return Plan.ALL.stream().flatMap(this::of).toList();
    }

    public Price of(Plan plan, BillingInterval interval) {
        return new Price(plan, interval, CURRENCY, amount(plan, interval));
    }

    /** Percent that one saves against paying monthly. */
    public int discount(BillingInterval interval) {
        return settings.discount(interval.key());
    }

    private Stream<Price> of(Plan plan) {
        return BillingInterval.ALL.stream().map(interval -> of(plan, interval));
    }

    private long amount(Plan plan, BillingInterval interval) {
        return settings.price(plan.key(), interval.key()).orElseGet(() -> {
            long full = plan.price() * CENTS * interval.months();
            return (full * (100 - discount(interval)) + 50) / 100;
        });
    }
}
