package ai.irisorigin.stripe.payments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cards of Stripe's test mode: their numbers, their names as payment methods, and how each fares. */
public enum TestCard {
    VISA("4242424242424242", "pm_card_visa", "visa", "Succeeds"),
    MASTERCARD("5555555555554444", "pm_card_mastercard", "mastercard", "Succeeds"),
    AMEX("378282246310005", "pm_card_amex", "amex", "Succeeds"),
    DECLINED("4000000000000002", "pm_card_visa_chargeDeclined", "visa", "Is declined", Decline.GENERIC, null),
    INSUFFICIENT_FUNDS(
            "4000000000009995",
            "pm_card_visa_chargeDeclinedInsufficientFunds",
            "visa",
            "Has insufficient funds",
            Decline.INSUFFICIENT_FUNDS,
            null),
    LOST("4000000000009987", "pm_card_visa_chargeDeclinedLostCard", "visa", "Was lost", Decline.LOST_CARD, null),
    EXPIRED("4000000000000069", "pm_card_chargeDeclinedExpiredCard", "visa", "Has expired", Decline.EXPIRED, null),
    INCORRECT_CVC(
            "4000000000000127",
            "pm_card_chargeDeclinedIncorrectCvc",
            "visa",
            "Has another CVC",
            Decline.INCORRECT_CVC,
            null),
    PROCESSING_ERROR(
            "4000000000000119",
            "pm_card_chargeDeclinedProcessingError",
            "visa",
            "Cannot be processed",
            Decline.PROCESSING_ERROR,
            null),
    CUSTOMER_FAILS(
            "4000000000000341",
            "pm_card_chargeCustomerFail",
            "visa",
            "Is accepted, then every charge fails",
            null,
            Decline.GENERIC),
    AUTHENTICATION_REQUIRED(
            "4000002760003184", "pm_card_authenticationRequired", "visa", "Must be authenticated at every payment");

    /** In the order in which a person may want to try them. */
    public static final List<TestCard> ALL = List.of(values());

    private final String number;
    private final String token;
    private final String brand;
    private final String fate;
    private final Decline onAttach;
    private final Decline onCharge;

    TestCard(String number, String token, String brand, String fate) {
        this(number, token, brand, fate, null, null);
    }

    TestCard(String number, String token, String brand, String fate, Decline onAttach, Decline onCharge) {
        this.number = number;
        this.token = token;
        this.brand = brand;
        this.fate = fate;
        this.onAttach = onAttach;
        this.onCharge = onCharge;
    }

    public String number() {
        return number;
    }

    public String brand() {
        return brand;
    }

    /** What happens to it, for people. */
    public String fate() {
        return fate;
    }

    public String last4() {
        return number.substring(number.length() - 4);
    }

    public Optional<Decline> onAttach() {
        return Optional.ofNullable(onAttach);
    }

    public Optional<Decline> onCharge() {
        return Optional.ofNullable(onCharge);
    }

    public boolean mustBeAuthenticated() {
        return this == AUTHENTICATION_REQUIRED;
    }

    public static Optional<TestCard> ofToken(String token) {
        return Stream.of(values())
                .filter(card -> card.token.equals(token) || card.token.equals(token.replaceFirst("^tok_", "pm_card_")))
                .findFirst();
    }

    /** The card of a number as somebody typed it. */
    public static TestCard ofNumber(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{12,19}") || !passesLuhn(digits)) {
            throw Decline.INCORRECT_NUMBER.error();
        }
        return Stream.of(values())
                .filter(card -> card.number.equals(digits))
                .findFirst()
                .orElseThrow(Decline.NO_TEST_CARD::error);
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
