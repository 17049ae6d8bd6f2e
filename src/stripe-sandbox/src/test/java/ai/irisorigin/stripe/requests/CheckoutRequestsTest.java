package ai.irisorigin.stripe.requests;

import com.stripe.exception.StripeException;
import com.stripe.param.EventListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.V1Services;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What stripe-java sends for Stripe's own pages and events conforms to Stripe's types. */
class CheckoutRequestsTest {
    private static final long JANUARY_31 = 1_801_353_600;

    @AutoClose
    private final CheckingServer server = new CheckingServer();

    private final V1Services stripe = server.client();

    @Test
    void checkout_and_the_portal_open_in_the_browser() throws StripeException {
        stripe.checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SETUP)
                        .setCustomer("cus_1")
                        .setCurrency("usd")
                        .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                        .setSuccessUrl("http://acme.localhost:8080/app/billing?session={CHECKOUT_SESSION_ID}")
                        .setCancelUrl("http://acme.localhost:8080/app/billing")
                        .setClientReferenceId("42")
                        .setLocale(SessionCreateParams.Locale.TH)
                        .putMetadata("plan", "professional")
                        .setSetupIntentData(SessionCreateParams.SetupIntentData.builder()
                                .putMetadata("organization", "42")
                                .build())
                        .build());
        stripe.checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .setCustomer("cus_1")
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setPrice("price_1")
                                .setQuantity(1L)
                                .build())
                        .setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                                .setTrialPeriodDays(14L)
                                .putMetadata("organization", "42")
                                .build())
                        .setAllowPromotionCodes(true)
                        .setExpiresAt(JANUARY_31)
                        .setSuccessUrl("http://acme.localhost:8080/app/billing?session={CHECKOUT_SESSION_ID}")
                        .build());
        stripe.checkout()
                .sessions()
                .retrieve(
                        "cs_1",
                        SessionRetrieveParams.builder()
                                .addExpand("setup_intent.payment_method")
                                .build());
        stripe.checkout().sessions().expire("cs_1");
        stripe.checkout().sessions().lineItems().list("cs_1");
        stripe.billingPortal()
                .sessions()
                .create(com.stripe.param.billingportal.SessionCreateParams.builder()
                        .setCustomer("cus_1")
                        .setReturnUrl("http://acme.localhost:8080/app/billing")
                        .setLocale(com.stripe.param.billingportal.SessionCreateParams.Locale.TH)
                        .setFlowData(com.stripe.param.billingportal.SessionCreateParams.FlowData.builder()
                                .setType(
                                        com.stripe.param.billingportal.SessionCreateParams.FlowData.Type
                                                .PAYMENT_METHOD_UPDATE)
                                .build())
                        .build());

        server.hasConforming(6);
    }

    @Test
    void events_are_subscribed_to_and_caught_up_with() throws StripeException {
        stripe.webhookEndpoints()
                .create(WebhookEndpointCreateParams.builder()
                        .setUrl("http://localhost:8080/webhooks/stripe")
                        .setApiVersion(WebhookEndpointCreateParams.ApiVersion.VERSION_2026_07_29_DAHLIA)
                        .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.INVOICE__PAID)
                        .addEnabledEvent(
                                WebhookEndpointCreateParams.EnabledEvent.CUSTOMER__SUBSCRIPTION__TRIAL_WILL_END)
                        .setDescription("Portal")
                        .build());
        stripe.webhookEndpoints().list();
        stripe.webhookEndpoints()
                .update(
                        "we_1",
                        WebhookEndpointUpdateParams.builder().setDisabled(true).build());
        stripe.webhookEndpoints().delete("we_1");
        stripe.events()
                .list(EventListParams.builder()
                        .setDeliverySuccess(false)
                        .addType("invoice.paid")
                        .addType("customer.subscription.updated")
                        .setCreated(EventListParams.Created.builder()
                                .setGt(JANUARY_31)
                                .build())
                        .setLimit(100L)
                        .build());
        stripe.events().retrieve("evt_1");

        server.hasConforming(6);
    }
}
