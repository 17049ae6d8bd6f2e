package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * The tax ids that are printed on invoices.
 *
 * @param types name the messages {@code billing.tax-ids.<type>}, in Stripe's words
 * @param known whether Stripe knows the organization; until then none can be added
 */
@Page.View("billing/tax-ids")
public record TaxIdsPage(boolean known, List<TaxId> taxIds, List<String> types, Form form) implements Page {

    /** One of them. */
    public record TaxId(String id, String type, String value) {}

    /**
     * As it was filled in.
     *
     * @param wrong message key, or null
     */
    public record Form(String type, String value, String wrong) {
        static final Form EMPTY = new Form("", "", null);
    }
}
