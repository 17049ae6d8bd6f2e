package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** What this node knows of limits without asking the database each time. Who is refused is decided in {@link Usage}. */
@ApplicationScoped
public class Limits {

    /** What other nodes record is seen after so long. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Cache<UUID, Statement> statements =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(KEPT).build();

    @Inject
    private Usage usage;

    /** Whether each use has to be recorded before it happens. */
    public boolean isStrict() {
        return known().terms().isStrict();
    }

    private Statement known() {
        return statements.get(CurrentTenant.required().id(), id -> usage.statement());
    }

    void forget(UUID organization) {
        statements.invalidate(organization);
    }
}
