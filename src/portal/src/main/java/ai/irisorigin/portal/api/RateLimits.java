package ai.irisorigin.portal.api;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.Organization;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How fast the programs of an organization may call: together as many calls a minute as its plan allows, on all nodes if
 * they share a data grid, else on each. Who was away for a minute may make them all at once.
 */
@ApplicationScoped
class RateLimits {

    private static final Logger LOG = Logger.getLogger(RateLimits.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final ConcurrentMap<String, byte[]> ownStates = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(DataGrid.IDLE)
            .<String, byte[]>build()
            .asMap();

    @Inject
    private DataGrid grid;

    @Inject
    private Clock clock;

    private ClockMeter time;
    private Buckets own;

    @PostConstruct
    void begin() {
        time = new ClockMeter(clock);
        own = new Buckets(ownStates, time);
    }

    /** Takes one call; empty if the plan does not limit them. */
    Optional<Allowance> take(Organization organization) {
        long rate = Plan.parse(organization.plan()).orElseThrow().apiCallsAMinute();
        // Of another plan is another bucket, so a change counts at once.
        String key = organization.id() + " " + rate;
        return rate == Plan.UNLIMITED ? Optional.empty() : Optional.of(take(key, rate));
    }

    private Allowance take(String key, long rate) {
        try {
            ConcurrentMap<String, byte[]> shared = grid.rates().orElse(null);
            if (shared != null) {
                return take(new Buckets(shared, time), key, rate);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The data grid does not count calls, so this node counts its own", e);
        }
        return take(own, key, rate);
    }

    static Allowance take(Buckets buckets, String key, long rate) {
        ConsumptionProbe probe = buckets.getProxy(key, () -> BucketConfiguration.builder()
                        .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, PERIOD))
                        .build())
                .tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                rate,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    /** Rounded up: who comes back then is not sent away once more. */
    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
