package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.usage.Usage;
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

    @Inject
    private Usage usage;

    /** Of the plan that holds, or the one that comes with the next period if that has fewer. */
    public Seats now() {
        long limit = Plan.parse(CurrentTenant.required().plan()).orElseThrow().users();
        return sql.query(
                        "select u.active, u.invited, u.deactivated, s.pending_plan from platform.seat_usage u"
                                + " left join platform.subscription s on s.tenant_id = u.tenant_id",
                        row -> seats(
                                ((Number) row[0]).longValue(),
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                Plan.parse((String) row[3])
                                        .map(Plan::users)
                                        .filter(seats -> isFewer(seats, limit))
                                        .orElse(limit)))
                .get(0);
    }

    private static boolean isFewer(long seats, long than) {
        return seats != Plan.UNLIMITED && (than == Plan.UNLIMITED || seats < than);
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

    private static Seats seats(long active, long invited, long deactivated, long limit) {
        boolean unlimited = limit == Plan.UNLIMITED;
        long used = active + invited;
        return new Seats(active, invited, deactivated, used, limit, unlimited, unlimited || used < limit);
    }
}
