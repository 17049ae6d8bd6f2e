package ai.irisorigin.portal.web;

import ai.irisorigin.portal.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed stamps of forms: when a form was handed out, so that one which comes back in no time is a robot's, and a number
 * that makes sending it twice the same as once. No cookie and no row is needed for it.
 */
@ApplicationScoped
public class Tickets {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration TYPING = Duration.ofSeconds(2);
    private static final int BODY = 25;
    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * A stamp that was ours.
     *
     * @param again whether the form had come back once already, as no robot's does
     */
    public record Ticket(UUID once, Instant issuedAt, boolean again) {}

    public String issue(boolean again) {
        return issue(UUID.randomUUID(), again);
    }

    /** For the same form once more. */
    public String issueAgain(Optional<Ticket> earlier) {
        return issue(earlier.map(Ticket::once).orElseGet(UUID::randomUUID), true);
    }

    /** Empty if it is none of ours, or too old. */
    public Optional<Ticket> read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= BODY) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, BODY);
        byte[] seal = Arrays.copyOfRange(bytes, BODY, bytes.length);
        if (settings.secretKeys().stream().noneMatch(key -> MessageDigest.isEqual(seal(body, key), seal))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(body);
        var ticket = new Ticket(
                new UUID(read.getLong(), read.getLong()), Instant.ofEpochMilli(read.getLong()), read.get() == 1);
        return Optional.of(ticket).filter(found -> found.issuedAt().plus(LIFE).isAfter(clock.instant()));
    }

    /** Whether somebody can have typed meanwhile. */
    public boolean inNoTime(Ticket ticket) {
        return !ticket.again() && ticket.issuedAt().plus(TYPING).isAfter(clock.instant());
    }

    private String issue(UUID once, boolean again) {
        byte[] body = ByteBuffer.allocate(BODY)
                .putLong(once.getMostSignificantBits())
                .putLong(once.getLeastSignificantBits())
                .putLong(clock.millis())
                .put((byte) (again ? 1 : 0))
                .array();
        byte[] seal = seal(body, settings.secretKeys().get(0));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BODY + seal.length)
                        .put(body)
                        .put(seal)
                        .array());
    }

    private static byte[] seal(byte[] body, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update("form".getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
