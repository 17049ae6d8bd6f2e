package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a list says of a member: columns only, so that nothing is kept for changes that never come.
 *
 * @param picture fingerprint, or null
 * @param seenAt null if never
 */
record PersonLine(
        UUID id,
        String name,
        String sortName,
        String email,
        Role role,
        boolean active,
        String picture,
        Instant seenAt) {

    /** From the columns of a row, in this order. */
    static PersonLine of(Object[] row) {
        return new PersonLine(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Role.valueOf(((String) row[4]).toUpperCase(Locale.ROOT)),
                (Boolean) row[5],
                (String) row[6],
                row[7] == null ? null : ((Timestamp) row[7]).toInstant());
    }
}
