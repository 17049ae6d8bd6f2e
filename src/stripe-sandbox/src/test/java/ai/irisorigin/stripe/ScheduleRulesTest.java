package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionScheduleReleaseParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one may do with a schedule, and what ends it. */
class ScheduleRulesTest {
    private final Shop shop = Shop.open();
    private final Plans plans = new Plans(shop);
    private TestClock clock;
    private Customer customer;
    private Price dear;
    private Price cheap;
    private Subscription subscription;

    @BeforeEach
    void subscribe() throws StripeException {
        clock = shop.clock("2026-04-01T00:00:00Z");
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
    void a_schedule_is_made_from_a_subscription_that_has_none() throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);

        assertThatThrownBy(() -> plans.of(subscription))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("You cannot migrate a subscription that is already attached to a schedule: `"
                        + schedule.getId());
        assertThatThrownBy(() -> plans.all()
                        .create(SubscriptionScheduleCreateParams.builder()
                                .setFromSubscription("sub_missing")
                                .build()))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.getCode()).isEqualTo("resource_missing");
                    assertThat(e.getParam()).isEqualTo("from_subscription");
                });
    }

    @Test
    void the_phases_begin_with_the_current_one_where_it_began() throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);

        refuses(schedule, "missing at least one phase with a `start_date`", Plans.of(cheap));
        refuses(
                schedule,
                "You can not modify the start date of the current phase.",
                Plans.of(cheap).setStartDate(Plans.seconds("2026-05-01T00:00:00Z")));
        refuses(
                schedule,
                "may only specify one of these parameters",
                Plans.current(schedule)
                        .setDuration(Phase.Duration.builder()
                                .setInterval(Phase.Duration.Interval.MONTH)
                                .build()));
        assertThat(plans.all().retrieve(schedule.getId()).getPhases()).hasSize(1);
    }

    @Test
    void a_released_schedule_is_out_of_reach_and_its_subscription_is_as_before() throws StripeException {
        SubscriptionSchedule schedule = plans.next(plans.of(subscription), cheap);

        SubscriptionSchedule released = plans.all().release(schedule.getId());

        assertThat(released.getStatus()).isEqualTo("released");
        assertThat(shop.again(subscription).getSchedule()).isNull();
        assertThatThrownBy(() -> plans.next(schedule, cheap))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("You cannot update a subscription schedule that is currently in the `released`");
        shop.move(clock, "2026-05-01T02:00:00Z");
        assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(29_900);
    }

    @Test
    void while_a_schedule_is_bound_to_it_a_subscription_cannot_be_canceled_at_its_periods_end() throws StripeException {
        plans.of(subscription);
        SubscriptionUpdateParams cancellation =
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build();

        assertThatThrownBy(() -> shop.stripe().v1().subscriptions().update(subscription.getId(), cancellation))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("updating any cancelation behavior directly is not allowed");
    }

    @Test
    void a_canceled_subscription_takes_its_schedule_with_it_and_a_canceled_schedule_its_subscription()
            throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);
        Subscription other = shop.subscribe(customer, dear);
        SubscriptionSchedule canceled = plans.of(other);

        shop.stripe().v1().subscriptions().cancel(subscription.getId());
        plans.all().cancel(canceled.getId());

        assertThat(plans.all().retrieve(schedule.getId()).getStatus()).isEqualTo("canceled");
        assertThat(shop.again(other).getStatus()).isEqualTo("canceled");
        assertThat(shop.events()).contains("subscription_schedule.canceled");
    }

    @Test
    void who_cancels_on_the_portal_page_is_rid_of_the_schedule_too() throws Exception {
        SubscriptionSchedule schedule = plans.next(plans.of(subscription), cheap);
        String page = shop.stripe()
                .v1()
                .billingPortal()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setCustomer(customer.getId())
                        .setReturnUrl("https://acme.example/app/billing")
                        .build())
                .getUrl();

        Switches.of(shop).post(URI.create(page).getPath(), "subscription=cancel");

        assertThat(plans.all().retrieve(schedule.getId()).getStatus()).isEqualTo("released");
        assertThat(shop.again(subscription).getCancelAt()).isEqualTo(Plans.seconds("2026-05-01T00:00:00Z"));
    }

    @Test
    void the_end_of_a_subscription_becomes_that_of_its_schedule_and_may_stay_when_that_is_released()
            throws StripeException {
        shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        SubscriptionSchedule schedule = plans.of(subscription);
        assertThat(schedule.getEndBehavior()).isEqualTo("cancel");

        plans.all()
                .release(
                        schedule.getId(),
                        SubscriptionScheduleReleaseParams.builder()
                                .setPreserveCancelDate(true)
                                .build());
        shop.move(clock, "2026-05-02T00:00:00Z");

        assertThat(shop.again(subscription).getStatus()).isEqualTo("canceled");
    }

    private void refuses(SubscriptionSchedule schedule, String message, Phase.Builder first) {
        SubscriptionScheduleUpdateParams params = SubscriptionScheduleUpdateParams.builder()
                .addPhase(first.build())
                .build();
        assertThatThrownBy(() -> plans.all().update(schedule.getId(), params))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(message);
    }
}
