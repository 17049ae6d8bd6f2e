package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.store.Resource;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Amounts and dates as people read them. */
final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String money(long minor, String currency) {
        Currency found = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(found);
        format.setMinimumFractionDigits(found.getDefaultFractionDigits());
        format.setMaximumFractionDigits(found.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minor, found.getDefaultFractionDigits()));
    }

    static String date(long seconds) {
        return DATE.format(Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC));
    }

    static String price(Resource price) {
        String amount = money(price.number("unit_amount"), price.text("currency"));
        long count = price.number("recurring.interval_count");
        String interval = price.text("recurring.interval");
        return count == 1 ? amount + " per " + interval : amount + " every " + count + " " + interval + "s";
    }

    static String card(Resource method) {
        String brand = method.text("card.brand");
        return brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1) + " ending in "
                + method.text("card.last4");
    }
}
