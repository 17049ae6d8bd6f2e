package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.SubscriptionItemUpdateParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_cancellation_ends_with_the_period_unless_it_is_undone() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Customer customer = shop.customer(clock, "pm_card_visa");
        Price price = shop.monthly(9_900);
        Subscription undone = shop.subscribe(customer, price);
        Subscription left = shop.subscribe(customer, price);

        cancelAtPeriodEnd(undone, true);
        cancelAtPeriodEnd(left, true);
        assertThat(cancelAtPeriodEnd(undone, false).getCancelAt()).isNull();
        shop.move(clock, "2026-02-02T00:00:00Z");

        assertThat(shop.again(undone).getStatus()).isEqualTo("active");
        assertThat(shop.again(left).getStatus()).isEqualTo("canceled");
        assertThat(shop.again(left).getEndedAt()).isEqualTo(seconds("2026-02-01T00:00:00Z"));
    }

    @Test
    void an_upgrade_is_prorated_to_the_second_and_its_preview_tells_the_same() throws StripeException {
        TestClock clock = shop.clock("2026-04-01T00:00:00Z");
        Subscription subscription = shop.subscribe(shop.customer(clock, "pm_card_visa"), shop.monthly(9_900));
        Price better = shop.monthly(29_900);
        shop.move(clock, "2026-04-11T00:00:01Z");

        Invoice preview = shop.stripe()
                .v1()
                .invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSubscription(subscription.getId())
                        .setSubscriptionDetails(InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                                .addItem(InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                                        .setId(itemOf(subscription))
                                        .setPrice(better.getId())
                                        .build())
                                .setProrationBehavior(
                                        InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE)
                                .build())
                        .build());
        shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        change(subscription, better)
                                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                                .build());

        long month = 30 * 86_400;
        long left = 20 * 86_400 - 1;
        long expected = Math.round(29_900.0 * left / month) - Math.round(9_900.0 * left / month);
        assertThat(preview.getAmountDue()).isEqualTo(expected);
        Invoice invoice = shop.invoices(subscription).get(0);
        assertThat(invoice.getAmountPaid()).isEqualTo(expected);
        assertThat(invoice.getLines().getData()).hasSize(2);
    }

    @Test
    void a_longer_interval_begins_a_new_period_with_credit_for_the_old_one() throws StripeException {
        TestClock clock = shop.clock("2026-04-01T00:00:00Z");
        Subscription subscription = shop.subscribe(shop.customer(clock, "pm_card_visa"), shop.monthly(9_000));
        Price annual = shop.price(99_000, PriceCreateParams.Recurring.Interval.YEAR, 1);
        shop.move(clock, "2026-04-16T00:00:00Z");

        shop.stripe()
                .v1()
                .subscriptions()
                .update(subscription.getId(), change(subscription, annual).build());

        assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(99_000 - 4_500);
        assertThat(periodEnd(subscription)).isEqualTo(seconds("2027-04-16T00:00:00Z"));
    }

    @Test
    void seats_are_added_to_an_item_and_their_time_is_billed_with_the_next_period() throws StripeException {
        TestClock clock = shop.clock("2026-04-01T00:00:00Z");
        Subscription subscription = shop.subscribe(shop.customer(clock, "pm_card_visa"), shop.monthly(3_000));
        shop.move(clock, "2026-04-16T00:00:00Z");

        shop.stripe()
                .v1()
                .subscriptionItems()
                .update(
                        itemOf(subscription),
                        SubscriptionItemUpdateParams.builder().setQuantity(3L).build());
        shop.move(clock, "2026-05-02T00:00:00Z");

        assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(3 * 3_000 - 1_500 + 4_500);
    }

    @Test
    void what_is_refused_changes_nothing() throws StripeException {
        TestClock clock = shop.clock("2026-01-01T00:00:00Z");
        Subscription subscription = shop.subscribe(shop.customer(clock, "pm_card_visa"), shop.monthly(9_900));
        SubscriptionUpdateParams change = change(subscription, shop.monthly(29_900))
                .putMetadata("plan", "professional")
                .setProrationDate(seconds("2027-01-01T00:00:00Z"))
                .build();

        assertThatThrownBy(() -> shop.stripe().v1().subscriptions().update(subscription.getId(), change))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(shop.again(subscription).getMetadata()).isEmpty();
    }

    private Subscription cancelAtPeriodEnd(Subscription subscription, boolean cancel) throws StripeException {
        return shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(cancel)
                                .build());
    }

    private static SubscriptionUpdateParams.Builder change(Subscription subscription, Price price) {
        return SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(itemOf(subscription))
                        .setPrice(price.getId())
                        .build());
    }

    private static String itemOf(Subscription subscription) {
        return subscription.getItems().getData().get(0).getId();
    }

    private long periodEnd(Subscription subscription) throws StripeException {
        return shop.again(subscription).getItems().getData().get(0).getCurrentPeriodEnd();
    }

    private static long seconds(String moment) {
        return Instant.parse(moment).getEpochSecond();
    }
}
