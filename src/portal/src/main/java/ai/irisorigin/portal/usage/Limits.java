package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * What this node knows of limits without asking the database each time: whoever is certain to be refused is refused early.
 * Who is let through is decided in {@link Usage}.
 */
@ApplicationScoped
public class Limits {

    /** What other nodes record, or another node's change of plan, is seen after so long. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Cache<UUID, Statement> statements = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfter(Expiry.<UUID, Statement>creating((organization, statement) -> KEPT))
            .build();

    @Inject
    private Usage usage;

    @Inject
    private Clock clock;

    /**
     * To be asked before anything is written, and outside a transaction: what is read here is kept for others.
     *
     * @throws LimitReachedException if one more would be refused
     */
    public void check(Meter meter) {
        Statement known = known();
        if (known.isFull(meter)
                && known.terms().time(clock).isBefore(known.terms().ends())) {
            throw new LimitReachedException(meter);
        }
    }

    /** Whether each use has to be recorded before it happens. */
    public boolean isStrict() {
        return known().terms().isStrict();
    }

    private Statement known() {
        return statements.get(CurrentTenant.required().id(), id -> usage.statement());
    }

    /** Not before it holds: whoever reads until then reads what was before. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TermsChanged changed) {
        statements.invalidate(changed.organization());
    }

    /** Adds it to what is known, so that whoever records each use need not ask anew each time. */
    void add(@Observes(during = TransactionPhase.AFTER_SUCCESS) UsageRecorded recorded) {
        statements
                .asMap()
                .computeIfPresent(
                        recorded.organization(),
                        (organization, known) ->
                                recorded.period().equals(known.terms().starts())
                                        ? known.plus(recorded.meter(), recorded.quantity())
                                        : null);
    }
}
