package ai.irisorigin.portal.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an organization subscribes to: its price and what it entitles to. */
public enum Plan {
    STARTER(99, 5, 1_000, 1_000, 100, 1),
    PROFESSIONAL(299, 25, 10_000, 10_000, 1_000, 10),
    ENTERPRISE(999, 100, 100_000, 100_000, 10_000, 100),
    ENTERPRISE_PLUS(2_999, Plan.UNLIMITED, Plan.UNLIMITED, Plan.UNLIMITED, Plan.UNLIMITED, 1_000);

    public static final long UNLIMITED = -1;
    public static final List<Plan> ALL = List.of(values());

    private final long price;
    private final long users;
    private final long conversations;
    private final long apiCalls;
    private final long apiCallsAMinute;
    private final long storageGb;

    Plan(long price, long users, long conversations, long apiCalls, long apiCallsAMinute, long storageGb) {
        this.price = price;
        this.users = users;
        this.conversations = conversations;
        this.apiCalls = apiCalls;
        this.apiCallsAMinute = apiCallsAMinute;
        this.storageGb = storageGb;
    }

    public static Optional<Plan> parse(String key) {
        return Stream.of(values()).filter(plan -> plan.key().equals(key)).findFirst();
    }

    /** Its name in the database, in forms and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** US dollars a month. */
    public long price() {
        return price;
    }

    /** How much of something it includes: in a month, or at any time. */
    public long limit(Meter meter) {
        long units =
                switch (meter) {
                    case USERS -> users;
                    case CONVERSATIONS -> conversations;
                    case API_CALLS -> apiCalls;
                    case STORAGE -> storageGb;
                };
        return units == UNLIMITED ? UNLIMITED : units * meter.unit();
    }

    /** Seats: active people and invitations. Never exceeded. */
    public long users() {
        return users;
    }

    /** A month. */
    public long conversations() {
        return conversations;
    }

    /** A month. */
    public long apiCalls() {
        return apiCalls;
    }

    /** How fast they may come: never exceeded, whoever pays for more. */
    public long apiCallsAMinute() {
        return apiCallsAMinute;
    }

    /** Gigabytes of uploads. */
    public long storageGb() {
        return storageGb;
    }
}
