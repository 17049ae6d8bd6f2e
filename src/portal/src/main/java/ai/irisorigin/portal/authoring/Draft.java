package ai.irisorigin.portal.authoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/**
 * An article in a language, as its editors see it.
 *
 * <p>It begins empty or as the text that visitors read, and each save makes a new version of it. Publishing copies it to
 * where visitors read and into the history; it then stays as the copy that the next change begins with.
 *
 * @param version 0 if nothing was saved in this language yet
 * @param editor who saved it, or empty
 * @param publishAt when it will be published by itself, or null
 */
public record Draft(
        UUID article,
        String slug,
        UUID category,
        String categorySlug,
        Content content,
        int version,
        Phase phase,
        boolean isPublic,
        String editor,
        Instant editedAt,
        Instant publishAt) {

    static Draft of(Object[] row) {
        return new Draft(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                new Content((String) row[4], (String) row[5], (String) row[6]),
                ((Number) row[7]).intValue(),
                Phase.parse((String) row[8]).orElseThrow(),
                (Boolean) row[9],
                (String) row[10],
                instant(row[11]),
                instant(row[12]));
    }

    static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
