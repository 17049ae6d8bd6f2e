package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The organizations that Stripe is still to be told of. */
@ApplicationScoped
public class Registrations {

    @Inject
    private PlatformSql sql;

    /**
     * How many wait.
     *
     * @param error what Stripe, or the way there, said last; or null
     */
    public record Waiting(long count, String error) {}

    public Waiting waiting() {
        return sql.query(
                        "select count(*), (array_agg(error order by next_attempt_at desc) filter (where error is not null))[1]"
                                + " from platform.subscription where stripe_id is null",
                        row -> new Waiting(row.getLong(1), row.getString(2)))
                .get(0);
    }
}
