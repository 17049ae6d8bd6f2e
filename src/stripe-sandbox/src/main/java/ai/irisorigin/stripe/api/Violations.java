package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.requests.RequestTypes;
import ai.irisorigin.stripe.requests.Violation;
import ai.irisorigin.stripe.store.Resource;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Requests that do not conform to Stripe's types: refused, and listed at /sandbox/violations. */
public final class Violations {
    private static final int KEPT = 200;
    private final List<Resource> refused = new ArrayList<>();

    void check(String method, String path, JsonObject form) {
        List<Violation> violations = RequestTypes.check(method, path, form);
        if (!violations.isEmpty()) {
            keep(new Resource()
                    .set("method", method)
                    .set("path", path)
                    .set(
                            "violations",
                            violations.stream().map(Violation::toString).toList()));
            throw refusal(violations.get(0));
        }
    }

    private static StripeError refusal(Violation violation) {
        String name = violation.parameter();
        return switch (violation.code()) {
            case "parameter_unknown" ->
                StripeError.invalid(name, violation.code(), "Received unknown parameter: " + name);
            case "parameter_missing" -> StripeError.missing(name);
            case "" -> StripeError.invalid(name, "Invalid request: " + violation + ".");
            default -> StripeError.invalid(name, violation.code(), "Invalid request: " + violation + ".");
        };
    }

    private synchronized void keep(Resource violation) {
        if (refused.size() < KEPT) {
            refused.add(violation);
        }
    }

    public synchronized Resource list() {
        return Resource.list("/sandbox/violations", List.copyOf(refused));
    }

    public synchronized void clear() {
        refused.clear();
    }
}
