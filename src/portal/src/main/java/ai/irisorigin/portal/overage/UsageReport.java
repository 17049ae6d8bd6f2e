package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.billing.Money;
import ai.irisorigin.portal.billing.NextInvoice;
import ai.irisorigin.portal.billing.PriceList;
import ai.irisorigin.portal.usage.Entitlements;
import ai.irisorigin.portal.usage.Quantity;
import ai.irisorigin.portal.usage.Statement;
import ai.irisorigin.portal.usage.Terms;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageLog;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the page of the current organization's usage together. */
@ApplicationScoped
@Transactional
class UsageReport {

    private static final int NEAR = 80;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Usage usage;

    @Inject
    private UsageLog log;

    @Inject
    private Overages overages;

    @Inject
    private NextInvoice nextInvoice;

    @Inject
    private PriceList prices;

    @Inject
    private Clock clock;

    /** The period that begins then, or the current one. */
    Terms period(long start) {
        return entitlements.all().stream()
                .filter(period -> period.starts().getEpochSecond() == start)
                .findFirst()
                .orElseGet(entitlements::current);
    }

    /** @param cap as it was typed, or null */
    UsagePage page(Terms period, UsagePage.Cap cap, Visit visit) {
        Terms current = entitlements.current();
        boolean goesOn = period.starts().equals(current.starts());
        Instant now = goesOn ? period.time(clock) : null;
        Statement statement = usage.statement(period);
        Statement forecast = Forecast.of(statement, now);
        Map<Meter, Overages.Overage> billed = overages.of(period.starts());
        return new UsagePage(
                period.starts(),
                period.ends(),
                goesOn,
                period.trial(),
                period.billed(),
                Meter.ALL.stream()
                        .filter(meter -> goesOn || meter != Meter.USERS)
                        .map(meter -> line(meter, statement, forecast, now, visit))
                        .toList(),
                goesOn ? next(statement, visit) : past(period, billed, visit),
                goesOn ? upgrade(statement, forecast, now, visit).orElse(null) : null,
                goesOn && !period.trial() && period.billed() && visit.signedIn().may(Permission.OWN)
                        ? cap == null ? cap(period, visit) : cap
                        : null,
                entitlements.all().stream()
                        .map(one -> new UsagePage.Choice(
                                one.starts().getEpochSecond(), one.starts(), one.ends(), one.equals(period)))
                        .toList());
    }

    private UsagePage.Line line(Meter meter, Statement statement, Statement forecast, Instant now, Visit visit) {
        Terms period = statement.terms();
        String language = visit.language();
        long used = statement.used(meter);
        long over = statement.over(meter);
        long ahead = forecast.used(meter);
        return new UsagePage.Line(
                meter.key(),
                Quantity.small(meter, used, language),
                period.included(meter).isEmpty()
                        ? null
                        : Quantity.text(meter, period.included(meter).getAsLong(), language),
                statement.percent(meter),
                level(meter, statement),
                ahead == used ? null : Quantity.small(meter, ahead, language),
                over == 0 ? null : Quantity.small(meter, over, language),
                over == 0 || !period.billed() ? null : money(statement.cost(meter), visit),
                meter == Meter.USERS ? null : href(meter, period),
                meter == Meter.USERS || used == 0 ? null : chart(meter, statement, now, language));
    }

    private static String level(Meter meter, Statement statement) {
        int percent = statement.percent(meter);
        boolean stopped = meter == Meter.USERS ? percent >= 100 : statement.isFull(meter);
        return stopped ? "stopped" : percent > 100 ? "full" : percent >= NEAR ? "near" : "fine";
    }

    private UsageChart chart(Meter meter, Statement statement, Instant now, String language) {
        var days = log.days(meter, statement.terms());
        long inPeriod = days.values().stream().mapToLong(value -> value).sum();
        long before = meter.isGauge() ? statement.used(meter) - inPeriod : 0;
        return UsageChart.of(meter, statement.terms(), days, before, now, language);
    }

