package ai.irisorigin.stripe.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The one key that opens the sandbox. */
public record ApiKey(String value) {

    void require(String authorization) {
        if (authorization == null) {
            throw StripeError.unauthorized("You did not provide an API key: send it as a bearer token.");
        }
        String given =
                authorization.startsWith("Basic ") ? user(authorization) : authorization.replaceFirst("^Bearer ", "");
        if (!given.equals(value)) {
            throw StripeError.unauthorized("Invalid API Key provided.");
        }
    }

    private static String user(String header) {
        try {
            byte[] credentials = Base64.getDecoder().decode(header.substring("Basic ".length()));
            return new String(credentials, StandardCharsets.UTF_8).replaceFirst(":.*", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
