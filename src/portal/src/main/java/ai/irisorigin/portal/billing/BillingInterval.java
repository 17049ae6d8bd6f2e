package ai.irisorigin.portal.billing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often a plan is paid for, in advance. */
public enum BillingInterval {
    MONTHLY(1),
    QUARTERLY(3),
    ANNUALLY(12);

    public static final List<BillingInterval> ALL = List.of(values());

    private final int months;

    BillingInterval(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** Its name in the database, in forms and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BillingInterval> parse(String key) {
        return ALL.stream().filter(interval -> interval.key().equals(key)).findFirst();
    }
}
