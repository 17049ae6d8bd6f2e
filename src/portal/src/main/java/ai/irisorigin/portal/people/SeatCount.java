package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The seats of the current organization, as the database counts them. */
@ApplicationScoped
@Transactional
public class SeatCount {

    @Inject
    private TenantSql sql;

    @Inject
    private EntityManager entities;

    public Seats now() {
        long limit = Plan.parse(CurrentTenant.required().plan()).orElseThrow().users();
        return sql.query(
                        "select active, invited, deactivated from platform.seat_usage",
                        row -> seats(
                                ((Number) row[0]).longValue(),
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                limit))
                .get(0);
    }

    /** After seats were taken, in the same transaction: whoever comes second waits for the count and is refused. */
    void check() {
        entities.flush();
        Seats seats = now();
        if (!seats.unlimited() && seats.used() > seats.limit()) {
            throw new SeatsTakenException(seats);
        }
    }

    private static Seats seats(long active, long invited, long deactivated, long limit) {
        boolean unlimited = limit == Plan.UNLIMITED;
        long used = active + invited;
        return new Seats(active, invited, deactivated, used, limit, unlimited, unlimited || used < limit);
    }
}
