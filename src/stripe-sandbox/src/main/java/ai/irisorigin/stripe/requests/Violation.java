package ai.irisorigin.stripe.requests;

/**
 * What is wrong with a request.
 *
 * @param parameter as Stripe names it, {@code items[0][price]}; empty if it is the operation
 * @param code Stripe's error code; empty where Stripe gives none
 * @param message what is wrong with it, in words that continue the parameter's name
 */
public record Violation(String parameter, String code, String message) {

    @Override
    public String toString() {
        return (parameter + " " + message).strip();
    }
}
