package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** In a demo, an organization's billing has a time of its own: it stands still until somebody moves it to where something happens. */
@ApplicationScoped
class TestClocks {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    /** Stripe keeps the invoice of a renewal open for changes for about an hour. */
    private static final Duration DRAFT = Duration.ofHours(2);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Set<String> MOVES = Set.of(
            "week-before",
            "days-before",
            "day-before",
            "trial-end",
            "mid-period",
            "renewal",
            "break-end",
            "next-attempt",
            "grace-end");

    @Inject
    private Settings settings;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StripeGateway stripe;

    @Inject
    private Reminders reminders;

    /** These moves end a period. */
    private static final Set<String> RENEWALS = Set.of("trial-end", "renewal");

    /** A clock, and where it is to be: first at the stops on the way. */
    private record Way(String clock, List<Instant> stops) {}

    /** null where time passes by itself. */
    BillingPage.TestClock of(Subscription subscription) {
        return subscription == null || subscription.testClock().isEmpty() || !settings.demo()
                ? null
                : new BillingPage.TestClock(
                        subscription.time(Instant.EPOCH),
                        List.copyOf(moves(subscription).keySet()));
    }

    static boolean knows(String move) {
        return MOVES.contains(move);
    }

    /** False if there is no such way from here, as after a second click. */
    boolean move(String to) {
        Optional<Way> way = settings.demo() ? way(to) : Optional.empty();
        way.ifPresent(found -> found.stops().forEach(stop -> arrive(found.clock(), stop)));
        return way.isPresent();
    }

    private void arrive(String clock, Instant target) {
        Instant time = settled(clock);
        if (time.isBefore(target)) {
            stripe.advance(clock, target);
            time = settled(clock);
        }
        reminders.arriveAt(time);
    }

    /** The clock may be on its way already, if whoever moved it was cut off. */
    private Instant settled(String clock) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        Optional<Instant> time = stripe.time(clock);
        while (time.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new BillingAwayException("the test clock is still on its way");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            time = stripe.time(clock);
        }
        return time.get();
    }

    private Optional<Way> way(String to) {
        return subscriptions.current().flatMap(subscription -> subscription
                .testClock()
                .flatMap(clock -> Optional.ofNullable(moves(subscription).get(to))
                        .map(target -> new Way(clock, stops(to, target, subscription.pausedUntil())))));
    }

    /** The invoice of a renewal is seen while it is a draft, and the end of a break when it comes, as in real time. */
    private static List<Instant> stops(String to, Instant target, Instant breakEnd) {
        List<Instant> stops = new ArrayList<>(
                RENEWALS.contains(to) ? List.of(target.minus(DRAFT).plus(MOMENT), target) : List.of(target));
        if (breakEnd != null && breakEnd.plus(MOMENT).isBefore(target)) {
            stops.add(breakEnd.plus(MOMENT));
            Collections.sort(stops);
        }
        return stops;
    }

    private Map<String, Instant> moves(Subscription subscription) {
        Map<String, Instant> moves = new LinkedHashMap<>();
        switch (subscription.status()) {
            case TRIALING -> {
                moves.put("week-before", subscription.trialEnd().minus(Duration.ofDays(7)));
                moves.put("days-before", subscription.trialEnd().minus(Duration.ofDays(3)));
                moves.put("day-before", subscription.trialEnd().minus(Duration.ofDays(1)));
                moves.put("trial-end", subscription.trialEnd().plus(DRAFT));
            }
            case ACTIVE -> {
                Instant end = subscription.periodEnd();
                Duration period =
                        Duration.between(subscription.period().orElseThrow().starts(), end);
                moves.put("mid-period", end.minus(period.dividedBy(2)));
                moves.put("renewal", end.plus(DRAFT));
                if (subscription.pausedUntil() != null) {
                    moves.put("break-end", subscription.pausedUntil().plus(MOMENT));
                }
            }
            case PAST_DUE -> {
                subscriptions
                        .failing()
                        .map(Invoice::nextPaymentAttempt)
                        .ifPresent(next -> moves.put("next-attempt", next.plus(MOMENT)));
                moves.put(
                        "grace-end",
                        subscription
                                .pastDueSince()
                                .plus(settings.paymentGrace())
                                .plus(MOMENT));
            }
            default -> {}
        }
        moves.values().removeIf(target -> !target.isAfter(subscription.time(Instant.EPOCH)));
        return moves;
    }
}
