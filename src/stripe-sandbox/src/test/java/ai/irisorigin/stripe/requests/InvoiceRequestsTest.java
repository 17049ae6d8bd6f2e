package ai.irisorigin.stripe.requests;

import com.stripe.exception.StripeException;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.CreditNoteCreateParams;
import com.stripe.param.InvoiceAddLinesParams;
import com.stripe.param.InvoiceCreateParams;
import com.stripe.param.InvoiceFinalizeInvoiceParams;
import com.stripe.param.InvoiceItemCreateParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePayParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.InvoiceUpdateParams;
import com.stripe.param.PromotionCodeCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.service.V1Services;
import java.math.BigDecimal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What stripe-java sends for invoices and money back conforms to Stripe's types. */
class InvoiceRequestsTest {
    private static final long JANUARY_31 = 1_801_353_600;

    @AutoClose
    private final CheckingServer server = new CheckingServer();

    private final V1Services stripe = server.client();

    @Test
    void an_invoice_gets_lines_and_is_paid_or_voided() throws StripeException {
        stripe.invoices()
                .create(InvoiceCreateParams.builder()
                        .setCustomer("cus_1")
                        .setSubscription("sub_1")
                        .setAutoAdvance(false)
                        .build());
        stripe.invoices()
                .addLines(
                        "in_1",
                        InvoiceAddLinesParams.builder()
                                .addLine(InvoiceAddLinesParams.Line.builder()
                                        .setDescription("120 conversations over the limit")
                                        .setPriceData(InvoiceAddLinesParams.Line.PriceData.builder()
                                                .setCurrency("usd")
                                                .setProduct("overage")
                                                .setUnitAmountDecimal(new BigDecimal("0.1"))
                                                .build())
                                        .setQuantity(120L)
                                        .setPeriod(InvoiceAddLinesParams.Line.Period.builder()
                                                .setStart(JANUARY_31)
                                                .setEnd(JANUARY_31 + 86_400)
                                                .build())
                                        .build())
                                .build());
        stripe.invoiceItems()
                .create(InvoiceItemCreateParams.builder()
                        .setCustomer("cus_1")
                        .setInvoice("in_1")
                        .setCurrency("usd")
                        .setAmount(1_200L)
                        .setDescription("Storage")
                        .setPeriod(InvoiceItemCreateParams.Period.builder()
                                .setStart(JANUARY_31)
                                .setEnd(JANUARY_31 + 86_400)
                                .build())
                        .build());
        stripe.invoiceItems().delete("ii_1");
        stripe.invoices()
                .update(
                        "in_1",
                        InvoiceUpdateParams.builder()
                                .setAutoAdvance(true)
                                .putMetadata("overage", "billed")
                                .build());
        stripe.invoices()
                .finalizeInvoice(
                        "in_1",
                        InvoiceFinalizeInvoiceParams.builder()
                                .setAutoAdvance(true)
                                .build());
        stripe.invoices()
                .pay(
                        "in_1",
                        InvoicePayParams.builder()
                                .setPaymentMethod("pm_1")
                                .setOffSession(true)
                                .build());
        stripe.invoices()
                .retrieve(
                        "in_1",
                        InvoiceRetrieveParams.builder()
                                .addExpand("payments.data.payment.payment_intent")
                                .build());
        stripe.invoices()
                .list(InvoiceListParams.builder()
                        .setCustomer("cus_1")
                        .setSubscription("sub_1")
                        .setStatus(InvoiceListParams.Status.OPEN)
                        .setCreated(InvoiceListParams.Created.builder()
                                .setLt(JANUARY_31)
                                .build())
                        .setEndingBefore("in_2")
                        .build());
        stripe.invoices().lineItems().list("in_1");
        stripe.invoicePayments()
                .list(InvoicePaymentListParams.builder().setInvoice("in_1").build());
        stripe.invoices().voidInvoice("in_1");
        stripe.invoices().markUncollectible("in_1");
        stripe.invoices().delete("in_2");

        server.hasConforming(14);
    }

    @Test
    void discounts_and_money_back() throws StripeException {
        stripe.coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(new BigDecimal("12.5"))
                        .setDuration(CouponCreateParams.Duration.REPEATING)
                        .setDurationInMonths(3L)
                        .build());
        stripe.promotionCodes()
                .create(PromotionCodeCreateParams.builder()
                        .setCode("WELCOME")
                        .setPromotion(PromotionCodeCreateParams.Promotion.builder()
                                .setType(PromotionCodeCreateParams.Promotion.Type.COUPON)
                                .setCoupon("coupon_1")
                                .build())
                        .build());
        stripe.subscriptions()
                .update(
                        "sub_1",
                        SubscriptionUpdateParams.builder()
                                .addDiscount(SubscriptionUpdateParams.Discount.builder()
                                        .setPromotionCode("promo_1")
                                        .build())
                                .build());
        stripe.refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent("pi_1")
                        .setAmount(500L)
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .build());
        stripe.creditNotes()
                .create(CreditNoteCreateParams.builder()
                        .setInvoice("in_1")
                        .addLine(CreditNoteCreateParams.Line.builder()
                                .setType(CreditNoteCreateParams.Line.Type.INVOICE_LINE_ITEM)
                                .setInvoiceLineItem("il_1")
                                .setAmount(500L)
                                .build())
                        .setReason(CreditNoteCreateParams.Reason.ORDER_CHANGE)
                        .build());
        stripe.creditNotes().voidCreditNote("cn_1");
        stripe.customers().deleteDiscount("cus_1");

        server.hasConforming(7);
    }
}
