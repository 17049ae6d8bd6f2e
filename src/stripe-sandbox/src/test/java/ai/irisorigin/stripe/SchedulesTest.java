package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.SubscriptionScheduleListParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private final Shop shop = Shop.open();
    private final Plans plans = new Plans(shop);
    private TestClock clock;
    private Customer customer;
    private Price dear;
    private Price cheap;
    private Subscription subscription;

    @BeforeEach
    void subscribe() throws StripeException {
        clock = shop.clock("2026-01-31T10:00:00Z");
        customer = shop.customer(clock, "pm_card_visa");
        dear = shop.monthly(29_900);
        cheap = shop.monthly(9_900);
        subscription = shop.subscribe(customer, dear);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_downgrade_waits_for_the_end_of_the_period_and_the_renewal_bills_the_new_price() throws StripeException {
        SubscriptionSchedule schedule = plans.next(plans.of(subscription), cheap);
        assertThat(shop.again(subscription).getSchedule()).isEqualTo(schedule.getId());
        assertThat(schedule.getStatus()).isEqualTo("active");
        assertThat(Plans.pricesOf(shop.again(subscription))).containsExactly(dear.getId());

        shop.move(clock, "2026-02-28T12:00:00Z");

        assertThat(Plans.pricesOf(shop.again(subscription))).containsExactly(cheap.getId());
        Invoice renewal = shop.invoices(subscription).get(0);
        assertThat(renewal.getBillingReason()).isEqualTo("subscription_cycle");
        assertThat(renewal.getAmountPaid()).isEqualTo(9_900);
        assertThat(renewal.getLines().getData()).hasSize(1);
        assertThat(renewal.getLines().getData().get(0).getPeriod().getEnd())
                .isEqualTo(Plans.seconds("2026-03-31T10:00:00Z"));
    }

    @Test
    void after_its_last_phase_a_schedule_lets_the_subscription_go_on_alone() throws StripeException {
        SubscriptionSchedule schedule = plans.next(plans.of(subscription), cheap);
        assertThat(schedule.getPhases().get(1).getEndDate()).isEqualTo(Plans.seconds("2026-03-31T10:00:00Z"));

        shop.move(clock, "2026-03-01T00:00:00Z");
        assertThat(again(schedule).getCurrentPhase().getStartDate()).isEqualTo(Plans.seconds("2026-02-28T10:00:00Z"));
        shop.move(clock, "2026-04-01T00:00:00Z");

        SubscriptionSchedule released = again(schedule);
        assertThat(released.getStatus()).isEqualTo("released");
        assertThat(released.getReleasedSubscription()).isEqualTo(subscription.getId());
        assertThat(released.getSubscription()).isNull();
        assertThat(shop.again(subscription).getSchedule()).isNull();
        assertThat(shop.again(subscription).getStatus()).isEqualTo("active");
        assertThat(shop.invoices(subscription))
                .extracting(Invoice::getAmountPaid)
                .containsExactly(9_900L, 9_900L, 29_900L);
        assertThat(shop.events())
                .containsSubsequence(
                        "subscription_schedule.created",
                        "subscription_schedule.updated",
                        "customer.subscription.updated",
                        "subscription_schedule.released");
    }

    @Test
    void a_phase_with_another_interval_begins_a_new_cycle_at_its_start() throws StripeException {
        Price annual = shop.price(99_000, PriceCreateParams.Recurring.Interval.YEAR, 1);
        plans.next(plans.of(subscription), annual);

        shop.move(clock, "2026-02-28T12:00:00Z");

        Subscription changed = shop.again(subscription);
        assertThat(Plans.periodEnd(changed)).isEqualTo(Plans.seconds("2027-02-28T10:00:00Z"));
        assertThat(changed.getBillingCycleAnchor()).isEqualTo(Plans.seconds("2026-02-28T10:00:00Z"));
        assertThat(shop.invoices(subscription))
                .extracting(Invoice::getAmountPaid)
                .containsExactly(99_000L, 29_900L);
    }

    @Test
    void phases_last_for_a_duration_and_the_preview_tells_what_the_next_one_costs() throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);
        SubscriptionSchedule planned = plans.all()
                .update(
                        schedule.getId(),
                        SubscriptionScheduleUpdateParams.builder()
                                .addPhase(Plans.current(schedule).build())
                                .addPhase(Plans.of(cheap)
                                        .setDuration(Phase.Duration.builder()
                                                .setInterval(Phase.Duration.Interval.MONTH)
                                                .setIntervalCount(2L)
                                                .build())
                                        .build())
                                .addPhase(Plans.of(dear).build())
                                .build());
        assertThat(planned.getPhases())
                .extracting(SubscriptionSchedule.Phase::getEndDate)
                .containsExactly(
                        Plans.seconds("2026-02-28T10:00:00Z"),
                        Plans.seconds("2026-04-30T10:00:00Z"),
                        Plans.seconds("2026-05-31T10:00:00Z"));

        assertThat(preview().getAmountDue()).isEqualTo(9_900);
        shop.move(clock, "2026-03-01T00:00:00Z");
        shop.move(clock, "2026-03-31T12:00:00Z");
        assertThat(preview().getAmountDue()).isEqualTo(29_900);
        shop.move(clock, "2026-05-01T00:00:00Z");

        assertThat(shop.invoices(subscription))
                .extracting(Invoice::getAmountPaid)
                .containsExactly(29_900L, 9_900L, 9_900L, 29_900L);
    }

    @Test
    void a_phase_that_begins_within_a_period_is_prorated_if_it_says_so() throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);
        plans.all()
                .update(
                        schedule.getId(),
                        SubscriptionScheduleUpdateParams.builder()
                                .addPhase(Plans.current(schedule)
                                        .setEndDate(Plans.seconds("2026-02-14T10:00:00Z"))
                                        .build())
                                .addPhase(Plans.of(cheap)
                                        .setProrationBehavior(Phase.ProrationBehavior.ALWAYS_INVOICE)
                                        .build())
                                .build());

        shop.move(clock, "2026-02-15T00:00:00Z");

        assertThat(Plans.pricesOf(shop.again(subscription))).containsExactly(cheap.getId());
        assertThat(shop.invoices(subscription).get(0).getTotal()).isEqualTo(4_950 - 14_950);
    }

    @Test
    void a_schedule_may_end_its_subscription() throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);

        plans.all()
                .update(
                        schedule.getId(),
                        SubscriptionScheduleUpdateParams.builder()
                                .setEndBehavior(SubscriptionScheduleUpdateParams.EndBehavior.CANCEL)
                                .build());
        assertThat(shop.again(subscription).getCancelAt()).isEqualTo(Plans.seconds("2026-02-28T10:00:00Z"));
        shop.move(clock, "2026-03-01T00:00:00Z");

        assertThat(again(schedule).getStatus()).isEqualTo("completed");
        assertThat(shop.again(subscription).getStatus()).isEqualTo("canceled");
        assertThat(shop.invoices(subscription)).hasSize(1);
        assertThat(shop.events()).contains("subscription_schedule.completed", "customer.subscription.deleted");
    }

    @Test
    void schedules_are_listed_by_customer() throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);
        plans.of(shop.subscribe(shop.customer(clock, "pm_card_visa"), cheap));

        List<SubscriptionSchedule> found = plans.all()
                .list(SubscriptionScheduleListParams.builder()
                        .setCustomer(customer.getId())
                        .build())
                .getData();

        assertThat(found).extracting(SubscriptionSchedule::getId).containsExactly(schedule.getId());
    }

    private Invoice preview() throws StripeException {
        return shop.stripe()
                .v1()
                .invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSubscription(subscription.getId())
                        .build());
    }

    private SubscriptionSchedule again(SubscriptionSchedule schedule) throws StripeException {
        return plans.all().retrieve(schedule.getId());
    }
}
