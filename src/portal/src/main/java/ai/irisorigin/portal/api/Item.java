package ai.irisorigin.portal.api;

import ai.irisorigin.portal.conversations.Conversation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation as lists tell it.
 *
 * @param name the customer's
 * @param email the customer's
 * @param status in the words of the database
 */
record Item(
        UUID id,
        long number,
        String subject,
        String name,
        String email,
        String status,
        String language,
        Instant createdAt,
        Instant activeAt) {

    /** The columns of a row, as {@link #of(Object[])} reads them. */
    static final String COLUMNS =
            "c.id, c.number, c.subject, c.name, c.email, c.status, c.language, c.created_at, c.active_at";

    static Item of(Object[] row) {
        return new Item(
                (UUID) row[0],
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Timestamp) row[7]).toInstant(),
                ((Timestamp) row[8]).toInstant());
    }

    static Item of(Conversation conversation) {
        return new Item(
                conversation.id(),
                conversation.number(),
                conversation.subject(),
                conversation.name(),
                conversation.email(),
                conversation.status().key(),
                conversation.language(),
                conversation.createdAt(),
                conversation.activeAt());
    }

    Cursor cursor() {
        return new Cursor(activeAt, id);
    }
}
