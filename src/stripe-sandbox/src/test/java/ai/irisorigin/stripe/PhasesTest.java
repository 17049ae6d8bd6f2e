package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How phases shape a subscription while they last. */
class PhasesTest {
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
    void the_current_phase_may_end_now() throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);
        shop.move(clock, "2026-04-16T00:00:00Z");

        plans.all()
                .update(
                        schedule.getId(),
                        SubscriptionScheduleUpdateParams.builder()
                                .addPhase(Plans.current(schedule)
                                        .setEndDate(Phase.EndDate.NOW)
                                        .build())
                                .addPhase(Plans.of(cheap).build())
                                .build());

        assertThat(Plans.pricesOf(shop.again(subscription))).containsExactly(cheap.getId());
    }

    @Test
    void more_seats_in_the_current_phase_are_prorated_at_once() throws StripeException {
        SubscriptionSchedule schedule = plans.of(subscription);
        shop.move(clock, "2026-04-16T00:00:00Z");

        plans.all()
                .update(
                        schedule.getId(),
                        SubscriptionScheduleUpdateParams.builder()
                                .addPhase(Phase.builder()
                                        .setStartDate(
                                                schedule.getPhases().get(0).getStartDate())
                                        .addItem(Phase.Item.builder()
                                                .setPrice(dear.getId())
                                                .setQuantity(2L)
                                                .build())
                                        .build())
                                .setProrationBehavior(SubscriptionScheduleUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                                .build());

        assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(14_950);
    }

    @Test
    void a_discount_lasts_through_the_phases_that_name_it_and_no_longer() throws StripeException {
        String coupon = shop.stripe()
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(BigDecimal.valueOf(50))
                        .setDuration(CouponCreateParams.Duration.FOREVER)
                        .build())
                .getId();
        Subscription discounted = shop.stripe()
                .v1()
                .subscriptions()
                .create(Shop.to(customer, dear)
                        .addDiscount(SubscriptionCreateParams.Discount.builder()
                                .setCoupon(coupon)
                                .build())
                        .build());
        SubscriptionSchedule schedule = plans.of(discounted);
        Phase.Discount same = Phase.Discount.builder()
                .setDiscount(discounted.getDiscounts().get(0))
                .build();

        plans.all()
                .update(
                        schedule.getId(),
                        SubscriptionScheduleUpdateParams.builder()
                                .addPhase(Plans.current(schedule)
                                        .addDiscount(same)
                                        .build())
                                .addPhase(Plans.of(cheap).addDiscount(same).build())
                                .addPhase(Plans.of(cheap).build())
                                .build());
        shop.move(clock, "2026-05-01T02:00:00Z");
        shop.move(clock, "2026-06-01T02:00:00Z");

        assertThat(shop.invoices(discounted))
                .extracting(Invoice::getAmountPaid)
                .containsExactly(9_900L, 4_950L, 14_950L);
    }

    @Test
    void a_trial_goes_on_and_is_followed_by_the_price_of_the_next_phase() throws StripeException {
        Subscription trial = shop.tryOut(customer, dear, 14);

        plans.next(plans.of(trial), cheap);
        shop.move(clock, "2026-04-15T02:00:00Z");

        assertThat(shop.again(trial).getStatus()).isEqualTo("active");
        assertThat(shop.invoices(trial)).extracting(Invoice::getAmountPaid).containsExactly(9_900L, 0L);
    }

    @Test
    void an_upgrade_of_the_subscription_itself_lasts_for_the_rest_of_its_phase() throws StripeException {
        Price dearest = shop.monthly(99_900);
        SubscriptionSchedule schedule = plans.next(plans.of(subscription), cheap);

        Subscription upgraded = shop.stripe()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        Plans.change(subscription, dearest).build());

        assertThat(Plans.pricesOf(upgraded)).containsExactly(dearest.getId());
        SubscriptionSchedule.Phase phase =
                plans.all().retrieve(schedule.getId()).getPhases().get(0);
        assertThat(phase.getItems().get(0).getPrice()).isEqualTo(dearest.getId());
        shop.move(clock, "2026-05-01T02:00:00Z");
        assertThat(Plans.pricesOf(shop.again(subscription))).containsExactly(cheap.getId());
    }

    @Test
    void a_coupon_of_a_later_phase_begins_with_it_and_the_preview_of_the_schedule_knows_it() throws StripeException {
        String coupon = shop.stripe()
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setAmountOff(900L)
                        .setCurrency("usd")
                        .setDuration(CouponCreateParams.Duration.ONCE)
                        .build())
                .getId();
        SubscriptionSchedule schedule = plans.of(subscription);
        plans.all()
                .update(
                        schedule.getId(),
                        SubscriptionScheduleUpdateParams.builder()
                                .addPhase(Plans.current(schedule).build())
                                .addPhase(Plans.of(cheap)
                                        .addDiscount(Phase.Discount.builder()
                                                .setCoupon(coupon)
                                                .build())
                                        .build())
                                .build());

        Invoice preview = shop.stripe()
                .v1()
                .invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSchedule(schedule.getId())
                        .build());
        assertThat(shop.stripe().v1().coupons().retrieve(coupon).getTimesRedeemed())
                .isZero();
        shop.move(clock, "2026-05-01T02:00:00Z");

        assertThat(preview.getAmountDue()).isEqualTo(9_000);
        assertThat(shop.invoices(subscription).get(0).getAmountPaid()).isEqualTo(9_000);
    }
}
