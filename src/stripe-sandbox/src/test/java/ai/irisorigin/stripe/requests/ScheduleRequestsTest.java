package ai.irisorigin.stripe.requests;

import com.stripe.exception.StripeException;
import com.stripe.param.SubscriptionScheduleCancelParams;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionScheduleListParams;
import com.stripe.param.SubscriptionScheduleReleaseParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.service.V1Services;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What stripe-java sends for schedules of subscriptions conforms to Stripe's types. */
class ScheduleRequestsTest {
    private static final long JANUARY_31 = 1_801_353_600;

    @AutoClose
    private final CheckingServer server = new CheckingServer();

    private final V1Services stripe = server.client();

    @Test
    void a_subscription_is_put_on_a_schedule_and_let_go() throws StripeException {
        stripe.subscriptionSchedules()
                .create(SubscriptionScheduleCreateParams.builder()
                        .setFromSubscription("sub_1")
                        .putMetadata("organization", "42")
                        .build());
        stripe.subscriptionSchedules()
                .update(
                        "sub_sched_1",
                        SubscriptionScheduleUpdateParams.builder()
                                .setEndBehavior(SubscriptionScheduleUpdateParams.EndBehavior.RELEASE)
                                .setProrationBehavior(SubscriptionScheduleUpdateParams.ProrationBehavior.NONE)
                                .addPhase(phase("price_1")
                                        .setStartDate(JANUARY_31)
                                        .setEndDate(SubscriptionScheduleUpdateParams.Phase.EndDate.NOW)
                                        .build())
                                .addPhase(phase("price_2")
                                        .setDuration(SubscriptionScheduleUpdateParams.Phase.Duration.builder()
                                                .setInterval(
                                                        SubscriptionScheduleUpdateParams.Phase.Duration.Interval.MONTH)
                                                .setIntervalCount(2L)
                                                .build())
                                        .addDiscount(SubscriptionScheduleUpdateParams.Phase.Discount.builder()
                                                .setDiscount("di_1")
                                                .build())
                                        .build())
                                .build());
        stripe.subscriptionSchedules().retrieve("sub_sched_1");
        stripe.subscriptionSchedules()
                .list(SubscriptionScheduleListParams.builder()
                        .setCustomer("cus_1")
                        .setLimit(1L)
                        .build());
        stripe.subscriptionSchedules()
                .release(
                        "sub_sched_1",
                        SubscriptionScheduleReleaseParams.builder()
                                .setPreserveCancelDate(true)
                                .build());
        stripe.subscriptionSchedules()
                .cancel(
                        "sub_sched_1",
                        SubscriptionScheduleCancelParams.builder()
                                .setInvoiceNow(false)
                                .setProrate(false)
                                .build());

        server.hasConforming(6);
    }

    private static SubscriptionScheduleUpdateParams.Phase.Builder phase(String price) {
        return SubscriptionScheduleUpdateParams.Phase.builder()
                .setProrationBehavior(SubscriptionScheduleUpdateParams.Phase.ProrationBehavior.NONE)
                .addItem(SubscriptionScheduleUpdateParams.Phase.Item.builder()
                        .setPrice(price)
                        .setQuantity(1L)
                        .build());
    }
}
