package ai.irisorigin.stripe.requests;

import com.stripe.exception.StripeException;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.CustomerRetrieveParams;
import com.stripe.param.CustomerTaxIdCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.param.SetupIntentConfirmParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.common.EmptyParam;
import com.stripe.param.testhelpers.TestClockAdvanceParams;
import com.stripe.param.testhelpers.TestClockCreateParams;
import com.stripe.service.V1Services;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What stripe-java sends for customers and their cards conforms to Stripe's types. */
class CustomerRequestsTest {
    private static final long JANUARY_31 = 1_801_353_600;

    @AutoClose
    private final CheckingServer server = new CheckingServer();

    private final V1Services stripe = server.client();

    @Test
    void a_customer_lives_in_a_test_clock() throws StripeException {
        stripe.testHelpers()
                .testClocks()
                .create(TestClockCreateParams.builder()
                        .setFrozenTime(JANUARY_31)
                        .setName("acme")
                        .build());
        stripe.customers()
                .create(CustomerCreateParams.builder()
                        .setName("Acme")
                        .setEmail("owner@acme.test")
                        .setTestClock("clock_1")
                        .addPreferredLocale("th")
                        .putMetadata("organization", "42")
                        .setAddress(CustomerCreateParams.Address.builder()
                                .setCountry("TH")
                                .build())
                        .build());
        stripe.testHelpers()
                .testClocks()
                .advance(
                        "clock_1",
                        TestClockAdvanceParams.builder()
                                .setFrozenTime(JANUARY_31 + 86_400)
                                .build());
        stripe.testHelpers().testClocks().retrieve("clock_1");
        stripe.testHelpers().testClocks().list();
        stripe.testHelpers().testClocks().delete("clock_1");
        stripe.customers()
                .retrieve(
                        "cus_1",
                        CustomerRetrieveParams.builder()
                                .addExpand("invoice_settings.default_payment_method")
                                .build());
        stripe.customers()
                .list(CustomerListParams.builder()
                        .setEmail("owner@acme.test")
                        .setCreated(CustomerListParams.Created.builder()
                                .setGte(JANUARY_31)
                                .build())
                        .setStartingAfter("cus_0")
                        .build());
        stripe.customers().delete("cus_1");

        server.hasConforming(9);
    }

    @Test
    void a_card_is_attached_and_becomes_the_default() throws StripeException {
        stripe.paymentMethods()
                .create(PaymentMethodCreateParams.builder()
                        .setType(PaymentMethodCreateParams.Type.CARD)
                        .setCard(PaymentMethodCreateParams.Token.builder()
                                .setToken("tok_visa")
                                .build())
                        .build());
        stripe.paymentMethods()
                .attach(
                        "pm_card_visa",
                        PaymentMethodAttachParams.builder().setCustomer("cus_1").build());
        stripe.customers()
                .update(
                        "cus_1",
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod("pm_1")
                                        .build())
                                .setMetadata(EmptyParam.EMPTY)
                                .build());
        stripe.customers()
                .paymentMethods()
                .list(
                        "cus_1",
                        CustomerPaymentMethodListParams.builder()
                                .setType(CustomerPaymentMethodListParams.Type.CARD)
                                .build());
        stripe.customers().paymentMethods().retrieve("cus_1", "pm_1");
        stripe.paymentMethods()
                .list(PaymentMethodListParams.builder().setCustomer("cus_1").build());
        stripe.paymentMethods().retrieve("pm_1");
        stripe.paymentMethods().detach("pm_1");

        server.hasConforming(8);
    }

    @Test
    void a_card_is_set_up_for_later() throws StripeException {
        stripe.setupIntents()
                .create(SetupIntentCreateParams.builder()
                        .setCustomer("cus_1")
                        .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
                        .addPaymentMethodType("card")
                        .build());
        stripe.setupIntents()
                .confirm(
                        "seti_1",
                        SetupIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_visa")
                                .setReturnUrl("https://acme.example/app/billing")
                                .build());
        stripe.setupIntents().retrieve("seti_1");
        stripe.setupIntents().cancel("seti_1");
        stripe.paymentIntents().retrieve("pi_1");
        stripe.paymentIntents().list();

        server.hasConforming(6);
    }

    @Test
    void a_customer_has_tax_ids() throws StripeException {
        stripe.customers()
                .taxIds()
                .create(
                        "cus_1",
                        CustomerTaxIdCreateParams.builder()
                                .setType(CustomerTaxIdCreateParams.Type.TH_VAT)
                                .setValue("1234567891234")
                                .build());
        stripe.customers().taxIds().list("cus_1");
        stripe.customers().taxIds().retrieve("cus_1", "txi_1");
        stripe.customers().taxIds().delete("cus_1", "txi_1");

        server.hasConforming(4);
    }
}
