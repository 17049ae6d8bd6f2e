package ai.irisorigin.portal.billing;

import static ai.irisorigin.portal.billing.StripeConnection.key;
import static ai.irisorigin.portal.billing.StripeConnection.soon;

import com.stripe.model.InvoiceLineItem;
import com.stripe.model.PromotionCode;
import com.stripe.param.CustomerTaxIdCreateParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.PromotionCodeListParams;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.common.EmptyParam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of the {@link StripeGateway} by which a subscription that is paid gets other terms. */
@ApplicationScoped
class StripeChanges {

    @Inject
    private StripeConnection stripe;

    @Inject
    private StripeCatalog catalog;

    /**
     * What an invoice would be; amounts in US cents.
     *
     * @param due what would be charged at once
     */
    record Preview(long due, List<Line> lines) {}

    /** @param description as Stripe words it */
    record Line(String description, long amount) {}

    /** The invoice of an upgrade at this moment, to the cent: reuse the moment for the upgrade itself. */
    Preview previewUpgrade(Contract contract, Price price, Instant at) {
        var params = InvoiceCreatePreviewParams.builder()
                .setCustomer(contract.customer())
                .setSubscription(contract.id())
                .setSubscriptionDetails(InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                        .addItem(InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                                .setId(contract.item())
                                .setPrice(catalog.id(price))
                                .build())
                        .setProrationBehavior(
                                InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE)
                        .setProrationDate(at.getEpochSecond())
                        .build())
                .build();
        var invoice = stripe.call(api -> api.invoices().createPreview(params));
        return new Preview(
                invoice.getAmountDue(),
                invoice.getLines().getData().stream()
                        .map(line -> new Line(line.getDescription(), line.getAmount()))
                        .toList());
    }

    /**
     * The next invoice, as it would be now; asked of Stripe for somebody who waits for a page, so not for long.
     *
     * @param schedule by which another price comes with it
     */
    NextInvoice.Amounts upcoming(String contract, Optional<String> schedule) {
        var params = InvoiceCreatePreviewParams.builder();
        schedule.ifPresentOrElse(params::setSchedule, () -> params.setSubscription(contract));
        var invoice = stripe.call(api -> api.invoices().createPreview(params.build(), soon()));
        long price = invoice.getLines().getData().stream()
                .filter(line -> line.getParent() != null
                        && "subscription_item_details".equals(line.getParent().getType()))
                .mapToLong(InvoiceLineItem::getAmount)
                .sum();
        return new NextInvoice.Amounts(
                price, invoice.getSubtotal() - price, invoice.getSubtotal() - invoice.getTotal());
    }

