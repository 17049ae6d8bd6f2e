package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Which node reads the mailbox, and how that went; one row for all nodes. */
@ApplicationScoped
public class MailboxState {

    /** Renewed before each mail; when a node dies, another one waits so long. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final String node = UUID.randomUUID().toString();

    @Inject
    private PlatformSql sql;

    /**
     * How reading goes.
     *
     * @param readAt when all was read last, or null if never
     * @param lastError what the server, or the way there, has said since; or null
     */
    public record Health(Instant readAt, String lastError, Instant lastErrorAt) {}

    public Health health() {
        return sql.query(
                        "select read_at, error, error_at from platform.mailbox",
                        row -> new Health(instant(row, "read_at"), row.getString("error"), instant(row, "error_at")))
                .get(0);
    }

    /** False if another node reads. */
    boolean lease() {
        return sql.update(
                        "update platform.mailbox set reader = ?, leased_until = now() + make_interval(secs => ?)"
                                + " where reader = ? or leased_until < now()",
                        node,
                        LEASE.toSeconds(),
                        node)
                > 0;
    }

    void read() {
        sql.update("update platform.mailbox set read_at = now(), error = null, error_at = null");
    }

    void failed(String error) {
        sql.update("update platform.mailbox set error = ?, error_at = now()", error);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
