package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.payments.Decline;
import ai.irisorigin.stripe.payments.TestCard;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person types to pay by card, and what is wrong with it. */
final class CardForm {
    private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2})\\s*/?\\s*(?:20)?(\\d{2})");
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    static CardForm empty() {
        return new CardForm();
    }

    /** Filled by a click on one of the test cards. */
    static CardForm filled(String number, Clock clock) {
        CardForm form = new CardForm();
        YearMonth expiry = YearMonth.now(clock.withZone(ZoneOffset.UTC)).plusYears(2);
        form.values.put("number", grouped(number));
        form.values.put("expiry", "%02d / %02d".formatted(expiry.getMonthValue(), expiry.getYear() % 100));
        form.values.put("cvc", "123");
        form.values.put("name", "Test Person");
        return form;
    }

    static CardForm typed(PageRequest request, Clock clock) {
        CardForm form = new CardForm();
        for (String name : List.of("number", "expiry", "cvc", "name")) {
            form.values.put(name, request.field(name));
        }
        form.check(clock);
        return form;
    }

    private void check(Clock clock) {
        if (values.get("number").isEmpty()) {
            errors.put("number", "Your card number is incomplete.");
        } else {
            try {
                TestCard.ofNumber(values.get("number"));
            } catch (StripeError e) {
                errors.put("number", e.getMessage());
            }
        }
        checkExpiry(clock);
        if (!values.get("cvc").matches("\\d{3,4}")) {
            errors.put("cvc", "Your card's security code is incomplete.");
        }
        if (values.get("name").isEmpty()) {
            errors.put("name", "The name on the card is missing.");
        }
    }

    private void checkExpiry(Clock clock) {
        Matcher matcher = EXPIRY.matcher(values.get("expiry"));
        int month = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (month < 1 || month > 12) {
            errors.put("expiry", "Your card's expiration date is incomplete.");
        } else if (expiry().isBefore(YearMonth.now(clock.withZone(ZoneOffset.UTC)))) {
            errors.put("expiry", "Your card's expiration date is in the past.");
        }
    }

    boolean isGood() {
        return errors.isEmpty();
    }

    TestCard card() {
        return TestCard.ofNumber(values.get("number"));
    }

    String name() {
        return values.get("name");
    }

    YearMonth expiry() {
        Matcher matcher = EXPIRY.matcher(values.get("expiry"));
        if (!matcher.matches()) {
            throw new IllegalStateException("The form is not good");
        }
        return YearMonth.of(2000 + Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
    }

    /** The bank's answer stands beside the field that it is about. */
    CardForm refused(String code, String message) {
        String field = code.equals(Decline.INCORRECT_CVC.code())
                ? "cvc"
                : code.equals(Decline.EXPIRED.code()) ? "expiry" : "number";
        errors.put(field, message);
        return this;
    }

    Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        for (String name : List.of("number", "expiry", "cvc", "name")) {
            model.put(name, values.getOrDefault(name, ""));
            model.put(name + "Error", errors.getOrDefault(name, ""));
            model.put(name + "Invalid", errors.containsKey(name) ? "true" : "false");
        }
        model.put(
                "cards",
                TestCard.ALL.stream()
                        .map(card ->
                                Map.of("value", card.number(), "shown", grouped(card.number()), "fate", card.fate()))
                        .toList());
        return model;
    }

    private static String grouped(String number) {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
