package ai.irisorigin.portal.branding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a preview's link says: whose draft it opens, and until when. It is no secret that we keep: the signature (HMAC, RFC
 * 2104) says that it is ours.
 */
record PreviewToken(UUID organization, UUID draft, Instant until) {

    private static final int BODY = 40;
    private static final int SEAL = 32;
    private static final String ALGORITHM = "HmacSHA256";

    String sealed(byte[] key) {
        byte[] body = ByteBuffer.allocate(BODY)
                .putLong(organization.getMostSignificantBits())
                .putLong(organization.getLeastSignificantBits())
                .putLong(draft.getMostSignificantBits())
                .putLong(draft.getLeastSignificantBits())
                .putLong(until.toEpochMilli())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BODY + SEAL)
                        .put(body)
                        .put(seal(body, key))
                        .array());
    }

    /** Empty if none of these keys has sealed it. */
    static Optional<PreviewToken> read(String text, List<byte[]> keys) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BODY + SEAL) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, BODY);
        byte[] seal = Arrays.copyOfRange(bytes, BODY, bytes.length);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(seal(body, key), seal))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(body);
        return Optional.of(new PreviewToken(
                new UUID(read.getLong(), read.getLong()),
                new UUID(read.getLong(), read.getLong()),
                Instant.ofEpochMilli(read.getLong())));
    }

    private static byte[] seal(byte[] body, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            // Else a stamp of a form could be taken for a token.
            mac.update("preview".getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
