package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who has which draft open. The page says so again and again; who was silent for a while has left. */
@ApplicationScoped
@Transactional
public class Editors {

    private static final Duration SILENCE = Duration.ofSeconds(90);

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /** This person has it open. */
    void arrive(UUID article, String language, SignedIn person) {
        Instant now = clock.instant();
        sql.query("delete from editing where article_id = ? and seen_at < ? returning 1", row -> 1, article, left(now));
        sql.query(
                "insert into editing (tenant_id, article_id, language, membership_id, name, since, seen_at)"
                        + " values (platform.current_tenant(), ?, ?, ?, ?, ?, ?) on conflict (tenant_id, article_id,"
                        + " language, membership_id) do update set seen_at = excluded.seen_at returning 1",
                row -> 1,
                article,
                language,
                person.membership(),
                person.name(),
                now,
                now);
    }

    void leave(UUID article, String language, SignedIn person) {
        sql.query(
                "delete from editing where article_id = ? and language = ? and membership_id = ? returning 1",
                row -> 1,
                article,
                language,
                person.membership());
    }

    /** Those besides this person. */
    List<EditPage.Other> others(UUID article, String language, SignedIn person) {
        return sql.query(
                "select name, since from editing where article_id = ? and language = ? and membership_id <> ?"
                        + " and seen_at >= ? order by since",
                row -> new EditPage.Other((String) row[0], Draft.instant(row[1])),
                article,
                language,
                person.membership(),
                left(clock.instant()));
    }

    private static Instant left(Instant now) {
        return now.minus(SILENCE);
    }
}
