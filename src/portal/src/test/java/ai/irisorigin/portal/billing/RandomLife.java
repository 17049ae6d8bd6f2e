package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What happens to one organization within three months: one of many things at each turn, the same for the same seed. */
public final class RandomLife {

    private static final Duration MONTHS = Duration.ofDays(92);
    private static final int MOST_TURNS = 14;
    private static final int PATIENCE = 60;

    private final Organization organization;
    private final Random random;

    public RandomLife(Organization organization, long seed) {
        this.organization = organization;
        this.random = new Random(seed);
    }

    public void begin() {
        Plan plan = any(Plan.ALL);
        BillingInterval interval =
                any(List.of(BillingInterval.MONTHLY, BillingInterval.MONTHLY, BillingInterval.ANNUALLY));
        inside(() -> {
            if (chance(70)) {
                bean(Subscriptions.class).beginTrial(plan, interval, "owner@acme.test");
            } else {
                bean(Subscriptions.class).beginPaid(plan, interval, "owner@acme.test", "pm_card_visa");
            }
            return null;
        });
    }

    /** Once Stripe knows of it. */
    public void live() {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Subscription now = inside(() -> bean(Subscriptions.class).current().orElseThrow());
            if (now.time(Instant.EPOCH).isAfter(now.createdAt().plus(MONTHS)) || !turn(now)) {
                return;
            }
        }
    }

    /** False if nothing more happens. */
    private boolean turn(Subscription now) {
        return switch (now.status()) {
            case TRIALING -> {
                if (chance(60)) {
                    useCard(now, chance(75) ? "pm_card_visa" : "pm_card_chargeCustomerFail");
                }
                yield move(chance(30) ? "day-before" : "trial-end");
            }
            case ACTIVE -> {
                if (chance(15)) {
                    insist(() -> bean(Cancellations.class).cancel("other", ""));
                } else if (chance(10)) {
                    insist(() -> bean(Cancellations.class).withdraw());
                }
                if (chance(20)) {
                    useCard(now, "pm_card_chargeCustomerFail");
                }
                yield move("renewal");
            }
            case PAST_DUE -> {
                if (chance(40)) {
                    useCard(now, "pm_card_visa");
                    yield true;
                }
                yield move(chance(80) ? "next-attempt" : "grace-end");
            }
            default -> false;
        };
    }

    private void useCard(Subscription now, String card) {
        insist(() -> {
            bean(StripeGateway.class).attach(now.customer().orElseThrow(), card);
            return bean(Checkouts.class).useNewCard();
        });
    }

    private boolean move(String to) {
        return insist(() -> bean(TestClocks.class).move(to))
                || insist(() -> bean(TestClocks.class).move("trial-end"));
    }

    /** As somebody who is told to try again in a minute. */
    private <T> T insist(Supplier<T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return inside(work);
            } catch (BillingAwayException e) {
                if (attempt == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private <T> T inside(Supplier<T> work) {
        return CurrentTenant.during(organization, work);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
