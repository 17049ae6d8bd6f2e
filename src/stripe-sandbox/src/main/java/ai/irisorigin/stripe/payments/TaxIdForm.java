package ai.irisorigin.stripe.payments;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What tax ids of some types look like, after the examples in Stripe's documentation of customer tax ids; of others any text will do. */
final class TaxIdForm {
    private static final int COUNTRY = 2;
    private static final String EUROPEAN = "eu_vat";
    private static final Pattern SPACES = Pattern.compile("[\\s.]");
    private static final Map<String, Pattern> FORMS = Map.of(
            "au_abn", Pattern.compile("[0-9]{11}"),
            "gb_vat", Pattern.compile("GB([0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})"),
            "th_vat", Pattern.compile("[0-9]{13}"),
            "us_ein", Pattern.compile("[0-9]{2}-?[0-9]{7}"));
    private static final Map<String, Pattern> EUROPEAN_FORMS = Map.ofEntries(
            form("AT", "U[0-9]{8}"),
            form("BE", "[01][0-9]{9}"),
            form("BG", "[0-9]{9,10}"),
            form("CY", "[0-9]{8}[A-Z]"),
            form("CZ", "[0-9]{8,10}"),
            form("DE", "[0-9]{9}"),
            form("DK", "[0-9]{8}"),
            form("EE", "[0-9]{9}"),
            form("EL", "[0-9]{9}"),
            form("ES", "[A-Z0-9][0-9]{7}[A-Z0-9]"),
            form("FI", "[0-9]{8}"),
            form("FR", "[A-Z0-9]{2}[0-9]{9}"),
            form("HR", "[0-9]{11}"),
            form("HU", "[0-9]{8}([0-9]{3})?"),
            form("IE", "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}"),
            form("IT", "[0-9]{11}"),
            form("LT", "([0-9]{9}|[0-9]{12})"),
            form("LU", "[0-9]{8}"),
            form("LV", "[0-9]{11}"),
            form("MT", "[0-9]{8}"),
            form("NL", "[0-9]{9}B[0-9]{2}"),
            form("PL", "[0-9]{10}"),
            form("PT", "[0-9]{9}"),
            form("RO", "[0-9]{2,10}"),
            form("SE", "[0-9]{12}"),
            form("SI", "[0-9]{8}"),
            form("SK", "[0-9]{10}"),
            form("XI", "([0-9]{9}|[0-9]{12})"));

    private TaxIdForm() {}

    private static Map.Entry<String, Pattern> form(String country, String rest) {
        return Map.entry(country, Pattern.compile(country + rest));
    }

    static boolean fits(String type, String value) {
        String bare = SPACES.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
        if (type.equals(EUROPEAN)) {
            return EUROPEAN_FORMS.values().stream()
                    .anyMatch(form -> form.matcher(bare).matches());
        }
        Pattern form = FORMS.get(type);
        return form == null ? !bare.isEmpty() : form.matcher(bare).matches();
    }

    /** The country that gave it. */
    static String country(String type, String value) {
        String country = (type.equals(EUROPEAN) ? value.strip() : type)
                .substring(0, COUNTRY)
                .toUpperCase(Locale.ROOT);
        return country.equals("EL") ? "GR" : country;
    }
}
