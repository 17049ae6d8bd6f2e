package ai.irisorigin.portal.plugincalls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** What keeps one organization's calls of a plugin from hurting the others'. A plugin that is started again begins anew. */
@ApplicationScoped
class Fuses {

    private static final int CALLS_AT_A_TIME = 4;

    private static final BulkheadConfig PLACES = BulkheadConfig.custom()
            .maxConcurrentCalls(CALLS_AT_A_TIME)
            .maxWaitDuration(Duration.ZERO)
            .build();

    private static final CircuitBreakerConfig REST = CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .permittedNumberOfCallsInHalfOpenState(1)
            .build();

    /** Those of an organization that made no call for so long begin anew. */
    private final Cache<Place, Fuse> fuses = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(20_000)
            .build();

    private record Place(UUID organization, UUID run) {}

    /** An organization's. */
    record Fuse(Bulkhead places, CircuitBreaker rest) {}

    Fuse of(UUID organization, UUID run) {
        return fuses.get(
                new Place(organization, run),
                place -> new Fuse(Bulkhead.of("plugin", PLACES), CircuitBreaker.of("plugin", REST)));
    }
}
