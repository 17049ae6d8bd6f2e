package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.billing.Bill;
import ai.irisorigin.portal.billing.BooksFollowed;
import ai.irisorigin.portal.billing.UsageLines;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.usage.Entitlements;
import ai.irisorigin.portal.usage.Quantity;
import ai.irisorigin.portal.usage.Statement;
import ai.irisorigin.portal.usage.Terms;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the current organization used beyond its plan in periods that have ended, as it was billed. A period is closed as soon as
 * the invoice that ends it is there: its lines are added while that is a draft, else they wait for the next invoice. A
 * subscription that is over has no next one, so it gets one of its own; one that is paused waits, for its invoices are void.
 */
@ApplicationScoped
@Transactional
public class Overages {

    @Inject
    private TenantSql sql;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Usage usage;

    @Inject
    private UsageLines lines;

    @Inject
    private ViewEngine engine;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What was billed.
     *
     * @param amount in US cents
     */
    public record Overage(Meter meter, long used, long included, long amount) {}

    /** Under the subscription's lock, so each period is closed once. */
    void close(@Observes BooksFollowed books) {
        if (books.paused()) {
            return;
        }
        for (Terms period : entitlements.unclosed()) {
            books.closing(period.ends()).ifPresent(invoice -> bill(period, books, openOf(invoice)));
        }
        if (books.over()) {
            entitlements.lastUnclosed().ifPresent(period -> bill(period, books, null));
        }
    }

    /** By meter. */
    public Map<Meter, Overage> of(Instant periodStart) {
        return sql
                .query(
                        "select meter, used, included, amount from platform.overage where period_start = ?",
                        row -> new Overage(
                                Meter.parse((String) row[0]).orElseThrow(), (Long) row[1], (Long) row[2], (Long)
                                        row[3]),
                        periodStart)
                .stream()
                .collect(Collectors.toMap(Overage::meter, overage -> overage));
    }

    /** null if no line can be added any more. */
    private static String openOf(Bill invoice) {
        return invoice.isDraft() ? invoice.id() : null;
    }

    /** Stripe is asked for the lines first: if this was undone after they were made, they count as they are. */
    private void bill(Terms period, BooksFollowed books, String draft) {
        Statement statement = usage.statement(period);
        List<Meter> beyond = Meter.METERED.stream()
                .filter(meter -> statement.cost(meter) > 0)
                .toList();
        if (!beyond.isEmpty()) {
            Map<String, UsageLines.Line> known = lines.of(books.customer());
            boolean missing = beyond.stream().anyMatch(meter -> !known.containsKey(occasion(meter, period)));
            String invoice =
                    books.over() && missing ? lines.openInvoice(books.customer(), "overage:" + period.starts()) : draft;
            for (Meter meter : beyond) {
                UsageLines.Line line = known.get(occasion(meter, period));
                write(meter, period, line == null ? add(meter, statement, books.customer(), invoice) : line);
            }
        }
        entitlements.close(period);
    }

    private static String occasion(Meter meter, Terms period) {
        return meter.key() + ":" + period.starts();
    }

    private UsageLines.Line add(Meter meter, Statement statement, String customer, String invoice) {
        String occasion = occasion(meter, statement.terms());
        long used = statement.used(meter);
        long amount = statement.cost(meter);
        String item = lines.add(customer, invoice, occasion, used, amount, description(meter, statement));
        return new UsageLines.Line(item, occasion, used, amount);
    }

    private void write(Meter meter, Terms period, UsageLines.Line line) {
        sql.query(
                "insert into platform.overage (tenant_id, meter, period_start, used, included, amount, invoice_item,"
                        + " created_at) values (platform.current_tenant(), ?, ?, ?, ?, ?, ?, ?) returning 1",
                row -> 1,
                meter.key(),
                period.starts(),
                line.used(),
                period.included(meter).orElseThrow(),
                line.amount(),
                line.item(),
                clock.instant());
    }

    /** In our words, not a theme's: it stands on an invoice. */
    private String description(Meter meter, Statement statement) {
        Organization organization = CurrentTenant.required();
        String origin = settings.urlOf(organization.slug());
        Visit reader = Visit.ofMail(
                        organization,
                        organization.slug() + "." + settings.baseDomain(),
                        origin,
                        organization.language())
                .withoutOrganization();
        return engine.text(
                "overage.line." + meter.key(), reader, Quantity.text(meter, statement.over(meter), reader.language()));
    }
}
