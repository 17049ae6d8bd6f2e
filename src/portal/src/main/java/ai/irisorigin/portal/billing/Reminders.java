package ai.irisorigin.portal.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** What time alone brings about for the current organization. */
@ApplicationScoped
@Transactional
class Reminders {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Books books;

    @Inject
    private BillingMails mails;

    @Inject
    private Clock clock;

    /** Its test clock was moved, and all that happened on the way is made up for. */
    void arriveAt(Instant time) {
        subscriptions.locked().ifPresent(subscription -> {
            subscription.moveTestClock(time);
            books.follow(subscription);
        });
        remind();
        endGrace();
    }

    /** Once for each number of days before the trial's end. */
    void remind() {
        subscriptions.locked().ifPresent(subscription -> subscription
                .daysToRemindOf(clock.instant())
                .ifPresent(days -> mails.remind(subscription, days)));
    }

    void endGrace() {
        if (subscriptions.endGrace(clock.instant())) {
            mails.tellThatGraceIsOver(subscriptions.current().orElseThrow());
        }
    }
}