    /** As Stripe would make it, if it says so at once, and what was used beyond the plan so far; null if none comes. */
    private UsagePage.Next next(Statement statement, Visit visit) {
        Terms period = statement.terms();
        List<UsagePage.Extra> extras = Meter.METERED.stream()
                .filter(meter -> statement.cost(meter) > 0)
                .map(meter -> extra(meter, statement.over(meter), statement.cost(meter), period, visit))
                .toList();
        return nextInvoice
                .coming()
                .map(coming -> coming.amounts()
                        .map(amounts -> new UsagePage.Next(
                                coming.date(),
                                coming.plan().key(),
                                money(amounts.price(), visit),
                                amounts.waiting() == 0 ? null : money(amounts.waiting(), visit),
                                amounts.discount() == 0 ? null : money(-amounts.discount(), visit),
                                extras,
                                money(amounts.total() + statement.cost(), visit)))
                        .orElseGet(() ->
                                new UsagePage.Next(coming.date(), coming.plan().key(), null, null, null, extras, null)))
                .orElse(null);
    }

    private static UsagePage.Next past(Terms period, Map<Meter, Overages.Overage> billed, Visit visit) {
        List<UsagePage.Extra> extras = new ArrayList<>();
        long total = 0;
        for (Meter meter : Meter.METERED) {
            Overages.Overage overage = billed.get(meter);
            if (overage != null) {
                total += overage.amount();
                extras.add(extra(meter, overage.used() - overage.included(), overage.amount(), period, visit));
            }
        }
        return extras.isEmpty()
                ? null
                : new UsagePage.Next(period.ends(), null, null, null, null, extras, money(total, visit));
    }

    private static UsagePage.Extra extra(Meter meter, long over, long amount, Terms period, Visit visit) {
        return new UsagePage.Extra(
                meter.key(), Quantity.text(meter, over, visit.language()), money(amount, visit), href(meter, period));
    }

    /** Of the larger plans the first that all of it would fit into by the forecast, or the last. */
    private Optional<UsagePage.Upgrade> upgrade(Statement statement, Statement forecast, Instant now, Visit visit) {
        Terms period = statement.terms();
        long overage = forecast.cost();
        if (!period.billed() || period.trial() || overage == 0) {
            return Optional.empty();
        }
        List<Plan> larger = Plan.ALL.stream()
                .filter(plan -> plan.compareTo(period.plan()) > 0)
                .toList();
        return larger.stream()
                .filter(plan -> forecast.on(plan).cost() == 0)
                .findFirst()
                .or(() -> larger.stream().reduce((one, other) -> other))
                .map(plan -> {
                    long difference = price(plan, period.months()) - price(period.plan(), period.months());
                    long rest = share(difference, period, now);
                    return new UsagePage.Upgrade(
                            plan.key(),
                            money(rest, visit),
                            money(difference, visit),
                            money(overage, visit),
                            rest < overage);
                });
    }

    /** For the rest of the period, to the second as Stripe prorates. */
    private static long share(long amount, Terms period, Instant now) {
        long left = Math.max(0, Duration.between(now, period.ends()).toSeconds());
        long all = Duration.between(period.starts(), period.ends()).toSeconds();
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static UsagePage.Cap cap(Terms period, Visit visit) {
        Long cents = period.spendingCap();
        return cents == null
                ? new UsagePage.Cap("", null, null)
                : new UsagePage.Cap(
                        BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString(), money(cents, visit), null);
    }

    private long price(Plan plan, int months) {
        BillingInterval interval = BillingInterval.ALL.stream()
                .filter(one -> one.months() == months)
                .findFirst()
                .orElseThrow();
        return prices.of(plan, interval).unitAmount();
    }

    static String href(Meter meter, Terms period) {
        return "/app/usage/" + meter.key() + "?period=" + period.starts().getEpochSecond();
    }

    private static String money(long cents, Visit visit) {
        return Money.text(cents, PriceList.CURRENCY, visit.language());
    }
}
