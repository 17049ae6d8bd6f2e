package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.SubscriptionResumeParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrialsTest {
    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_trial_with_a_card_becomes_a_paid_subscription() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Subscription trial = shop.tryOut(shop.customer(clock, "pm_card_visa"), shop.monthly(29_900), 14);

        shop.move(clock, "2026-01-15T00:30:00Z");
        assertThat(shop.again(trial).getStatus()).isEqualTo("active");
        assertThat(shop.invoices(trial)).extracting(Invoice::getStatus).containsExactly("draft", "paid");
        shop.move(clock, "2026-01-15T02:00:00Z");

        assertThat(shop.invoices(trial)).extracting(Invoice::getStatus).containsExactly("paid", "paid");
        assertThat(shop.invoices(trial)).extracting(Invoice::getAmountPaid).containsExactly(29_900L, 0L);
        assertThat(shop.invoices(trial).get(0).getBillingReason()).isEqualTo("subscription_cycle");
        assertThat(shop.events())
                .containsSubsequence(
                        "customer.subscription.created",
                        "customer.subscription.trial_will_end",
                        "invoice.created",
                        "customer.subscription.updated",
                        "invoice.finalized",
                        "invoice.paid",
                        "test_helpers.test_clock.ready");
    }

    @Test
    void a_trial_without_a_card_pauses_and_comes_back_with_one() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Customer customer = shop.customer(clock);
        Subscription trial = shop.tryOut(customer, shop.monthly(9_900), 14);
        shop.move(clock, "2026-01-20T00:00:00Z");
        assertThat(shop.again(trial).getStatus()).isEqualTo("paused");

        shop.payWith(customer, "pm_card_visa");
        Subscription resumed = shop.stripe()
                .v1()
                .subscriptions()
                .resume(
                        trial.getId(),
                        SubscriptionResumeParams.builder()
                                .setBillingCycleAnchor(SubscriptionResumeParams.BillingCycleAnchor.NOW)
                                .build());

        assertThat(resumed.getStatus()).isEqualTo("active");
        assertThat(resumed.getItems().getData().get(0).getCurrentPeriodEnd())
                .isEqualTo(seconds("2026-02-20T00:00:00Z"));
        assertThat(shop.events()).contains("customer.subscription.paused", "customer.subscription.resumed");
    }

    @Test
    void a_trial_ends_at_once_when_asked_and_is_paid_at_once() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Subscription trial = shop.tryOut(shop.customer(clock, "pm_card_visa"), shop.monthly(9_900), 14);
        shop.move(clock, "2026-01-05T00:00:00Z");

        Subscription paid = shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        trial.getId(),
                        SubscriptionUpdateParams.builder()
                                .setTrialEnd(SubscriptionUpdateParams.TrialEnd.NOW)
                                .build());

        assertThat(paid.getStatus()).isEqualTo("active");
        assertThat(periodEnd(paid)).isEqualTo(seconds("2026-02-05T00:00:00Z"));
        assertThat(shop.invoices(paid).get(0).getAmountPaid()).isEqualTo(9_900);
    }

    private long periodEnd(Subscription subscription) throws StripeException {
        return shop.again(subscription).getItems().getData().get(0).getCurrentPeriodEnd();
    }

    private static long seconds(String moment) {
        return Instant.parse(moment).getEpochSecond();
    }
}
