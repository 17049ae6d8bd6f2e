package ai.irisorigin.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Instant BEGUN = Instant.parse("2026-01-31T10:00:00Z");
    private static final Instant END = BEGUN.plus(Duration.ofDays(14));
    private static final Duration GRACE = Duration.ofDays(14);

    private final Subscription subscription =
            Subscription.trial(Plan.PROFESSIONAL, BillingInterval.ANNUALLY, "ada@shop.example", BEGUN);

    @Test
    void a_trial_is_open_before_stripe_knows_of_it_and_can_not_be_canceled_yet() {
        assertThat(subscription.isEntitled()).isTrue();
        assertThat(subscription.isCancelable()).isFalse();
        assertThat(subscription.trialEnd()).isEqualTo(END);
    }

    @Test
    void what_stripe_says_is_taken_over_and_is_news_once() {
        assertThat(subscription.follow(contract(Status.TRIALING), Optional.empty(), BEGUN))
                .isTrue();
        assertThat(subscription.follow(contract(Status.TRIALING), Optional.empty(), BEGUN.plusSeconds(60)))
                .isFalse();
        assertThat(subscription.isCancelable()).isTrue();
    }

    @Test
    void reminders_come_seven_three_and_one_day_before_the_end_and_not_before_stripe_knows() {
        assertThat(subscription.daysToRemindOf(END.minusSeconds(1))).isEmpty();

        subscription.follow(contract(Status.TRIALING), Optional.empty(), BEGUN);

        assertThat(subscription.daysToRemindOf(END.minus(Duration.ofDays(7)).minusSeconds(1)))
                .isEmpty();
        assertThat(subscription.daysToRemindOf(END.minus(Duration.ofDays(7)))).hasValue(7);
        assertThat(subscription.daysToRemindOf(END.minus(Duration.ofDays(3)))).hasValue(3);
        assertThat(subscription.daysToRemindOf(END.minus(Duration.ofDays(1)))).hasValue(1);
        assertThat(subscription.daysToRemindOf(END)).isEmpty();
    }

    @Test
    void the_grace_ends_once_and_a_payment_that_comes_after_all_takes_it_back() {
        subscription.follow(contract(Status.PAST_DUE), Optional.empty(), END);
        subscription.follow(contract(Status.PAST_DUE), Optional.empty(), END.plus(Duration.ofDays(3)));

        assertThat(subscription.endGrace(GRACE, END.plus(GRACE).minusSeconds(1)))
                .isFalse();
        assertThat(subscription.endGrace(GRACE, END.plus(GRACE))).isTrue();
        assertThat(subscription.endGrace(GRACE, END.plus(GRACE))).isFalse();

        subscription.follow(contract(Status.ACTIVE), Optional.empty(), END.plus(Duration.ofDays(20)));
        assertThat(subscription.isGraceOver()).isFalse();
        assertThat(subscription.pastDueSince()).isNull();
    }

    @Test
    void on_a_test_clock_time_stands_still_until_it_is_moved() {
        subscription.stopAt("clock_1");
        subscription.follow(contract(Status.TRIALING), Optional.empty(), BEGUN.plus(Duration.ofDays(100)));

        assertThat(subscription.time(BEGUN.plus(Duration.ofDays(100)))).isEqualTo(BEGUN);
        assertThat(subscription.daysToRemindOf(END.minusSeconds(1))).isEmpty();

        subscription.moveTestClock(END.minus(Duration.ofDays(2)));
        assertThat(subscription.daysToRemindOf(BEGUN)).hasValue(3);
    }

    private static Contract contract(Status status) {
        return new Contract(
                "sub_1",
                "cus_1",
                status,
                Plan.PROFESSIONAL,
                BillingInterval.ANNUALLY,
                "si_1",
                "price_1",
                29_900,
                BEGUN,
                END,
                BEGUN,
                END,
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
