package ai.irisorigin.stripe.requests;

import com.stripe.exception.StripeException;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.SubscriptionCancelParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionItemUpdateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionResumeParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.common.EmptyParam;
import com.stripe.service.V1Services;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What stripe-java sends for subscriptions conforms to Stripe's types. */
class SubscriptionRequestsTest {
    private static final long JANUARY_31 = 1_801_353_600;

    @AutoClose
    private final CheckingServer server = new CheckingServer();

    private final V1Services stripe = server.client();

    @Test
    void a_subscription_begins_with_a_trial() throws StripeException {
        stripe.subscriptions()
                .create(SubscriptionCreateParams.builder()
                        .setCustomer("cus_1")
                        .addItem(SubscriptionCreateParams.Item.builder()
                                .setPrice("price_1")
                                .setQuantity(1L)
                                .build())
                        .setTrialPeriodDays(14L)
                        .setTrialSettings(SubscriptionCreateParams.TrialSettings.builder()
                                .setEndBehavior(SubscriptionCreateParams.TrialSettings.EndBehavior.builder()
                                        .setMissingPaymentMethod(
                                                SubscriptionCreateParams.TrialSettings.EndBehavior.MissingPaymentMethod
                                                        .PAUSE)
                                        .build())
                                .build())
                        .setPaymentBehavior(SubscriptionCreateParams.PaymentBehavior.DEFAULT_INCOMPLETE)
                        .setPaymentSettings(SubscriptionCreateParams.PaymentSettings.builder()
                                .setSaveDefaultPaymentMethod(
                                        SubscriptionCreateParams.PaymentSettings.SaveDefaultPaymentMethod
                                                .ON_SUBSCRIPTION)
                                .build())
                        .setProrationBehavior(SubscriptionCreateParams.ProrationBehavior.NONE)
                        .setTrialEnd(JANUARY_31)
                        .setDefaultPaymentMethod("pm_1")
                        .setOffSession(true)
                        .putMetadata("organization", "42")
                        .addExpand("latest_invoice.confirmation_secret")
                        .addExpand("pending_setup_intent")
                        .build());
        stripe.subscriptions()
                .retrieve(
                        "sub_1",
                        SubscriptionRetrieveParams.builder()
                                .addExpand("latest_invoice.payments")
                                .build());
        stripe.subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer("cus_1")
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .setLimit(100L)
                        .build());

        server.hasConforming(3);
    }

    @Test
    void a_subscription_changes_its_price() throws StripeException {
        stripe.invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setCustomer("cus_1")
                        .setSubscription("sub_1")
                        .setSubscriptionDetails(InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                                .addItem(InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                                        .setId("si_1")
                                        .setPrice("price_2")
                                        .build())
                                .setProrationBehavior(
                                        InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE)
                                .setProrationDate(JANUARY_31)
                                .build())
                        .build());
        stripe.subscriptions()
                .update(
                        "sub_1",
                        SubscriptionUpdateParams.builder()
                                .addItem(SubscriptionUpdateParams.Item.builder()
                                        .setId("si_1")
                                        .setPrice("price_2")
                                        .build())
                                .addItem(SubscriptionUpdateParams.Item.builder()
                                        .setId("si_2")
                                        .setDeleted(true)
                                        .build())
                                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                                .setProrationDate(JANUARY_31)
                                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.PENDING_IF_INCOMPLETE)
                                .build());
        stripe.subscriptions()
                .update(
                        "sub_1",
                        SubscriptionUpdateParams.builder()
                                .setTrialEnd(SubscriptionUpdateParams.TrialEnd.NOW)
                                .setBillingCycleAnchor(SubscriptionUpdateParams.BillingCycleAnchor.NOW)
                                .setDefaultPaymentMethod("pm_1")
                                .build());
        stripe.subscriptionItems()
                .update(
                        "si_1",
                        SubscriptionItemUpdateParams.builder()
                                .setPrice("price_2")
                                .setQuantity(1L)
                                .build());

        server.hasConforming(4);
    }

    @Test
    void a_subscription_is_canceled_paused_and_resumed() throws StripeException {
        stripe.subscriptions()
                .update(
                        "sub_1",
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .setCancellationDetails(SubscriptionUpdateParams.CancellationDetails.builder()
                                        .setFeedback(
                                                SubscriptionUpdateParams.CancellationDetails.Feedback.TOO_EXPENSIVE)
                                        .setComment("We found another & ลาก่อน")
                                        .build())
                                .build());
        stripe.subscriptions()
                .update(
                        "sub_1",
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(false)
                                .setCancelAt(EmptyParam.EMPTY)
                                .setCancellationDetails(SubscriptionUpdateParams.CancellationDetails.builder()
                                        .setFeedback(EmptyParam.EMPTY)
                                        .setComment(EmptyParam.EMPTY)
                                        .build())
                                .build());
        stripe.subscriptions()
                .update(
                        "sub_1",
                        SubscriptionUpdateParams.builder()
                                .setPauseCollection(SubscriptionUpdateParams.PauseCollection.builder()
                                        .setBehavior(SubscriptionUpdateParams.PauseCollection.Behavior.VOID)
                                        .setResumesAt(JANUARY_31)
                                        .build())
                                .build());
        stripe.subscriptions()
                .update(
                        "sub_1",
                        SubscriptionUpdateParams.builder()
                                .setPauseCollection(EmptyParam.EMPTY)
                                .build());
        stripe.subscriptions()
                .resume(
                        "sub_1",
                        SubscriptionResumeParams.builder()
                                .setBillingCycleAnchor(SubscriptionResumeParams.BillingCycleAnchor.NOW)
                                .setProrationBehavior(SubscriptionResumeParams.ProrationBehavior.NONE)
                                .build());
        stripe.subscriptions()
                .cancel(
                        "sub_1",
                        SubscriptionCancelParams.builder()
                                .setInvoiceNow(true)
                                .setProrate(false)
                                .setCancellationDetails(SubscriptionCancelParams.CancellationDetails.builder()
                                        .setFeedback(SubscriptionCancelParams.CancellationDetails.Feedback.UNUSED)
                                        .build())
                                .build());

        server.hasConforming(6);
    }
}
