package ai.irisorigin.stripe.payments;

import ai.irisorigin.stripe.api.StripeError;

/** Why a bank says no, in the codes and the words of Stripe's documentation of test cards. */
public enum Decline {
    GENERIC("card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    LOST_CARD("card_declined", "lost_card", "Your card was declined."),
    EXPIRED("expired_card", "", "Your card has expired."),
    INCORRECT_CVC("incorrect_cvc", "", "Your card's security code is incorrect."),
    PROCESSING_ERROR(
            "processing_error", "", "An error occurred while processing your card. Try again in a little bit."),
    INCORRECT_NUMBER("incorrect_number", "", "Your card number is incorrect."),
    NO_TEST_CARD(
            "card_declined",
            "test_mode_live_card",
            "Your card was declined. Your request was in test mode, but used a non test card."),
    AUTHENTICATION_FAILED(
            "payment_intent_authentication_failure",
            "",
            "The payment method was not authenticated. Try again, or use another card."),
    AUTHENTICATION_REQUIRED(
            "authentication_required", "authentication_required", "Your card was declined: it must be authenticated.");

    private final String code;
    private final String declineCode;
    private final String message;

    Decline(String code, String declineCode, String message) {
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    public String code() {
        return code;
    }

    public String declineCode() {
        return declineCode;
    }

    public String message() {
        return message;
    }

    public StripeError error() {
        return StripeError.declined(code, declineCode, message);
    }
}
