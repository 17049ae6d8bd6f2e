package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Coupon;
import com.stripe.model.CreditNote;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.PromotionCode;
import com.stripe.model.Refund;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.CreditNoteCreateParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.PromotionCodeCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionCreateParams;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyBackTest {
    private final Shop shop = Shop.open();
    private TestClock clock;
    private Customer customer;

    @BeforeEach
    void meetCustomer() throws StripeException {
        clock = shop.clock("2026-01-01T00:00:00Z");
        customer = shop.customer(clock, "pm_card_visa");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_payment_is_refunded_in_parts_and_never_beyond() throws StripeException {
        String intent = intentOf(paid(9_900));

        Refund refund = refund(intent, 4_000);

        assertThat(refund.getStatus()).isEqualTo("succeeded");
        assertThatThrownBy(() -> refund(intent, 6_000)).isInstanceOf(InvalidRequestException.class);
        refund(intent, 5_900);
        assertThat(shop.events()).contains("charge.refunded", "refund.created");
    }

    @Test
    void a_credit_note_on_a_paid_invoice_gives_credit_for_the_next_one() throws StripeException {
        Invoice invoice = paid(9_900);

        CreditNote note = shop.stripe()
                .v1()
                .creditNotes()
                .create(CreditNoteCreateParams.builder()
                        .setInvoice(invoice.getId())
                        .setAmount(1_000L)
                        .setCreditAmount(1_000L)
                        .build());
        shop.move(clock, "2026-02-02T00:00:00Z");

        assertThat(note.getType()).isEqualTo("post_payment");
        Invoice next = shop.invoices(subscriptionOf(invoice)).get(0);
        assertThat(next.getTotal()).isEqualTo(9_900);
        assertThat(next.getAmountPaid()).isEqualTo(8_900);
    }

    @Test
    void a_promotion_code_makes_one_invoice_cheaper() throws StripeException {
        Coupon coupon = shop.stripe()
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(BigDecimal.valueOf(25))
                        .setDuration(CouponCreateParams.Duration.ONCE)
                        .build());
        PromotionCode code = shop.stripe()
                .v1()
                .promotionCodes()
                .create(PromotionCodeCreateParams.builder()
                        .setCode("WELCOME")
                        .setPromotion(PromotionCodeCreateParams.Promotion.builder()
                                .setType(PromotionCodeCreateParams.Promotion.Type.COUPON)
                                .setCoupon(coupon.getId())
                                .build())
                        .build());

        Subscription subscription = shop.stripe()
                .v1()
                .subscriptions()
                .create(Shop.to(customer, shop.monthly(9_900))
                        .addDiscount(SubscriptionCreateParams.Discount.builder()
                                .setPromotionCode(code.getId())
                                .build())
                        .build());
        shop.move(clock, "2026-02-02T00:00:00Z");

        assertThat(shop.invoices(subscription))
                .extracting(Invoice::getAmountPaid)
                .containsExactly(9_900L, 7_425L);
    }

    private Refund refund(String intent, long cents) throws StripeException {
        return shop.stripe()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent)
                        .setAmount(cents)
                        .build());
    }

    private Invoice paid(long cents) throws StripeException {
        return shop.invoices(shop.subscribe(customer, shop.monthly(cents))).get(0);
    }

    private Subscription subscriptionOf(Invoice invoice) throws StripeException {
        return shop.stripe()
                .v1()
                .subscriptions()
                .retrieve(invoice.getParent().getSubscriptionDetails().getSubscription());
    }

    private String intentOf(Invoice invoice) throws StripeException {
        return shop.stripe()
                .v1()
                .invoices()
                .retrieve(
                        invoice.getId(),
                        InvoiceRetrieveParams.builder().addExpand("payments").build())
                .getPayments()
                .getData()
                .get(0)
                .getPayment()
                .getPaymentIntent();
    }
}
