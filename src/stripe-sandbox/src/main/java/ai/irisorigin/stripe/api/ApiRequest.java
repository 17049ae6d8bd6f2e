package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.Map;
import java.util.Optional;

/** A call, with the store that it is about. */
public record ApiRequest(
        String method, String path, Map<String, String> variables, Parameters parameters, Store store) {

    /** The object that the address names. */
    public Resource subject(String type) {
        return subject(type, "id");
    }

    public Resource subject(String type, String variable) {
        String id = variables.get(variable);
        return store.find(type, id).orElseThrow(() -> StripeError.notFound(nameOf(type), id));
    }

    /** The object that a parameter names. */
    public Optional<Resource> referenced(String type, String path) {
        return referenced(store, parameters, type, path);
    }

    public Resource required(String type, String path) {
        return referenced(type, path).orElseThrow(() -> StripeError.missing(parameters.name(path)));
    }

    public static Optional<Resource> referenced(Store store, Parameters parameters, String type, String path) {
        return parameters.given(path).map(id -> store.find(type, id)
                .orElseThrow(() -> StripeError.noSuch(nameOf(type), id, parameters.name(path))));
    }

    private static String nameOf(String type) {
        return switch (type) {
            case "payment_method" -> "PaymentMethod";
            case "promotion_code" -> "promotion code";
            case "subscription_schedule" -> "subscription schedule";
            case "test_helpers.test_clock" -> "test clock";
            default -> type;
        };
    }
}
