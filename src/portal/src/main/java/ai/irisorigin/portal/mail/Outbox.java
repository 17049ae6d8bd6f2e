package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails of all organizations, from being written to being forgotten. Each step is a transaction of its own. */
@ApplicationScoped
public class Outbox {

    /** A batch takes less, even from a server that answers each command in the last second. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private PlatformSql sql;

    /**
     * How sending goes.
     *
     * @param queued how many wait
     * @param failed how many were given up in the last 30 days
     * @param oldest when the one that waits longest was written, or null
     * @param lastError what the server, or the way there, said last of those that are not sent; or null
     */
    public record Health(long queued, long failed, Instant oldest, String lastError, Instant lastErrorAt) {}

    /** A mail that waits or was given up. */
    public record Unsent(
            UUID id,
            String organization,
            String recipient,
            String subject,
            int attempts,
            Instant nextAttemptAt,
            boolean failed,
            String error) {}

    public Health health() {
        return sql.query(
                        "select count(*) filter (where state = 'queued') as queued,"
                                + " count(*) filter (where state = 'failed') as failed,"
                                + " min(created_at) filter (where state = 'queued') as oldest,"
                                + " (array_agg(error order by error_at desc nulls last))[1] as error,"
                                + " max(error_at) as error_at from platform.mail where state <> 'sent'",
                        row -> new Health(
                                row.getLong("queued"),
                                row.getLong("failed"),
                                instant(row, "oldest"),
                                row.getString("error"),
                                instant(row, "error_at")))
                .get(0);
    }

    /** The newest mails that are not sent. */
    public List<Unsent> unsent(int most) {
        return sql.query(
                "select m.id, o.name, m.recipient, m.subject, m.attempts, m.next_attempt_at, m.state, m.error"
                        + " from platform.mail m join platform.organization o on o.id = m.tenant_id"
                        + " where m.state <> 'sent' order by m.created_at desc limit ?",
                row -> new Unsent(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getInt("attempts"),
                        instant(row, "next_attempt_at"),
                        row.getString("state").equals("failed"),
                        row.getString("error")),
                most);
    }

    /** Tries a mail again now, also one that was given up; false if there is none to try. */
    public boolean retry(UUID id) {
        return sql.update(
                        "update platform.mail set state = 'queued', finished_at = null, next_attempt_at = now()"
                                + " where id = ? and (state = 'failed' or (state = 'queued' and error is not null))",
                        id)
                > 0;
    }

    /** Due mails, which nobody else gets while their lease lasts. */
    List<Letter> claim(int most) {
        return sql.query(
                "update platform.mail set attempts = attempts + 1,"
                        + " next_attempt_at = now() + make_interval(secs => ?) where id in (select id from platform.mail"
                        + " where state = 'queued' and next_attempt_at <= now() order by next_attempt_at limit ?"
                        + " for update skip locked) returning " + Letter.COLUMNS,
                Letter::read,
                LEASE.toSeconds(),
                most);
    }

    void sent(Letter letter) {
        sql.update(
                "update platform.mail set state = 'sent', finished_at = now(), html = null, plain = null,"
                        + " error = null, error_at = null where id = ?",
                letter.id());
    }

    /** True if it will be tried again. */
    boolean postpone(Letter letter, String error) {
        Optional<Duration> wait = Backoff.after(letter.attempts(), letter.age());
        if (wait.isEmpty()) {
            giveUp(letter, error);
            return false;
        }
        sql.update(
                "update platform.mail set next_attempt_at = now() + make_interval(secs => ?), error = ?,"
                        + " error_at = now() where id = ? and state = 'queued'",
                wait.get().toSeconds(),
                error,
                letter.id());
        return true;
    }

    /** Claimed, but not tried. */
    void putBack(Letter letter) {
        sql.update(
                "update platform.mail set attempts = attempts - 1, next_attempt_at = now()"
                        + " where id = ? and state = 'queued'",
                letter.id());
    }

    void giveUp(Letter letter, String error) {
        sql.update(
                "update platform.mail set state = 'failed', finished_at = now(), error = ?, error_at = now()"
                        + " where id = ? and state = 'queued'",
                error,
                letter.id());
    }

    void forgetOld() {
        sql.update(
                "delete from platform.mail where state <> 'queued' and finished_at < now() - make_interval(secs => ?)",
                KEPT.toSeconds());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
