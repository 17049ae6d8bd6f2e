package ai.irisorigin.portal.audit;

import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What the current organization should be able to read later: entries are added, and nobody changes them. */
@ApplicationScoped
public class AuditLog {

    private static final int MOST_OF_A_TARGET = 200;

    @Inject
    private TenantSql sql;

    /** Kept even if what it tells of is undone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(String action, String target, Visit visit) {
        sql.query(
                "insert into platform.audit_entry (tenant_id, person_id, action, target, address, request_id)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?, ?) returning 1",
                row -> 1,
                visit.signedIn().person(),
                action,
                target.substring(0, Math.min(target.length(), MOST_OF_A_TARGET)),
                visit.address(),
                visit.requestId());
    }
}
