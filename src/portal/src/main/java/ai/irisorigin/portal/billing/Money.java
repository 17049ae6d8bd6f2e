package ai.irisorigin.portal.billing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts as the readers of a language write them; they come in the currency's minor unit, as Stripe has them. */
public final class Money {

    private Money() {}

    /**
     * With all its digits, as on a bill.
     *
     * @param currency ISO 4217, in any case
     */
    public static String text(long amount, String currency, String language) {
        Currency unit = unit(currency);
        return text(amount, unit, language, unit.getDefaultFractionDigits());
    }

    /** Without fraction digits where they would all be zero, as in an advertisement. */
    public static String roundText(long amount, String currency, String language) {
        Currency unit = unit(currency);
        boolean round = amount(amount, unit).stripTrailingZeros().scale() <= 0;
        return text(amount, unit, language, round ? 0 : unit.getDefaultFractionDigits());
    }

    private static String text(long amount, Currency unit, String language, int fractionDigits) {
        NumberFormat format =
                NumberFormat.getCurrencyInstance(Locale.forLanguageTag(language.equals("en") ? "en-US" : language));
        format.setCurrency(unit);
        format.setMinimumFractionDigits(fractionDigits);
        format.setMaximumFractionDigits(fractionDigits);
        return format.format(amount(amount, unit));
    }

    private static BigDecimal amount(long amount, Currency unit) {
        return BigDecimal.valueOf(amount, unit.getDefaultFractionDigits());
    }

    private static Currency unit(String currency) {
        return Currency.getInstance(currency.toUpperCase(Locale.ROOT));
    }
}
