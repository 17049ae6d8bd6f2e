package ai.irisorigin.portal.billing;

import static ai.irisorigin.portal.billing.StripeConnection.key;

import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceItem;
import com.stripe.param.InvoiceCreateParams;
import com.stripe.param.InvoiceItemCreateParams;
import com.stripe.param.InvoiceItemListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The part of the {@link StripeGateway} by which usage is billed: what it made, it finds again by its metadata. */
@ApplicationScoped
public class UsageLines {

    private static final long PAGE = 100;
    private static final String OCCASION = "occasion";
    private static final String USED = "used";

    @Inject
    private StripeConnection stripe;

    /**
     * A line on an invoice.
     *
     * @param occasion what it is for: there is one line for each
     * @param amount in US cents
     */
    public record Line(String item, String occasion, long used, long amount) {}

    /** The lines that were ever made for usage, by their occasion. */
    public Map<String, Line> of(String customer) {
        var params = InvoiceItemListParams.builder()
                .setCustomer(customer)
                .setLimit(PAGE)
                .build();
        return stripe.call(api -> {
            Map<String, Line> lines = new HashMap<>();
            for (InvoiceItem item : api.invoiceItems().list(params).autoPagingIterable()) {
                String occasion = item.getMetadata().get(OCCASION);
                if (occasion != null) {
                    long used = Long.parseLong(item.getMetadata().get(USED));
                    lines.put(occasion, new Line(item.getId(), occasion, used, item.getAmount()));
                }
            }
            return lines;
        });
    }

    /**
     * A line of its own, that no discount makes less. Whoever calls has looked whether there is one.
     *
     * @param invoice a draft, or null for the next invoice there is
     * @return its id
     */
    public String add(String customer, String invoice, String occasion, long used, long amount, String description) {
        var item = InvoiceItemCreateParams.builder()
                .setCustomer(customer)
                .setCurrency(PriceList.CURRENCY)
                .setAmount(amount)
                .setDescription(description)
                .setDiscountable(false)
                .putMetadata(OCCASION, occasion)
                .putMetadata(USED, Long.toString(used));
        if (invoice != null) {
            item.setInvoice(invoice);
        }
        return stripe.call(api -> api.invoiceItems()
                .create(item.build(), key("line", customer, occasion, Objects.hash(amount, description, invoice)))
                .getId());
    }

    /**
     * An invoice besides those of the subscription, as a draft that Stripe finalizes and collects in an hour: the one that
     * is open for this occasion, else a new one.
     */
    public String openInvoice(String customer, String occasion) {
        var params =
                InvoiceListParams.builder().setCustomer(customer).setLimit(PAGE).build();
        return stripe.call(api -> {
            int closed = 0;
            for (Invoice invoice : api.invoices().list(params).autoPagingIterable()) {
                if (occasion.equals(invoice.getMetadata().get(OCCASION))) {
                    if (invoice.getStatus().equals("draft")) {
                        return invoice.getId();
                    }
                    closed++;
                }
            }
            return createInvoice(api, customer, occasion, closed);
        });
    }

    private static String createInvoice(V1Services api, String customer, String occasion, int before)
            throws StripeException {
        var invoice = InvoiceCreateParams.builder()
                .setCustomer(customer)
                .setAutoAdvance(true)
                .setPendingInvoiceItemsBehavior(InvoiceCreateParams.PendingInvoiceItemsBehavior.EXCLUDE)
                .putMetadata(OCCASION, occasion)
                .build();
        return api.invoices()
                .create(invoice, key("invoice", customer, occasion, before))
                .getId();
    }
}
