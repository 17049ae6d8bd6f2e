package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Whether the current organization's articles helped, and what their readers missed. */
@ApplicationScoped
@Transactional
public class Ratings {

    private static final int COMMENTS_KEPT = 500;

    @Inject
    private TenantSql sql;

    void count(UUID article, String language, boolean helped) {
        sql.query(
                "insert into article_rating as r (tenant_id, article_id, language, helped, failed)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?) on conflict (tenant_id, article_id, language)"
                        + " do update set helped = r.helped + excluded.helped, failed = r.failed + excluded.failed"
                        + " returning 1",
                row -> 1,
                article,
                language,
                helped ? 1 : 0,
                helped ? 0 : 1);
    }

    /** Keeps what a reader missed; the oldest comments make room for it. */
    void comment(UUID article, String language, String comment, Instant now) {
        sql.query(
                "insert into article_comment (tenant_id, comment_id, article_id, language, comment, created_at)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?, ?) returning 1",
                row -> 1,
                UUID.randomUUID(),
                article,
                language,
                comment,
                now);
        sql.query(
                "delete from article_comment where comment_id in (select comment_id from article_comment"
                        + " where article_id = ? and language = ? order by created_at desc offset " + COMMENTS_KEPT
                        + ") returning 1",
                row -> 1,
                article,
                language);
    }
}
