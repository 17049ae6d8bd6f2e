package ai.irisorigin.portal.search;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.Visit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Collects what was searched for in vain, once an hour and visitor. Nobody waits for it, and it may fail. */
@ApplicationScoped
class Misses {

    private static final Logger LOG = Logger.getLogger(Misses.class.getName());

    private record Seen(UUID organization, String address, String query) {}

    private final Cache<Seen, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Inject
    private MissLog log;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService later;

    void collect(String query, Visit visit) {
        Organization organization = visit.organization();
        String normal = query.toLowerCase(Locale.ROOT);
        if (seen.asMap().putIfAbsent(new Seen(organization.id(), visit.address(), normal), true) == null) {
            Instant now = clock.instant();
            try {
                later.execute(() -> write(organization, visit.language(), normal, now));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "a search without result was not counted", e);
            }
        }
    }

    private void write(Organization organization, String language, String query, Instant now) {
        try {
            CurrentTenant.during(organization, () -> log.add(language, query, now));
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "a search without result was not counted", e);
        }
    }
}
