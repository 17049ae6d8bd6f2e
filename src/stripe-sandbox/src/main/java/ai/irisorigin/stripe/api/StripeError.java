package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.store.Resource;

/** A refusal, in the shape in which Stripe puts it. */
public final class StripeError extends RuntimeException {
    private final int status;
    private final Resource error;

    private StripeError(int status, String type, String message) {
        super(message);
        this.status = status;
        this.error = new Resource().set("type", type).set("message", message);
    }

    public static StripeError invalid(String parameter, String code, String message) {
        return new StripeError(400, "invalid_request_error", message)
                .with("param", parameter)
                .with("code", code);
    }

    public static StripeError invalid(String parameter, String message) {
        return new StripeError(400, "invalid_request_error", message).with("param", parameter);
    }

    public static StripeError invalid(String message) {
        return new StripeError(400, "invalid_request_error", message);
    }

    public static StripeError missing(String parameter) {
        return invalid(parameter, "parameter_missing", "Missing required param: " + parameter + ".");
    }

    /** An id in the address that names nothing: 404. */
    public static StripeError notFound(String type, String id) {
        return new StripeError(404, "invalid_request_error", "No such " + type + ": '" + id + "'")
                .with("param", "id")
                .with("code", "resource_missing");
    }

    /** An id in a parameter that names nothing: 400. */
    public static StripeError noSuch(String type, String id, String parameter) {
        return invalid(parameter, "resource_missing", "No such " + type + ": '" + id + "'");
    }

    public static StripeError unknownRoute(String method, String path) {
        return new StripeError(
                404, "invalid_request_error", "Unrecognized request URL (" + method + ": " + path + ").");
    }

    public static StripeError unauthorized(String message) {
        return new StripeError(401, "invalid_request_error", message);
    }

    public static StripeError idempotency(String message) {
        return new StripeError(400, "idempotency_error", message);
    }

    public static StripeError declined(String code, String declineCode, String message) {
        StripeError error = new StripeError(402, "card_error", message).with("code", code);
        return declineCode.isEmpty() ? error : error.with("decline_code", declineCode);
    }

    public static StripeError unavailable() {
        return new StripeError(503, "api_error", "The service is unavailable; the sandbox was asked to answer so.");
    }

    public static StripeError rateLimited() {
        return new StripeError(429, "invalid_request_error", "Too many requests; the sandbox was asked to answer so.")
                .with("code", "rate_limit");
    }

    static StripeError internal() {
        return new StripeError(500, "api_error", "The sandbox has a fault of its own; its log tells which.");
    }

    public StripeError with(String name, Object value) {
        error.set(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public Resource error() {
        return error;
    }

    Resource body() {
        return new Resource().set("error", error);
    }
}
