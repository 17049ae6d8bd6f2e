package ai.irisorigin.portal.access;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a plan limits, and what more of it costs. */
public enum Meter {
    /** Active people and invitations. */
    USERS(0, 1),
    /** Opened in a month. */
    CONVERSATIONS(10_000, 1),
    /** Made in a month. */
    API_CALLS(100, 1),
    /** Bytes that are kept; a gigabyte is 10⁹ of them. */
    STORAGE(200_000, 1_000_000_000);

    public static final List<Meter> ALL = List.of(values());

    /** Those that may cost something beyond the plan. */
    public static final List<Meter> METERED =
            ALL.stream().filter(meter -> meter.price > 0).toList();

    private static final long TO_CENTS = 1_000;

    private final long price;
    private final long unit;

    /** @param price of a unit, in thousandths of a US cent */
    Meter(long price, long unit) {
        this.price = price;
        this.unit = unit;
    }

    public static Optional<Meter> parse(String key) {
        return Stream.of(values()).filter(meter -> meter.key().equals(key)).findFirst();
    }

    /** Its name in the database, in addresses and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much of it makes one that people count: gigabytes, not bytes. */
    public long unit() {
        return unit;
    }

    /** Whether it says how much there is, not how much there was in a period. */
    public boolean isGauge() {
        return this == USERS || this == STORAGE;
    }

    /** What so much costs beyond a plan, in US cents, rounded once and half up; what is kept costs it each month. */
    public long cost(long quantity, int months) {
        return BigDecimal.valueOf(quantity)
                .multiply(BigDecimal.valueOf(price))
                .multiply(BigDecimal.valueOf(isGauge() ? months : 1))
                .divide(BigDecimal.valueOf(unit).multiply(BigDecimal.valueOf(TO_CENTS)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
