package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.stripe.StripeSandbox;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.testhelpers.TestClockAdvanceParams;
import com.stripe.param.testhelpers.TestClockListParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the sandbox was told of organizations, each of which has a clock of its own there. */
final class SignedUp {

    private static final String NO_MONEY = "pm_card_chargeCustomerFail";

    /** A draft is an hour old when it becomes final and is charged. */
    private static final Duration UNTIL_CHARGED = Duration.ofHours(3);

    private final StripeSandbox stripe;
    private final V1Services api;

    SignedUp(StripeSandbox stripe) {
        this.stripe = stripe;
        this.api = StripeClient.builder()
                .setApiKey(key())
                .setApiBase(stripe.url().toString())
                .build()
                .v1();
    }

    /** So that a kill meets requests that are under way. */
    void slowDown(Duration delay) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stripe.url().resolve("/sandbox/faults"))
                .header("Authorization", "Bearer " + key())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("delayed=1&delay_ms=" + delay.toMillis() + "&when=either"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** Of each organization, how many subscriptions each of its customers has. */
    Map<String, List<Integer>> subscriptionsByOrganization() throws StripeException {
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (TestClock clock : clocks()) {
            for (Customer customer : customers(clock)) {
                counts.computeIfAbsent(customer.getMetadata().get("organization"), id -> new ArrayList<>())
                        .add(subscriptions(customer).size());
            }
        }
        return counts;
    }

    /** Those whose address begins so get a card that nothing can be charged to, and their trials end. */
    void passTrialsWithoutMoney(String email) throws StripeException {
        for (TestClock clock : clocks()) {
            for (Customer customer : customers(clock)) {
                if (!customer.getEmail().startsWith(email)) {
                    continue;
                }
                String card = api.paymentMethods()
                        .attach(
                                NO_MONEY,
                                PaymentMethodAttachParams.builder()
                                        .setCustomer(customer.getId())
                                        .build())
                        .getId();
                api.customers()
                        .update(
                                customer.getId(),
                                CustomerUpdateParams.builder()
                                        .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                                .setDefaultPaymentMethod(card)
                                                .build())
                                        .build());
                long end = subscriptions(customer).get(0).getTrialEnd();
                api.testHelpers()
                        .testClocks()
                        .advance(
                                clock.getId(),
                                TestClockAdvanceParams.builder()
                                        .setFrozenTime(end + UNTIL_CHARGED.toSeconds())
                                        .build());
            }
        }
    }

    private Iterable<TestClock> clocks() throws StripeException {
        return api.testHelpers()
                .testClocks()
                .list(TestClockListParams.builder().setLimit(100L).build())
                .autoPagingIterable();
    }

    private List<Customer> customers(TestClock clock) throws StripeException {
        return api.customers()
                .list(CustomerListParams.builder().setTestClock(clock.getId()).build())
                .getData();
    }

    private List<Subscription> subscriptions(Customer customer) throws StripeException {
        return api.subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(customer.getId())
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .build())
                .getData();
    }

    private String key() {
        return stripe.toEnvironment().get("STRIPE_API_KEY");
    }
}
