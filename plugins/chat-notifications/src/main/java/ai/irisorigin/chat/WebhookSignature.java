package ai.irisorigin.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets a receiver know that a request comes from here and was not changed on its way, by headers as of the Standard Webhooks
 * specification 1.0.0 (github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md: "Signature scheme", "Webhook
 * headers").
 *
 * <p>What is signed is {@code <id>.<seconds since 1970>.<body>}, with HMAC-SHA256. The key has 24 to 64 bytes and is written in
 * base64, mostly behind {@code whsec_}.
 */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private WebhookSignature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Empty if this is no such key. */
    static Optional<WebhookSignature> with(String key) {
        String written = key.strip();
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written);
            return bytes.length < SHORTEST || bytes.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(new WebhookSignature(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The headers of a request.
     *
     * @param id of what is told; the same for each attempt, so that the receiver can know it again
     * @param now the time of this attempt
     */
    Map<String, String> sign(UUID id, Instant now, String body) {
        long seconds = now.getEpochSecond();
        return Map.of(
                "webhook-id", id.toString(),
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", "v1," + Base64.getEncoder().encodeToString(mac(id + "." + seconds + "." + body)));
    }

    private byte[] mac(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
