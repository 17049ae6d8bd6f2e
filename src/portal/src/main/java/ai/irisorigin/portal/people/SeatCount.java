package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.usage.Entitlements;
import ai.irisorigin.portal.usage.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;

/** The seats of the current organization, as the database counts them. */
@ApplicationScoped
@Transactional
public class SeatCount {

    @Inject
    private TenantSql sql;

    @Inject
    private EntityManager entities;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Usage usage;

    /** Those that are taken, and those that the organization is entitled to. */
    public Seats now() {
        OptionalLong limit = entitlements.current().included(Meter.USERS);
        return sql.query(
                        "select active, invited, deactivated from platform.seat_usage",
                        row -> seats(
                                ((Number) row[0]).longValue(),
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                limit))
                .get(0);
    }

    /**
     * After seats were taken, in the same transaction: whoever comes second waits for the count and is refused.
     *
     * @param taken how many
     */
    void check(long taken) {
        entities.flush();
        Seats seats = now();
        if (!seats.unlimited() && seats.used() > seats.limit()) {
            throw new SeatsTakenException(seats);
        }
        usage.seatsTaken(taken);
    }

    private static Seats seats(long active, long invited, long deactivated, OptionalLong limit) {
        long used = active + invited;
        long most = limit.orElse(Plan.UNLIMITED);
        return new Seats(active, invited, deactivated, used, most, limit.isEmpty(), limit.isEmpty() || used < most);
    }
}
