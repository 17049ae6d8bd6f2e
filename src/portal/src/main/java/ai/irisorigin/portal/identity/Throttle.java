package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts tries by person and by address in the database, so on all nodes at once. A try is counted before its outcome is
 * known and given back if it was none to be counted: so many at once can't slip through together.
 */
@ApplicationScoped
public class Throttle {

    /** How many tries in which time. */
    public enum Limit {
        SIGN_IN_OF_PERSON(10, Duration.ofMinutes(15)),
        SIGN_IN_FROM_ADDRESS(100, Duration.ofMinutes(15)),
        MAIL_TO_PERSON(5, Duration.ofHours(1)),
        MAIL_FROM_ADDRESS(50, Duration.ofHours(1)),
        SIGN_UP_FROM_ADDRESS(30, Duration.ofHours(1)),
        QUESTION_FROM_ADDRESS(60, Duration.ofMinutes(10)),
        MAIL_INTO_CONVERSATION(20, Duration.ofHours(1)),
        REGRET_TO_PERSON(1, Duration.ofDays(1)),
        FEEDBACK_FROM_ADDRESS(1, Duration.ofHours(1));

        private final int tries;
        private final Duration window;

        Limit(int tries, Duration window) {
            this.tries = tries;
            this.window = window;
        }
    }

    @Inject
    private PlatformSql platform;

    @Inject
    private Clock clock;

    private record Tries(int count, Instant since) {}

    /** How long to wait, if this was one try too many. */
    public Optional<Duration> take(Limit limit, String who) {
        Instant now = clock.instant();
        Tries tries = platform.query(
                        "insert into platform.throttle as t (key, count, since) values (?, 1, ?)"
                                + " on conflict (key) do update set"
                                + " count = case when t.since < ? then 1 else t.count + 1 end,"
                                + " since = case when t.since < ? then excluded.since else t.since end"
                                + " returning count, since",
                        row -> new Tries(row.getInt(1), row.getTimestamp(2).toInstant()),
                        key(limit, who),
                        now,
                        now.minus(limit.window),
                        now.minus(limit.window))
                .get(0);
        return tries.count() <= limit.tries
                ? Optional.empty()
                : Optional.of(Duration.between(now, tries.since().plus(limit.window)));
    }

    void giveBack(Limit limit, String who) {
        platform.update("update platform.throttle set count = greatest(0, count - 1) where key = ?", key(limit, who));
    }

    /** Begins anew: whoever proved to be the person has nothing to answer for. */
    void forget(Limit limit, String who) {
        platform.update("delete from platform.throttle where key = ?", key(limit, who));
    }

    private static String key(Limit limit, String who) {
        return limit.name() + " " + network(who);
    }

    /** One customer of an IPv6 provider has a whole /64 (RFC 6177). */
    public static String network(String who) {
        String[] groups = who.split(":", -1);
        return who.contains("@") || groups.length < 4
                ? who
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
