package ai.irisorigin.stripe.api;

import ai.irisorigin.stripe.faults.Faults;
import ai.irisorigin.stripe.faults.RequestFault;
import ai.irisorigin.stripe.requests.Form;
import ai.irisorigin.stripe.store.Ids;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A call on its way: fault, key, version, form, check, idempotency, operation, answer. */
public final class ApiHandler implements HttpHandler {
    private static final Logger LOG = Logger.getLogger(ApiHandler.class.getName());
    private static final String API = "/v1/";
    private static final int LARGEST_FORM = 1 << 20;
    private final Store store;
    private final Clock clock;
    private final Routes routes;
    private final Rendering rendering;
    private final Faults faults;
    private final Violations violations;
    private final ApiKey key;
    private final Idempotency idempotency = new Idempotency();

    public ApiHandler(
            Store store,
            Clock clock,
            Routes routes,
            Rendering rendering,
            Faults faults,
            Violations violations,
            ApiKey key) {
        this.store = store;
        this.clock = clock;
        this.routes = routes;
        this.rendering = rendering;
        this.faults = faults;
        this.violations = violations;
        this.key = key;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            RequestFault fault = path.startsWith(API) ? faults.ofRequest(path) : RequestFault.NONE;
            String requestId = "req_" + Ids.random(14);
            delayIf(fault.before(RequestFault.Kind.DELAYED), fault);
            if (fault.before(RequestFault.Kind.DROPPED)) {
                return;
            }
            boolean doTheWork = fault.kind() == RequestFault.Kind.NONE
                    || fault.kind() == RequestFault.Kind.DELAYED
                    || fault.afterTheWork();
            Answer answer = doTheWork ? answer(exchange, requestId) : faulty(fault, requestId);
            delayIf(fault.after(RequestFault.Kind.DELAYED), fault);
            if (!fault.after(RequestFault.Kind.DROPPED)) {
                (isRefusal(fault) ? faulty(fault, requestId) : answer).writeTo(exchange, requestId);
            }
        }
    }

    private static boolean isRefusal(RequestFault fault) {
        return fault.kind() == RequestFault.Kind.UNAVAILABLE || fault.kind() == RequestFault.Kind.RATE_LIMITED;
    }

    private static void delayIf(boolean delayed, RequestFault fault) {
        if (delayed) {
            try {
                Thread.sleep(fault.delay());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Answer faulty(RequestFault fault, String requestId) {
        return answer(
                fault.kind() == RequestFault.Kind.RATE_LIMITED ? StripeError.rateLimited() : StripeError.unavailable(),
                requestId);
    }

    private Answer answer(HttpExchange exchange, String requestId) throws IOException {
        try {
            key.require(exchange.getRequestHeaders().getFirst("Authorization"));
            requireVersion(exchange.getRequestHeaders().getFirst("Stripe-Version"));
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            JsonObject form = decode(form(exchange));
            if (path.startsWith(API)) {
                requireKnown(method, path);
                violations.check(method, path, form);
            }
            Parameters parameters = new Parameters(form);
            return method.equals("GET")
                    ? store.reading(() -> operate(method, path, parameters, requestId))
                    : store.exclusively(() -> once(exchange, method, path, parameters, requestId));
        } catch (StripeError e) {
            return answer(e, requestId);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> exchange.getRequestMethod() + " " + exchange.getRequestURI() + " failed");
            return answer(StripeError.internal(), requestId);
        }
    }

    private void requireKnown(String method, String path) {
        if (routes.find(method, path).isEmpty()) {
            throw StripeError.unknownRoute(method, path);
        }
    }

    private static JsonObject decode(String form) {
        try {
            return Form.decode(form);
        } catch (IllegalArgumentException e) {
            throw StripeError.invalid("The form is not encoded as a form should be.");
        }
    }

    private Answer answer(StripeError error, String requestId) {
        return new Answer(error.status(), rendering.toJson(error.body(), List.of()), requestId);
    }

    /** With an idempotency key, the second time is answered as the first. */
    private Answer once(HttpExchange exchange, String method, String path, Parameters parameters, String requestId) {
        String idempotencyKey = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (idempotencyKey == null || !method.equals("POST")) {
            return operate(method, path, parameters, requestId);
        }
        exchange.getResponseHeaders().set("Idempotency-Key", idempotencyKey);
        String fingerprint = path + " " + parameters;
        return idempotency
                .find(idempotencyKey, fingerprint, clock.instant())
                .map(kept -> {
                    exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
                    exchange.getResponseHeaders().set("Original-Request", kept.requestId());
                    return kept;
                })
                .orElseGet(() -> {
                    Answer answer = operate(method, path, parameters, requestId);
                    idempotency.keep(idempotencyKey, fingerprint, answer, clock.instant());
                    return answer;
                });
    }

    private Answer operate(String method, String path, Parameters parameters, String requestId) {
        Routes.Match match = routes.find(method, path).orElseThrow(() -> StripeError.unknownRoute(method, path));
        ApiRequest request = new ApiRequest(method, path, match.variables(), parameters, store);
        Optional<Resource> subject = store.find(match.variables().getOrDefault("id", ""));
        Optional<Resource> before = subject.map(Resource::copy);
        try {
            Resource result = match.operation().answer(request);
            return new Answer(200, rendering.toJson(result, parameters.texts("expand")), requestId);
        } catch (StripeError e) {
            if (changesNothing(e, subject)) {
                store.takeBackAdditions();
                subject.ifPresent(changed -> changed.restore(before.orElseThrow()));
            }
            return answer(e, requestId);
        }
    }

    /** What is refused leaves all as it was; only the attempt to be paid for an invoice counts although it is declined. */
    private static boolean changesNothing(StripeError error, Optional<Resource> subject) {
        return error.status() != 402 || !subject.map(Resource::type).equals(Optional.of("invoice"));
    }

    private static void requireVersion(String version) {
        if (version != null && !version.equals(ApiVersion.PINNED)) {
            throw StripeError.invalid(
                    "Invalid Stripe API version: " + version + ". The sandbox speaks " + ApiVersion.PINNED + " only.");
        }
    }

    private static String form(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            String query = exchange.getRequestURI().getRawQuery();
            return query == null ? "" : query;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw StripeError.invalid("The form is too large.");
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
