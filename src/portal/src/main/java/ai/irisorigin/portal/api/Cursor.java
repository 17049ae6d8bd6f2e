package ai.irisorigin.portal.api;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of conversations ended: time and id of its last one, in a form that invites nobody to take it apart. */
record Cursor(Instant activeAt, UUID id) {

    private static final int BYTES = 3 * Long.BYTES;
    private static final long MICROS = 1_000_000;

    /** Later ones the database could not have. */
    private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond() * MICROS;

    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(activeAt.getEpochSecond() * MICROS + activeAt.get(ChronoField.MICRO_OF_SECOND))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty if it is none that we wrote. */
    static Optional<Cursor> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            long micros = bytes.remaining() == BYTES ? bytes.getLong() : -1;
            return micros < 0 || micros > LATEST
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
