package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Meter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** How much of something, as people read it: gigabytes, not bytes. */
public final class Quantity {

    private static final int MOST_DIGITS = 3;

    private Quantity() {}

    public static String text(Meter meter, long quantity, String language) {
        BigDecimal units = BigDecimal.valueOf(quantity)
                .divide(BigDecimal.valueOf(meter.unit()), MOST_DIGITS, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language));
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(units) + (meter == Meter.STORAGE ? " GB" : "");
    }
}
