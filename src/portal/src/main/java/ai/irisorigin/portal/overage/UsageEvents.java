package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.billing.Money;
import ai.irisorigin.portal.billing.PriceList;
import ai.irisorigin.portal.usage.Quantity;
import ai.irisorigin.portal.usage.Statement;
import ai.irisorigin.portal.usage.Terms;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageLog;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Puts the page of a period's events together. */
@ApplicationScoped
@Transactional
class UsageEvents {

    private static final int ON_A_PAGE = 50;
    private static final Duration LATE = Duration.ofDays(1);

    @Inject
    private Usage usage;

    @Inject
    private UsageLog log;

    /** @param after position of the last event on the page before, or 0 */
    UsageEventsPage page(Meter meter, Terms period, boolean all, long after, Visit visit) {
        Statement statement = usage.statement(period);
        long over = statement.over(meter);
        // What is kept has no event that brought it beyond: all of them did, and those of earlier periods.
        boolean beyond = !all && over > 0 && !meter.isGauge();
        List<UsageLog.Entry> found = find(meter, period, beyond, after);
        List<UsageLog.Entry> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        String language = visit.language();
        String address = UsageReport.href(meter, period);
        return new UsageEventsPage(
                meter.key(),
                period.starts(),
                period.ends(),
                Quantity.small(meter, statement.used(meter), language),
                period.included(meter).isEmpty()
                        ? null
                        : Quantity.text(meter, period.included(meter).getAsLong(), language),
                over == 0 ? null : Quantity.small(meter, over, language),
                over == 0 || !period.billed() ? null : Money.text(statement.cost(meter), PriceList.CURRENCY, language),
                beyond,
                address + "&all=1",
                over == 0 || meter.isGauge() ? null : address,
                meter.isGauge() && after == 0
                        ? Quantity.small(meter, statement.used(meter) - log.sum(meter, period), language)
                        : null,
                shown.stream().map(entry -> row(meter, entry, period, visit)).toList(),
                found.size() > ON_A_PAGE
                        ? address + (all ? "&all=1" : "") + "&after="
                                + shown.get(ON_A_PAGE - 1).position()
                        : null);
    }

    /** What is kept adds up in the order in which it came; of all else the newest comes first. */
    private List<UsageLog.Entry> find(Meter meter, Terms period, boolean beyond, long after) {
        if (beyond) {
            return log.beyond(meter, period, period.included(meter).orElseThrow(), after, ON_A_PAGE + 1);
        }
        return meter.isGauge()
                ? log.from(meter, period, after, ON_A_PAGE + 1)
                : log.newest(meter, period, after == 0 ? Long.MAX_VALUE : after, ON_A_PAGE + 1);
    }

    private static UsageEventsPage.Row row(Meter meter, UsageLog.Entry entry, Terms period, Visit visit) {
        return new UsageEventsPage.Row(
                entry.position(),
                entry.occurredAt(),
                entry.about(),
                meter == Meter.CONVERSATIONS && visit.signedIn().may(Permission.VIEW_CONVERSATIONS)
                        ? "/app/conversations/" + entry.about()
                        : null,
                Quantity.small(meter, entry.quantity(), visit.language()),
                period.frozenAt() == null
                        && entry.recordedAt().isAfter(entry.occurredAt().plus(LATE)));
    }
}
