package ai.irisorigin.stripe.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What goes over the wire.
 *
 * @param requestId of the request that it was made for, which is an earlier one if it is given again
 */
record Answer(int status, String body, String requestId) {

    void writeTo(HttpExchange exchange, String currentRequestId) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Request-Id", currentRequestId);
        exchange.getResponseHeaders().set("Stripe-Version", ApiVersion.PINNED);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
