package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Meter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** How much of something, as people read it: gigabytes, not bytes. */
public final class Quantity {

    private static final int MOST_DIGITS = 3;
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private Quantity() {}

    public static String text(Meter meter, long quantity, String language) {
        return in(meter.unit(), quantity, language) + (meter == Meter.STORAGE ? " GB" : "");
    }

    /** The same where it may be as little as a single file. */
    public static String small(Meter meter, long quantity, String language) {
        if (meter != Meter.STORAGE || Math.abs(quantity) >= meter.unit()) {
            return text(meter, quantity, language);
        }
        return Math.abs(quantity) < MEGABYTE
                ? in(KILOBYTE, quantity, language) + " kB"
                : in(MEGABYTE, quantity, language) + " MB";
    }

    private static String in(long unit, long quantity, String language) {
        BigDecimal units =
                BigDecimal.valueOf(quantity).divide(BigDecimal.valueOf(unit), MOST_DIGITS, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language));
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(units);
    }
}
