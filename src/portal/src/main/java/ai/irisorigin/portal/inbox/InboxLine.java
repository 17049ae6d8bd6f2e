package ai.irisorigin.portal.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/**
 * What the inbox says of a conversation: columns only, so that nothing is kept for changes that never come.
 *
 * @param assignee a name, or null
 */
record InboxLine(
        UUID id,
        long number,
        String subject,
        String name,
        String preview,
        String status,
        Instant activeAt,
        String assignee) {

    /** From the columns of a row, in this order. */
    static InboxLine of(Object[] row) {
        return new InboxLine(
                (UUID) row[0],
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Timestamp) row[6]).toInstant(),
                (String) row[7]);
    }
}
