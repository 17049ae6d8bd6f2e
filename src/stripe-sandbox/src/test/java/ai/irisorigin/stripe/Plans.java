package ai.irisorigin.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.service.SubscriptionScheduleService;
import java.time.Instant;
import java.util.List;

/** What a seller plans for a subscription. */
final class Plans {
    private final Shop shop;

    Plans(Shop shop) {
        this.shop = shop;
    }

    SubscriptionScheduleService all() {
        return shop.stripe().v1().subscriptionSchedules();
    }

    SubscriptionSchedule of(Subscription subscription) throws StripeException {
        return all().create(SubscriptionScheduleCreateParams.builder()
                .setFromSubscription(subscription.getId())
                .build());
    }

    /** Another price from the end of the current phase on, for one of its intervals. */
    SubscriptionSchedule next(SubscriptionSchedule schedule, Price price) throws StripeException {
        return all().update(
                        schedule.getId(),
                        SubscriptionScheduleUpdateParams.builder()
                                .addPhase(current(schedule).build())
                                .addPhase(of(price)
                                        .setProrationBehavior(Phase.ProrationBehavior.NONE)
                                        .build())
                                .build());
    }

    /** The current phase as one must repeat it. */
    static Phase.Builder current(SubscriptionSchedule schedule) {
        SubscriptionSchedule.Phase phase = schedule.getPhases().get(0);
        return Phase.builder()
                .setStartDate(phase.getStartDate())
                .setEndDate(phase.getEndDate())
                .addAllItem(phase.getItems().stream()
                        .map(item -> Phase.Item.builder()
                                .setPrice(item.getPrice())
                                .setQuantity(item.getQuantity())
                                .build())
                        .toList());
    }

    static Phase.Builder of(Price price) {
        return Phase.builder()
                .addItem(Phase.Item.builder().setPrice(price.getId()).build());
    }

    static SubscriptionUpdateParams.Builder change(Subscription subscription, Price price) {
        return SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(itemOf(subscription))
                        .setPrice(price.getId())
                        .build());
    }

    static String itemOf(Subscription subscription) {
        return subscription.getItems().getData().get(0).getId();
    }

    static List<String> pricesOf(Subscription subscription) {
        return subscription.getItems().getData().stream()
                .map(item -> item.getPrice().getId())
                .toList();
    }

    static long periodEnd(Subscription subscription) {
        return subscription.getItems().getData().get(0).getCurrentPeriodEnd();
    }

    static long seconds(String moment) {
        return Instant.parse(moment).getEpochSecond();
    }
}
