package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts invoices together and adds them up. */
final class InvoiceDrafts {
    private static final List<String> AMOUNTS_OF_TAXES = List.of("total_taxes", "total_pretax_credit_amounts");
    private final Store store;
    private final Times times;
    private final Lines lines;
    private final Discounts discounts;

    InvoiceDrafts(Store store, Times times, Lines lines, Discounts discounts) {
        this.store = store;
        this.times = times;
        this.lines = lines;
        this.discounts = discounts;
    }

    /** An invoice that is not kept yet. */
    Resource assemble(Resource customer, Optional<Resource> subscription, String reason, String currency) {
        long now = times.of(customer);
        Resource invoice = Store.draft("invoice", now)
                .set("account_name", "Stripe sandbox")
                .set("customer", customer.id())
                .set("customer_email", customer.find("email"))
                .set("customer_name", customer.find("name"))
                .set("customer_tax_ids", taxIds(customer))
                .set(
                        "customer_address",
                        customer.has("address") ? customer.part("address").copy() : null)
                .set("billing_reason", reason)
                .set("collection_method", "charge_automatically")
                .set("currency", currency)
                .set("test_clock", customer.find("test_clock"))
                .set("status", "draft")
                .set("auto_advance", true)
                .set("attempt_count", 0)
                .set("attempted", false)
                .set("number", null)
                .set("next_payment_attempt", null)
                .set("automatically_finalizes_at", null)
                .set("webhooks_delivered_at", null)
                .set("due_date", null)
                .set("description", null)
                .set("footer", null)
                .set("default_payment_method", null)
                .set("hosted_invoice_url", null)
                .set("invoice_pdf", null)
                .set("last_finalization_error", null)
                .set("metadata", new Resource())
                .set("starting_balance", customer.number("balance"))
                .set("ending_balance", null)
                .set("amount_paid", 0)
                .set("amount_overpaid", 0)
                .set("amount_shipping", 0)
                .set("post_payment_credit_notes_amount", 0)
                .set("pre_payment_credit_notes_amount", 0)
                .set("period_start", now)
                .set("period_end", now)
                .set("automatic_tax.enabled", false)
                .set("confirmation_secret", null)
                .set("discounts", List.of())
                .set("parent", null);
        invoice.set("payments", Resource.list("/v1/invoice_payments?invoice=" + invoice.id(), List.of()));
        for (String at : List.of("finalized_at", "marked_uncollectible_at", "paid_at", "voided_at")) {
            invoice.set("status_transitions." + at, null);
        }
        subscription.ifPresent(found -> belongTo(invoice, found, now));
        return withLines(invoice, List.of());
    }

    /** What an invoice shows of the tax ids that its customer has. */
    static List<Resource> taxIds(Resource customer) {
        return customer.parts("tax_ids").stream()
                .map(id -> new Resource().set("type", id.text("type")).set("value", id.text("value")))
                .toList();
    }

    private void belongTo(Resource invoice, Resource subscription, long now) {
        invoice.set("parent.type", "subscription_details")
                .set("parent.subscription_details.subscription", subscription.id())
                .set(
                        "parent.subscription_details.metadata",
                        subscription.part("metadata").copy())
                .set("discounts", discounts.holding(subscription, now));
    }

    Resource withLines(Resource invoice, List<Resource> added) {
        List<Resource> all = new ArrayList<>(invoice.parts("lines"));
        added.forEach(line -> all.add(line.set("invoice", invoice.id())));
        Resource list = Resource.list("/v1/invoices/" + invoice.id() + "/lines", all);
        return addUp(invoice.set("lines", list.set("total_count", all.size())));
    }

    /** The items that wait for this customer's next invoice, or for this subscription's. */
    Stream<Resource> pending(Resource invoice) {
        return pending(invoice.text("customer"), invoice.find("parent.subscription_details.subscription"));
    }

    Stream<Resource> pending(String customer, Optional<String> subscription) {
        return store.all("invoiceitem")
                .filter(item -> item.is("customer", customer) && !item.has("invoice"))
                .filter(item -> item.find("parent.subscription_details.subscription")
                        .map(id -> subscription.filter(id::equals).isPresent())
                        .orElse(true));
    }

    void takePending(Resource invoice) {
        List<Resource> items = pending(invoice).toList();
        withLines(invoice, items.stream().map(lines::ofInvoiceItem).toList());
        items.forEach(item -> item.set("invoice", invoice.id()));
    }

    Resource addUp(Resource invoice) {
        long subtotal = invoice.parts("lines").stream()
                .mapToLong(line -> line.number("amount"))
                .sum();
        long discountable = Math.max(
                0,
                invoice.parts("lines").stream()
                        .filter(line -> line.flag("discountable"))
                        .mapToLong(line -> line.number("amount"))
                        .sum());
        List<Resource> taken = new ArrayList<>();
        invoice.parts("lines").forEach(line -> line.set("discount_amounts", List.of()));
        long left = discountable;
        for (String discount : invoice.texts("discounts")) {
            long amount = discounts.amount(discount, left);
            left -= amount;
            takeOffLines(invoice, discount, amount);
            taken.add(new Resource().set("amount", amount).set("discount", discount));
        }
        long total = subtotal - (discountable - left);
        long due = Math.max(0, total + invoice.number("starting_balance"));
        AMOUNTS_OF_TAXES.forEach(name -> invoice.set(name, List.of()));
        return invoice.set("subtotal", subtotal)
                .set("subtotal_excluding_tax", subtotal)
                .set("total_discount_amounts", taken)
                .set("total", total)
                .set("total_excluding_tax", total)
                .set("amount_due", due)
                .set("amount_remaining", due - invoice.number("amount_paid"));
    }

    /** Each line has its part of a discount, to the cent. */
    private static void takeOffLines(Resource invoice, String discount, long amount) {
        List<Resource> cheaper = invoice.parts("lines").stream()
                .filter(line -> line.flag("discountable") && line.number("amount") > 0)
                .toList();
        long whole = cheaper.stream().mapToLong(line -> line.number("amount")).sum();
        long counted = 0;
        long taken = 0;
        for (Resource line : cheaper) {
            counted += line.number("amount");
            long part = Proration.share(amount, counted, whole) - taken;
            taken += part;
            List<Resource> parts = new ArrayList<>(line.parts("discount_amounts"));
            parts.add(new Resource().set("amount", part).set("discount", discount));
            line.set("discount_amounts", parts);
        }
    }
}
