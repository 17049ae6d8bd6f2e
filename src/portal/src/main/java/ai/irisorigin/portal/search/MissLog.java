package ai.irisorigin.portal.search;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Searches of the current organization's visitors that found nothing; the most frequent and newest thousand of them. */
@ApplicationScoped
@Transactional
class MissLog {

    private static final int KEPT = 1_000;

    @Inject
    private TenantSql sql;

    void add(String language, String query, Instant now) {
        sql.query(
                "insert into search_miss (tenant_id, language, query, count, last_at)"
                        + " values (platform.current_tenant(), ?, ?, 1, ?) on conflict (tenant_id, language, query)"
                        + " do update set count = search_miss.count + 1, last_at = excluded.last_at returning 1",
                row -> 1,
                language,
                query,
                now);
        sql.query(
                "delete from search_miss where (language, query) in (select language, query from search_miss"
                        + " order by count desc, last_at desc offset " + KEPT + ") returning 1",
                row -> 1);
    }
}
