package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Coupon;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.PromotionCode;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.PromotionCodeCreateParams;
import com.stripe.param.PromotionCodeUpdateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.common.EmptyParam;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promotion code that somebody with a subscription redeems. */
class PromotionsTest {
    private final Shop shop = Shop.open();
    private TestClock clock;
    private Customer customer;
    private Subscription subscription;

    @BeforeEach
    void subscribe() throws StripeException {
        clock = shop.clock("2026-01-01T00:00:00Z");
        customer = shop.customer(clock, "pm_card_visa");
        subscription = shop.subscribe(customer, shop.monthly(9_900));
        shop.move(clock, "2026-01-10T00:00:00Z");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_coupon_for_three_months_makes_three_invoices_cheaper_and_each_preview_says_so() throws StripeException {
        PromotionCode code = code(code());
        assertThat(preview(code).getAmountDue()).isEqualTo(6_633);
        assertThat(timesRedeemed(code)).isZero();
        redeem(code.getId());
        assertThat(timesRedeemed(code)).isEqualTo(1);

        for (String month : List.of("02", "03", "04", "05")) {
            long expected = preview().getAmountDue();
            shop.move(clock, "2026-" + month + "-06T00:00:00Z");
            assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(expected);
        }

        assertThat(shop.invoices(subscription))
                .extracting(Invoice::getAmountPaid)
                .containsExactly(9_900L, 6_633L, 6_633L, 6_633L, 9_900L);
        assertThat(shop.invoices(subscription)
                        .get(1)
                        .getLines()
                        .getData()
                        .get(0)
                        .getDiscountAmounts()
                        .get(0)
                        .getAmount())
                .isEqualTo(3_267);
    }

    @Test
    void a_discount_goes_when_it_is_taken_off() throws StripeException {
        redeem(code(code()).getId());

        shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .setDiscounts(EmptyParam.EMPTY)
                                .build());

        assertThat(shop.again(subscription).getDiscounts()).isEmpty();
        assertThat(preview().getAmountDue()).isEqualTo(9_900);
    }

    @Test
    void a_code_that_is_unknown_inactive_expired_or_used_up_is_refused() throws StripeException {
        PromotionCode inactive = code(code());
        shop.stripe()
                .v1()
                .promotionCodes()
                .update(
                        inactive.getId(),
                        PromotionCodeUpdateParams.builder().setActive(false).build());
        PromotionCode expired = code(code().setExpiresAt(Plans.seconds("2026-01-09T00:00:00Z")));
        PromotionCode usedUp = code(code().setMaxRedemptions(1L));
        redeem(usedUp.getId());

        refuses("promo_missing", "No such promotion code: 'promo_missing'", "resource_missing");
        refuses(inactive.getId(), "This promotion code is inactive.", null);
        refuses(expired.getId(), "This promotion code has expired.", "coupon_expired");
        refuses(usedUp.getId(), "This promotion code has been used up.", null);
    }

    @Test
    void a_code_may_be_for_one_customer_or_for_new_ones() throws StripeException {
        Customer other = shop.customer(clock, "pm_card_visa");
        PromotionCode ofOther = code(code().setCustomer(other.getId()));
        PromotionCode forNew = code(code().setRestrictions(PromotionCodeCreateParams.Restrictions.builder()
                .setFirstTimeTransaction(true)
                .build()));

        refuses(ofOther.getId(), "another customer", null);
        refuses(forNew.getId(), "prior transactions", "promotion_code_customer_not_first_time");
    }

    private void refuses(String code, String message, String errorCode) {
        assertThatThrownBy(() -> redeem(code)).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
            assertThat(e.getMessage()).contains(message);
            assertThat(e.getCode()).isEqualTo(errorCode);
            assertThat(e.getParam()).isEqualTo("discounts[0][promotion_code]");
        });
    }

    private PromotionCodeCreateParams.Builder code() throws StripeException {
        Coupon coupon = shop.stripe()
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(BigDecimal.valueOf(33))
                        .setDuration(CouponCreateParams.Duration.REPEATING)
                        .setDurationInMonths(3L)
                        .build());
        return PromotionCodeCreateParams.builder()
                .setPromotion(PromotionCodeCreateParams.Promotion.builder()
                        .setType(PromotionCodeCreateParams.Promotion.Type.COUPON)
                        .setCoupon(coupon.getId())
                        .build());
    }

    private PromotionCode code(PromotionCodeCreateParams.Builder params) throws StripeException {
        return shop.stripe().v1().promotionCodes().create(params.build());
    }

    private long timesRedeemed(PromotionCode code) throws StripeException {
        return shop.stripe().v1().promotionCodes().retrieve(code.getId()).getTimesRedeemed();
    }

    private void redeem(String code) throws StripeException {
        shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .addDiscount(SubscriptionUpdateParams.Discount.builder()
                                        .setPromotionCode(code)
                                        .build())
                                .build());
    }

    private Invoice preview() throws StripeException {
        return preview(InvoiceCreatePreviewParams.builder());
    }

    private Invoice preview(PromotionCode code) throws StripeException {
        return preview(InvoiceCreatePreviewParams.builder()
                .addDiscount(InvoiceCreatePreviewParams.Discount.builder()
                        .setPromotionCode(code.getId())
                        .build()));
    }

    private Invoice preview(InvoiceCreatePreviewParams.Builder params) throws StripeException {
        return shop.stripe()
                .v1()
                .invoices()
                .createPreview(params.setSubscription(subscription.getId()).build());
    }
}
