package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What the current organization has been told, or has had tried for it, so that it happens once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Notices {

    @Inject
    private TenantSql sql;

    /** True the first time, if this transaction is committed. */
    boolean isFirst(String kind, String about) {
        return !sql.query(
                        "insert into platform.billing_notice (tenant_id, kind, about)"
                                + " values (platform.current_tenant(), ?, ?) on conflict do nothing returning 1",
                        row -> 1,
                        kind,
                        about)
                .isEmpty();
    }
}
