package ai.irisorigin.portal.domains;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The current organization's own domains. */
@ApplicationScoped
@Transactional
public class Domains {

    @Inject
    private TenantSql sql;

    /** How many lead here. */
    public long verified() {
        return sql.query("select cast(count(*) as bigint) from platform.domain where verified_at is not null", row ->
                        (Long) row[0])
                .get(0);
    }
}