    /** Charges the difference now; if the card is declined, nothing has changed. */
    void upgrade(Contract contract, Price price, Instant at, String occasion) throws DeclinedException {
        var params = SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(contract.item())
                        .setPrice(catalog.id(price))
                        .build())
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                .setProrationDate(at.getEpochSecond())
                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
                .build();
        stripe.charge(
                api -> api.subscriptions().update(contract.id(), params, key("upgrade", contract.id(), occasion)));
    }

    /** Another price from the period's end on. */
    void changeAtPeriodEnd(Contract contract, Price price, String occasion) {
        String schedule = contract.schedule() != null
                ? contract.schedule()
                : stripe.call(api -> api.subscriptionSchedules()
                        .create(
                                SubscriptionScheduleCreateParams.builder()
                                        .setFromSubscription(contract.id())
                                        .build(),
                                key("schedule", contract.id(), occasion))
                        .getId());
        var params = SubscriptionScheduleUpdateParams.builder()
                .setEndBehavior(SubscriptionScheduleUpdateParams.EndBehavior.RELEASE)
                .addPhase(phase(contract.price(), contract.discount())
                        .setStartDate(contract.periodStart().getEpochSecond())
                        .setEndDate(contract.periodEnd().getEpochSecond())
                        .build())
                .addPhase(phase(catalog.id(price), contract.discount())
                        .setStartDate(contract.periodEnd().getEpochSecond())
                        .setDuration(SubscriptionScheduleUpdateParams.Phase.Duration.builder()
                                .setInterval(SubscriptionScheduleUpdateParams.Phase.Duration.Interval.MONTH)
                                .setIntervalCount((long) price.interval().months())
                                .build())
                        .build())
                .build();
        stripe.call(api -> api.subscriptionSchedules().update(schedule, params, key("phases", schedule, occasion)));
    }

    /** A discount that a phase does not name ends with it. */
    private static SubscriptionScheduleUpdateParams.Phase.Builder phase(String price, Contract.Discount discount) {
        var phase = SubscriptionScheduleUpdateParams.Phase.builder()
                .addItem(SubscriptionScheduleUpdateParams.Phase.Item.builder()
                        .setPrice(price)
                        .setQuantity(1L)
                        .build())
                .setProrationBehavior(SubscriptionScheduleUpdateParams.Phase.ProrationBehavior.NONE);
        if (discount != null) {
            phase.addDiscount(SubscriptionScheduleUpdateParams.Phase.Discount.builder()
                    .setDiscount(discount.id())
                    .build());
        }
        return phase;
    }

    /** It goes on as it is. */
    void release(String schedule) {
        stripe.call(api -> api.subscriptionSchedules().release(schedule, key("release", schedule)));
    }

    /** The id of a promotion code that can be used now. */
    Optional<String> promotionCode(String code) {
        var params = PromotionCodeListParams.builder()
                .setCode(code)
                .setActive(true)
                .setLimit(1L)
                .build();
        return stripe.call(api -> api.promotionCodes().list(params)).getData().stream()
                .findFirst()
                .map(PromotionCode::getId);
    }

    /** Takes the place of the discount there was. */
    void discount(String contract, String promotionCode, String occasion) {
        stripe.call(api -> api.subscriptions()
                .update(
                        contract,
                        SubscriptionUpdateParams.builder()
                                .addDiscount(SubscriptionUpdateParams.Discount.builder()
                                        .setPromotionCode(promotionCode)
                                        .build())
                                .build(),
                        key("discount", contract, promotionCode, occasion)));
    }

    List<TaxIdsPage.TaxId> taxIds(String customer) {
        return stripe.call(api -> api.customers().taxIds().list(customer)).getData().stream()
                .map(taxId -> new TaxIdsPage.TaxId(taxId.getId(), taxId.getType(), taxId.getValue()))
                .toList();
    }

    /**
     * False if there is no such number.
     *
     * @param type in Stripe's words, such as eu_vat
     */
    boolean addTaxId(String customer, String type, String value) {
        var params = CustomerTaxIdCreateParams.builder()
                .setType(CustomerTaxIdCreateParams.Type.valueOf(type.toUpperCase(Locale.ROOT)))
                .setValue(value)
                .build();
        return stripe.unless("tax_id_invalid", api -> api.customers().taxIds().create(customer, params))
                .isPresent();
    }

    void removeTaxId(String customer, String taxId) {
        stripe.call(api -> api.customers().taxIds().delete(customer, taxId));
    }

    /** Invoices until then are void, and it goes on by itself afterwards. */
    void pause(String contract, Instant until, String occasion) {
        stripe.call(api -> api.subscriptions()
                .update(
                        contract,
                        SubscriptionUpdateParams.builder()
                                .setPauseCollection(SubscriptionUpdateParams.PauseCollection.builder()
                                        .setBehavior(SubscriptionUpdateParams.PauseCollection.Behavior.VOID)
                                        .setResumesAt(until.getEpochSecond())
                                        .build())
                                .build(),
                        key("pause", contract, occasion)));
    }

    void unpause(String contract, String occasion) {
        stripe.call(api -> api.subscriptions()
                .update(
                        contract,
                        SubscriptionUpdateParams.builder()
                                .setPauseCollection(EmptyParam.EMPTY)
                                .build(),
                        key("unpause", contract, occasion)));
    }

    /**
     * A period begins now and is charged. Without a card the invoice waits for one, as that of a renewal does.
     *
     * @param occasion the period that it takes the place of
     */
    void beginPeriod(Contract contract, String occasion) {
        var behavior = contract.card() == null
                ? SubscriptionUpdateParams.PaymentBehavior.DEFAULT_INCOMPLETE
                : SubscriptionUpdateParams.PaymentBehavior.ALLOW_INCOMPLETE;
        stripe.call(api -> api.subscriptions()
                .update(
                        contract.id(),
                        SubscriptionUpdateParams.builder()
                                .setBillingCycleAnchor(SubscriptionUpdateParams.BillingCycleAnchor.NOW)
                                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.NONE)
                                .setPaymentBehavior(behavior)
                                .build(),
                        key("period", contract.id(), occasion, behavior)));
    }

    /** It is over, now. */
    void end(Contract contract) {
        stripe.call(api -> api.subscriptions().cancel(contract.id()));
    }
}
