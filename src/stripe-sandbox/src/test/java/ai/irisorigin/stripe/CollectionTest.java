package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.InvoiceItemCreateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CollectionTest {
    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_subscription_from_the_31st_renews_on_the_last_day_of_short_months() throws StripeException {
        TestClock clock = shop.clock("2026-01-31T10:00:00Z");
        Subscription subscription = shop.subscribe(shop.customer(clock, "pm_card_visa"), shop.monthly(9_900));

        shop.move(clock, "2026-03-01T00:00:00Z");
        shop.move(clock, "2026-04-01T00:00:00Z");

        assertThat(shop.invoices(subscription))
                .extracting(Invoice::getPeriodEnd)
                .containsExactly(
                        seconds("2026-03-31T10:00:00Z"),
                        seconds("2026-02-28T10:00:00Z"),
                        seconds("2026-01-31T10:00:00Z"));
    }

    @Test
    void a_leap_day_comes_back_after_four_years() throws StripeException {
        TestClock clock = shop.clock("2028-02-29T00:00:00Z");
        Price annual = shop.price(99_900, PriceCreateParams.Recurring.Interval.YEAR, 1);
        Subscription subscription = shop.subscribe(shop.customer(clock, "pm_card_visa"), annual);

        shop.move(clock, "2030-01-01T00:00:00Z");
        shop.move(clock, "2031-12-01T00:00:00Z");
        assertThat(periodEnd(subscription)).isEqualTo(seconds("2032-02-29T00:00:00Z"));
    }

    @Test
    void a_card_that_fails_is_tried_again_until_a_better_one_pays() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Customer customer = shop.customer(clock, "pm_card_visa");
        Subscription subscription = shop.subscribe(customer, shop.monthly(9_900));
        shop.payWith(customer, "pm_card_chargeCustomerFail");

        shop.move(clock, "2026-02-05T00:00:00Z");
        Invoice failed = shop.invoices(subscription).get(0);
        assertThat(shop.again(subscription).getStatus()).isEqualTo("past_due");
        assertThat(failed.getAttemptCount()).isEqualTo(3);
        assertThatThrownBy(() -> shop.stripe().v1().invoices().pay(failed.getId()))
                .isInstanceOfSatisfying(
                        CardException.class, e -> assertThat(e.getDeclineCode()).isEqualTo("generic_decline"));
        shop.payWith(customer, "pm_card_visa");
        shop.move(clock, "2026-02-07T00:00:00Z");

        assertThat(shop.again(subscription).getStatus()).isEqualTo("active");
        assertThat(shop.invoices(subscription).get(0).getStatus()).isEqualTo("paid");
    }

    @Test
    void a_subscription_that_nobody_pays_for_ends() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Customer customer = shop.customer(clock, "pm_card_visa");
        Subscription subscription = shop.subscribe(customer, shop.monthly(9_900));
        shop.payWith(customer, "pm_card_chargeCustomerFail");

        shop.move(clock, "2026-02-20T00:00:00Z");

        Subscription ended = shop.again(subscription);
        assertThat(ended.getStatus()).isEqualTo("canceled");
        assertThat(ended.getCancellationDetails().getReason()).isEqualTo("payment_failed");
        assertThat(shop.invoices(subscription).get(0).getAttemptCount()).isEqualTo(8);
    }

    @Test
    void usage_is_added_to_the_draft_of_the_renewal() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Customer customer = shop.customer(clock, "pm_card_visa");
        Subscription subscription = shop.subscribe(customer, shop.monthly(9_900));
        shop.move(clock, "2026-02-01T00:10:00Z");

        Invoice draft = shop.invoices(subscription).get(0);
        shop.stripe()
                .v1()
                .invoiceItems()
                .create(InvoiceItemCreateParams.builder()
                        .setCustomer(customer.getId())
                        .setInvoice(draft.getId())
                        .setAmount(123L)
                        .setCurrency("usd")
                        .setDescription("Conversations over the limit")
                        .build());
        shop.move(clock, "2026-02-01T02:00:00Z");

        assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(10_023);
    }

    @Test
    void a_payment_that_must_be_authenticated_leaves_the_subscription_incomplete_for_a_day() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Subscription subscription =
                shop.subscribe(shop.customer(clock, "pm_card_authenticationRequired"), shop.monthly(9_900));
        assertThat(subscription.getStatus()).isEqualTo("incomplete");
        assertThat(shop.events()).contains("invoice.payment_action_required");

        shop.move(clock, "2026-01-02T00:00:00Z");

        assertThat(shop.again(subscription).getStatus()).isEqualTo("incomplete_expired");
        assertThat(shop.invoices(subscription).get(0).getStatus()).isEqualTo("void");
    }

    @Test
    void a_subscription_may_end_unpaid_and_a_payment_brings_it_back() throws Exception {
        Switches.of(shop).post("/sandbox/dunning", "end=unpaid");
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Customer customer = shop.customer(clock, "pm_card_visa");
        Subscription subscription = shop.subscribe(customer, shop.monthly(9_900));
        shop.payWith(customer, "pm_card_chargeCustomerFail");
        shop.move(clock, "2026-02-20T00:00:00Z");
        assertThat(shop.again(subscription).getStatus()).isEqualTo("unpaid");

        shop.payWith(customer, "pm_card_visa");
        shop.stripe().v1().invoices().pay(shop.invoices(subscription).get(0).getId());

        assertThat(shop.again(subscription).getStatus()).isEqualTo("active");
    }

    @Test
    void collection_may_pause_while_the_subscription_goes_on() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Subscription subscription = shop.subscribe(shop.customer(clock, "pm_card_visa"), shop.monthly(9_900));
        shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .setPauseCollection(SubscriptionUpdateParams.PauseCollection.builder()
                                        .setBehavior(SubscriptionUpdateParams.PauseCollection.Behavior.VOID)
                                        .build())
                                .build());

        shop.move(clock, "2026-02-02T00:00:00Z");

        assertThat(shop.again(subscription).getStatus()).isEqualTo("active");
        assertThat(shop.invoices(subscription).get(0).getStatus()).isEqualTo("void");
    }

    @Test
    void a_clock_moves_two_intervals_at_once_and_no_more() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        shop.subscribe(shop.customer(clock, "pm_card_visa"), shop.monthly(9_900));

        assertThatThrownBy(() -> shop.move(clock, "2026-04-01T00:00:00Z")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void without_a_card_nothing_is_sold() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Customer customer = shop.customer(clock);
        Price price = shop.monthly(9_900);

        assertThatThrownBy(() -> shop.subscribe(customer, price)).isInstanceOf(InvalidRequestException.class);
        Subscription later = shop.stripe()
                .v1()
                .subscriptions()
                .create(Shop.to(customer, price)
                        .setPaymentBehavior(SubscriptionCreateParams.PaymentBehavior.DEFAULT_INCOMPLETE)
                        .addExpand("latest_invoice.confirmation_secret")
                        .build());

        assertThat(later.getStatus()).isEqualTo("incomplete");
        assertThat(later.getLatestInvoiceObject().getConfirmationSecret().getClientSecret())
                .startsWith("pi_");
    }

    private long periodEnd(Subscription subscription) throws StripeException {
        return shop.again(subscription).getItems().getData().get(0).getCurrentPeriodEnd();
    }

    private static long seconds(String moment) {
        return Instant.parse(moment).getEpochSecond();
    }
}
