package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Coupon;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceCreatePreviewParams.SubscriptionDetails;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.PaymentBehavior;
import com.stripe.param.SubscriptionUpdateParams.ProrationBehavior;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dearer price in the middle of a period, paid at once or not at all. */
class UpgradesTest {
    private final Shop shop = Shop.open();
    private TestClock clock;
    private Customer customer;
    private Price starter;
    private Price professional;

    @BeforeEach
    void open() throws StripeException {
        clock = shop.clock("2026-04-01T00:00:00Z");
        customer = shop.customer(clock, "pm_card_visa");
        starter = shop.monthly(9_900);
        professional = shop.monthly(29_900);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_preview_at_one_moment_is_the_invoice_of_the_same_moment_later() throws StripeException {
        Subscription subscription = shop.subscribe(customer, starter);
        shop.move(clock, "2026-04-11T00:00:00Z");
        long moment = Plans.seconds("2026-04-11T00:00:00Z");
        Invoice preview = preview(subscription, moment);

        shop.move(clock, "2026-04-11T00:07:00Z");
        upgrade(subscription, moment);

        isTheSame(shop.invoices(subscription).get(0), preview);
        assertThat(preview.getTotal()).isEqualTo(19_933 - 6_600);
    }

    @Test
    void what_was_half_price_gives_half_the_credit_and_what_is_half_price_costs_half() throws StripeException {
        Subscription subscription = shop.stripe()
                .v1()
                .subscriptions()
                .create(Shop.to(customer, starter)
                        .addDiscount(half(CouponCreateParams.Duration.FOREVER))
                        .build());
        shop.move(clock, "2026-04-16T00:00:00Z");
        long moment = Plans.seconds("2026-04-16T00:00:00Z");
        Invoice preview = preview(subscription, moment);

        upgrade(subscription, moment);

        isTheSame(shop.invoices(subscription).get(0), preview);
        assertThat(preview.getTotal()).isEqualTo((14_950 - 4_950) / 2);
    }

    @Test
    void a_coupon_that_was_for_once_is_in_the_credit_and_not_in_the_new_price() throws StripeException {
        Subscription subscription = shop.stripe()
                .v1()
                .subscriptions()
                .create(Shop.to(customer, starter)
                        .addDiscount(half(CouponCreateParams.Duration.ONCE))
                        .build());
        shop.move(clock, "2026-04-16T00:00:00Z");

        upgrade(subscription, Plans.seconds("2026-04-16T00:00:00Z"));

        assertThat(shop.invoices(subscription).get(0).getTotal()).isEqualTo(14_950 - 4_950 / 2);
    }

    @Test
    void with_a_card_that_fails_there_is_no_upgrade_and_nothing_has_changed() throws StripeException {
        Subscription subscription = shop.subscribe(customer, starter);
        shop.payWith(customer, "pm_card_chargeCustomerFail");
        shop.move(clock, "2026-04-11T00:00:00Z");
        Coupon coupon = coupon(CouponCreateParams.Duration.FOREVER);
        SubscriptionUpdateParams upgrade = upgrade(subscription)
                .addDiscount(SubscriptionUpdateParams.Discount.builder()
                        .setCoupon(coupon.getId())
                        .build())
                .putMetadata("plan", "professional")
                .build();
        String before = shop.again(subscription).toJson();
        List<String> events = shop.events();

        assertThatThrownBy(() -> shop.stripe().v1().subscriptions().update(subscription.getId(), upgrade))
                .isInstanceOfSatisfying(CardException.class, e -> {
                    assertThat(e.getStatusCode()).isEqualTo(402);
                    assertThat(e.getCode()).isEqualTo("card_declined");
                });

        assertThat(shop.again(subscription).toJson()).isEqualTo(before);
        assertThat(shop.invoices(subscription)).hasSize(1);
        assertThat(shop.events()).isEqualTo(events);
        assertThat(shop.stripe().v1().coupons().retrieve(coupon.getId()).getTimesRedeemed())
                .isZero();
    }

    @Test
    void what_costs_nothing_needs_no_card_that_works() throws StripeException {
        Subscription subscription = shop.subscribe(customer, professional);
        shop.payWith(customer, "pm_card_chargeCustomerFail");
        shop.move(clock, "2026-04-16T00:00:00Z");

        Subscription changed = shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        Plans.change(subscription, starter)
                                .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE)
                                .setPaymentBehavior(PaymentBehavior.ERROR_IF_INCOMPLETE)
                                .build());

        assertThat(Plans.pricesOf(changed)).containsExactly(starter.getId());
        assertThat(shop.invoices(subscription).get(0).getTotal()).isEqualTo(4_950 - 14_950);
    }

    private static void isTheSame(Invoice invoice, Invoice preview) {
        assertThat(invoice.getTotal()).isEqualTo(preview.getTotal());
        assertThat(invoice.getAmountDue()).isEqualTo(preview.getAmountDue());
        assertThat(invoice.getLines().getData())
                .extracting(InvoiceLineItem::getAmount, InvoiceLineItem::getDescription, InvoiceLineItem::getPeriod)
                .containsExactlyElementsOf(preview.getLines().getData().stream()
                        .map(line -> tuple(line.getAmount(), line.getDescription(), line.getPeriod()))
                        .toList());
    }

    private SubscriptionCreateParams.Discount half(CouponCreateParams.Duration duration) throws StripeException {
        return SubscriptionCreateParams.Discount.builder()
                .setCoupon(coupon(duration).getId())
                .build();
    }

    private Coupon coupon(CouponCreateParams.Duration duration) throws StripeException {
        return shop.stripe()
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(BigDecimal.valueOf(50))
                        .setDuration(duration)
                        .build());
    }

    private Invoice preview(Subscription subscription, long moment) throws StripeException {
        return shop.stripe()
                .v1()
                .invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSubscription(subscription.getId())
                        .setSubscriptionDetails(SubscriptionDetails.builder()
                                .addItem(SubscriptionDetails.Item.builder()
                                        .setId(Plans.itemOf(subscription))
                                        .setPrice(professional.getId())
                                        .build())
                                .setProrationBehavior(SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE)
                                .setProrationDate(moment)
                                .build())
                        .build());
    }

    private SubscriptionUpdateParams.Builder upgrade(Subscription subscription) {
        return Plans.change(subscription, professional)
                .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE)
                .setPaymentBehavior(PaymentBehavior.ERROR_IF_INCOMPLETE);
    }

    private void upgrade(Subscription subscription, long moment) throws StripeException {
        shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        upgrade(subscription).setProrationDate(moment).build());
    }
}
