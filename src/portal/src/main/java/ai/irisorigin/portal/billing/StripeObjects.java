package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import com.stripe.model.Coupon;
import com.stripe.model.Discount;
import com.stripe.model.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads Stripe's objects into ours. What we don't know is an error, not a guess. */
final class StripeObjects {

    /** At each of our prices: whose it is. */
    static final String PLAN = "plan";

    static final String INTERVAL = "interval";

    private StripeObjects() {}

    static Contract contract(com.stripe.model.Subscription subscription) {
        var item = subscription.getItems().getData().get(0);
        Map<String, String> price = item.getPrice().getMetadata();
        return new Contract(
                subscription.getId(),
                subscription.getCustomer(),
                Status.parse(subscription.getStatus()),
                Plan.parse(price.get(PLAN)).orElseThrow(() -> unknown(item.getPrice())),
                BillingInterval.parse(price.get(INTERVAL)).orElseThrow(() -> unknown(item.getPrice())),
                item.getId(),
                item.getPrice().getId(),
                item.getPrice().getUnitAmount(),
                instant(subscription.getCreated()),
                instant(subscription.getTrialEnd()),
                instant(item.getCurrentPeriodStart()),
                instant(item.getCurrentPeriodEnd()),
                Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd()),
                instant(subscription.getEndedAt()),
                card(subscription),
                subscription.getSchedule(),
                discount(subscription),
                Optional.ofNullable(subscription.getPauseCollection())
                        .map(pause -> instant(pause.getResumesAt()))
                        .orElse(null));
    }

    private static Contract.Discount discount(com.stripe.model.Subscription subscription) {
        return subscription.getDiscountObjects().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(discount -> new Contract.Discount(discount.getId(), name(discount), instant(discount.getEnd())))
                .orElse(null);
    }

    private static String name(Discount discount) {
        Coupon coupon =
                discount.getSource() == null ? null : discount.getSource().getCouponObject();
        return coupon == null
                ? discount.getId()
                : Optional.ofNullable(coupon.getName()).orElseGet(coupon::getId);
    }

    static Bill bill(com.stripe.model.Invoice invoice) {
        return new Bill(
                invoice.getId(),
                invoice.getNumber(),
                invoice.getStatus(),
                invoice.getBillingReason(),
                invoice.getCurrency(),
                invoice.getTotal(),
                invoice.getAmountDue(),
                invoice.getAmountPaid(),
                instant(invoice.getPeriodStart()),
                instant(invoice.getPeriodEnd()),
                instant(invoice.getCreated()),
                Optional.ofNullable(invoice.getStatusTransitions())
                        .map(transitions -> instant(transitions.getPaidAt()))
                        .orElse(null),
                Optional.ofNullable(invoice.getAttemptCount()).orElse(0L).intValue(),
                instant(invoice.getNextPaymentAttempt()),
                invoice.getHostedInvoiceUrl(),
                invoice.getInvoicePdf());
    }

    /** The one that counts: what is not over before what is, then the newest. */
    static Optional<com.stripe.model.Subscription> current(List<com.stripe.model.Subscription> all) {
        return all.stream()
                .max((one, other) -> isOver(one) == isOver(other)
                        ? Long.compare(one.getCreated(), other.getCreated())
                        : Boolean.compare(isOver(other), isOver(one)));
    }

    static Instant instant(Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    static boolean isOver(com.stripe.model.Subscription subscription) {
        return Status.parse(subscription.getStatus()).isOver();
    }

    private static Card card(com.stripe.model.Subscription subscription) {
        PaymentMethod method = subscription.getDefaultPaymentMethodObject();
        if (method == null && subscription.getCustomerObject() != null) {
            var settings = subscription.getCustomerObject().getInvoiceSettings();
            method = settings == null ? null : settings.getDefaultPaymentMethodObject();
        }
        if (method == null || method.getCard() == null) {
            return null;
        }
        PaymentMethod.Card card = method.getCard();
        return new Card(
                card.getBrand(),
                card.getLast4(),
                String.format(Locale.ROOT, "%02d/%d", card.getExpMonth(), card.getExpYear()));
    }

    private static UnknownPriceException unknown(com.stripe.model.Price price) {
        return new UnknownPriceException(price.getId());
    }
}
