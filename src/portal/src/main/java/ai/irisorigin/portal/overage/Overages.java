package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.billing.Bill;
import ai.irisorigin.portal.billing.BooksFollowed;
import ai.irisorigin.portal.billing.StripeGateway;
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
    private StripeGateway stripe;

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

    private void bill(Terms period, BooksFollowed books, String draft) {
        Statement statement = usage.statement(period);
        String invoice = draft;
        if (books.over() && statement.cost() > 0) {
            invoice = stripe.openInvoice(books.customer(), "overage:" + period.starts());
        }
        for (Meter meter : Meter.METERED) {
            if (statement.cost(meter) > 0) {
                bill(meter, statement, books.customer(), invoice);
            }
        }
        entitlements.close(period);
    }

    private void bill(Meter meter, Statement statement, String customer, String invoice) {
        Terms period = statement.terms();
        String item = stripe.addLine(
                customer,
                invoice,
                statement.cost(meter),
                description(meter, statement),
                meter.key() + ":" + period.starts());
        sql.query(
                "insert into platform.overage (tenant_id, meter, period_start, used, included, amount, invoice_item,"
                        + " created_at) values (platform.current_tenant(), ?, ?, ?, ?, ?, ?, ?) returning 1",
                row -> 1,
                meter.key(),
                period.starts(),
                statement.used(meter),
                period.included(meter).orElseThrow(),
                statement.cost(meter),
                item,
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
