package ai.irisorigin.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionCreateParams.TrialSettings.EndBehavior.MissingPaymentMethod;
import com.stripe.param.testhelpers.TestClockAdvanceParams;
import com.stripe.param.testhelpers.TestClockCreateParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sandbox and somebody who sells something through Stripe's own library. */
final class Shop implements AutoCloseable {
    private final StripeSandbox sandbox;
    private final StripeClient client;

    private Shop(StripeSandbox sandbox) {
        this.sandbox = sandbox;
        this.client = client(sandbox.toEnvironment().get("STRIPE_API_KEY"));
    }

    static Shop open() {
        return open(null, null);
    }

    static Shop open(Path data, URI webhooks) {
        try {
            return new Shop(StripeSandbox.start(data, webhooks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StripeSandbox sandbox() {
        return sandbox;
    }

    StripeClient stripe() {
        return client;
    }

    StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(sandbox.url().toString())
                .setMaxNetworkRetries(0)
                .build();
    }

    Price monthly(long cents) throws StripeException {
        return price(cents, PriceCreateParams.Recurring.Interval.MONTH, 1);
    }

    Price price(long cents, PriceCreateParams.Recurring.Interval interval, long count) throws StripeException {
        return client.v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setCurrency("usd")
                        .setUnitAmount(cents)
                        .setProductData(PriceCreateParams.ProductData.builder()
                                .setName("Professional")
                                .build())
                        .setRecurring(PriceCreateParams.Recurring.builder()
                                .setInterval(interval)
                                .setIntervalCount(count)
                                .build())
                        .build());
    }

    TestClock clock(String at) throws StripeException {
        return client.v1()
                .testHelpers()
                .testClocks()
                .create(TestClockCreateParams.builder()
                        .setFrozenTime(Instant.parse(at).getEpochSecond())
                        .build());
    }

    Customer customer(TestClock clock) throws StripeException {
        return client.v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("ada@example.com")
                        .setName("Ada's shop")
                        .setTestClock(clock.getId())
                        .build());
    }

    Customer customer(TestClock clock, String card) throws StripeException {
        Customer customer = customer(clock);
        payWith(customer, card);
        return customer;
    }

    void payWith(Customer customer, String card) throws StripeException {
        String method = client.v1()
                .paymentMethods()
                .attach(
                        card,
                        PaymentMethodAttachParams.builder()
                                .setCustomer(customer.getId())
                                .build())
                .getId();
        client.v1()
                .customers()
                .update(
                        customer.getId(),
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod(method)
                                        .build())
                                .build());
    }

    Subscription subscribe(Customer customer, Price price) throws StripeException {
        return client.v1().subscriptions().create(to(customer, price).build());
    }

    Subscription tryOut(Customer customer, Price price, long days) throws StripeException {
        return client.v1()
                .subscriptions()
                .create(to(customer, price)
                        .setTrialPeriodDays(days)
                        .setTrialSettings(SubscriptionCreateParams.TrialSettings.builder()
                                .setEndBehavior(SubscriptionCreateParams.TrialSettings.EndBehavior.builder()
                                        .setMissingPaymentMethod(MissingPaymentMethod.PAUSE)
                                        .build())
                                .build())
                        .build());
    }

    static SubscriptionCreateParams.Builder to(Customer customer, Price price) {
        return SubscriptionCreateParams.builder()
                .setCustomer(customer.getId())
                .addItem(SubscriptionCreateParams.Item.builder()
                        .setPrice(price.getId())
                        .build());
    }

    Subscription again(Subscription subscription) throws StripeException {
        return client.v1().subscriptions().retrieve(subscription.getId());
    }

    /** Newest first. */
    List<Invoice> invoices(Subscription subscription) throws StripeException {
        return client.v1()
                .invoices()
                .list(InvoiceListParams.builder()
                        .setSubscription(subscription.getId())
                        .setLimit(100L)
                        .build())
                .getData();
    }

    /** Oldest first. */
    List<String> events() throws StripeException {
        List<String> types = new ArrayList<>();
        for (Event event : client.v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData()) {
            types.add(0, event.getType());
        }
        return types;
    }

    void move(TestClock clock, String to) throws StripeException {
        client.v1()
                .testHelpers()
                .testClocks()
                .advance(
                        clock.getId(),
                        TestClockAdvanceParams.builder()
                                .setFrozenTime(Instant.parse(to).getEpochSecond())
                                .build());
        await(clock);
    }

    private void await(TestClock clock) throws StripeException {
        while (!client.v1()
                .testHelpers()
                .testClocks()
                .retrieve(clock.getId())
                .getStatus()
                .equals("ready")) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
