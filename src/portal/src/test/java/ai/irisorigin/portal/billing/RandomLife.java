package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.usage.Entitlements;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageEvent;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What happens to one organization within some months: one of many things at each turn, the same for the same seed. */
public final class RandomLife {

    private static final int MOST_TURNS = 40;
    private static final int PATIENCE = 60;

    private final Organization organization;
    private final Duration length;
    private final String promotionCode;
    private final Random random;

    public RandomLife(Organization organization, Duration length, String promotionCode, long seed) {
        this.organization = organization;
        this.length = length;
        this.promotionCode = promotionCode;
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
            if (now.time(Instant.EPOCH).isAfter(now.createdAt().plus(length)) || !turn(now)) {
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
                use();
                if (chance(30)) {
                    change(now);
                }
                if (chance(10)) {
                    insist(() -> bean(PlanChanges.class).redeem(promotionCode));
                }
                if (chance(8)) {
                    insist(() -> bean(PlanChanges.class).pause(1 + random.nextInt(3)));
                } else if (chance(30)) {
                    insist(() -> bean(PlanChanges.class).resume());
                }
                yield move(chance(25) ? "mid-period" : "renewal") || move("renewal");
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

    /** Mostly within the plan, sometimes beyond. */
    private void use() {
        for (Meter meter : Meter.METERED) {
            long limit = inside(
                    () -> bean(Entitlements.class).current().included(meter).orElse(1_000));
            List<UsageEvent> events = new ArrayList<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                events.add(new UsageEvent(
                        "life-" + random.nextLong(), 1 + random.nextInt((int) (limit / 7)), Instant.EPOCH, "life"));
            }
            inside(() -> {
                bean(Usage.class).note(meter, events);
                return null;
            });
        }
    }

    private void change(Subscription now) {
        Plan plan = any(Plan.ALL);
        BillingInterval interval = any(BillingInterval.ALL);
        if (!now.isChangeable()) {
            return;
        }
        if (!now.changesAtOnce(plan, interval)) {
            insist(() -> chance(80)
                    ? bean(PlanChanges.class).schedule(plan, interval)
                    : bean(PlanChanges.class).keep());
            return;
        }
        insist(() -> {
            PlanChanges.Offer offer = bean(PlanChanges.class).offer(now, plan);
            try {
                return bean(PlanChanges.class)
                        .upgrade(plan, interval, offer.at(), offer.invoice().due());
            } catch (DeclinedException e) {
                return null;
            }
        });
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
