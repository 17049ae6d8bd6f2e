package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.billingportal.SessionCreateParams.FlowData;
import com.stripe.param.checkout.SessionCreateParams;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Shop shop = Shop.open();
    private final HttpClient browser = HttpClient.newHttpClient();
    private Customer customer;

    @BeforeEach
    void meetCustomer() throws Exception {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        customer = shop.customer(clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_checkout_saves_the_card_and_leads_back() throws Exception {
        Session session = setup();
        assertThat(get(session.getUrl()).body()).contains("no money moves", "4242 4242 4242 4242");

        HttpResponse<String> answer = pay(session.getUrl(), "4242424242424242");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("http://shop.test/done?s=" + session.getId());
        Session done = shop.stripe().v1().checkout().sessions().retrieve(session.getId());
        assertThat(done.getStatus()).isEqualTo("complete");
        assertThat(shop.stripe()
                        .v1()
                        .setupIntents()
                        .retrieve(done.getSetupIntent())
                        .getPaymentMethod())
                .startsWith("pm_");
        assertThat(shop.events()).contains("setup_intent.succeeded", "checkout.session.completed");
    }

    @Test
    void a_checkout_tells_why_a_card_is_declined_and_may_be_tried_again() throws Exception {
        Session session = setup();

        HttpResponse<String> answer = pay(session.getUrl(), "4000000000009995");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Your card has insufficient funds.");
        assertThat(pay(session.getUrl(), "4242424242424241").body()).contains("Your card number is incorrect.");
        assertThat(pay(session.getUrl(), "4242424242424242").statusCode()).isEqualTo(303);
    }

    @Test
    void a_card_may_have_to_be_authenticated() throws Exception {
        Session session = setup();
        String page = pay(session.getUrl(), "4000002760003184").body();
        String method = page.replaceAll("(?s).*name=\"payment_method\" value=\"([^\"]+)\".*", "$1");

        HttpResponse<String> answer = post(session.getUrl(), "payment_method=" + method + "&authentication=pass");

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void a_checkout_sells_a_subscription() throws Exception {
        Session session = shop.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .setCustomer(customer.getId())
                        .setSuccessUrl("http://shop.test/done")
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setPrice(shop.monthly(9_900).getId())
                                .setQuantity(1L)
                                .build())
                        .build());

        assertThat(pay(session.getUrl(), "4000000000000341").body()).contains("Your card was declined.");
        assertThat(pay(session.getUrl(), "4242424242424242").statusCode()).isEqualTo(303);

        Session done = shop.stripe().v1().checkout().sessions().retrieve(session.getId());
        assertThat(shop.stripe()
                        .v1()
                        .subscriptions()
                        .retrieve(done.getSubscription())
                        .getStatus())
                .isEqualTo("active");
    }

    @Test
    void the_billing_page_changes_the_card() throws Exception {
        String url = shop.stripe()
                .v1()
                .billingPortal()
                .sessions()
                .create(com.stripe.param.billingportal.SessionCreateParams.builder()
                        .setCustomer(customer.getId())
                        .setReturnUrl("http://shop.test/app/billing")
                        .setFlowData(FlowData.builder()
                                .setType(FlowData.Type.PAYMENT_METHOD_UPDATE)
                                .build())
                        .build())
                .getUrl();

        assertThat(pay(url, "4242424242424242").headers().firstValue("Location"))
                .hasValue("http://shop.test/app/billing");

        assertThat(shop.stripe()
                        .v1()
                        .customers()
                        .retrieve(customer.getId())
                        .getInvoiceSettings()
                        .getDefaultPaymentMethod())
                .startsWith("pm_");
    }

    @Test
    void the_billing_page_cancels_and_undoes_it() throws Exception {
        shop.payWith(customer, "pm_card_visa");
        Subscription subscription = shop.subscribe(customer, shop.monthly(9_900));
        String url = shop.stripe()
                .v1()
                .billingPortal()
                .sessions()
                .create(com.stripe.param.billingportal.SessionCreateParams.builder()
                        .setCustomer(customer.getId())
                        .build())
                .getUrl();
        assertThat(get(url).body()).contains("Professional", "Visa ending in 4242", "-0001");

        post(url, "subscription=cancel");
        assertThat(shop.again(subscription).getCancelAtPeriodEnd()).isTrue();
        post(url, "subscription=keep");

        assertThat(shop.again(subscription).getCancelAtPeriodEnd()).isFalse();
    }

    @Test
    void an_invoice_is_a_page_and_a_pdf() throws Exception {
        shop.payWith(customer, "pm_card_visa");
        Invoice invoice =
                shop.invoices(shop.subscribe(customer, shop.monthly(9_900))).get(0);

        assertThat(get(invoice.getHostedInvoiceUrl()).body()).contains(invoice.getNumber(), "$99.00", "paid");
        HttpResponse<String> pdf = get(invoice.getInvoicePdf());

        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void an_address_that_names_nothing_is_not_found() throws Exception {
        assertThat(get(shop.sandbox().url() + "/checkout/cs_test_nothing").statusCode())
                .isEqualTo(404);
        assertThat(get(shop.sandbox().url() + "/nowhere").statusCode()).isEqualTo(404);
    }

    private Session setup() throws Exception {
        return shop.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SETUP)
                        .setCurrency("usd")
                        .setCustomer(customer.getId())
                        .setSuccessUrl("http://shop.test/done?s={CHECKOUT_SESSION_ID}")
                        .setCancelUrl("http://shop.test/app/billing")
                        .putMetadata("plan", "professional")
                        .build());
    }

    private HttpResponse<String> pay(String url, String number) throws Exception {
        return post(
                url,
                "number=" + number + "&expiry=" + URLEncoder.encode("12 / 40", StandardCharsets.UTF_8)
                        + "&cvc=123&name=Ada");
    }

    private HttpResponse<String> post(String url, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(url))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
