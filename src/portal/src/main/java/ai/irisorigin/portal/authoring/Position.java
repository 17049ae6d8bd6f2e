package ai.irisorigin.portal.authoring;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Where a page of articles begins or ends, as it stands in its address: when the article beside it was edited, and its id. */
record Position(boolean before, Instant editedAt, UUID article) {

    static String of(Shelf.Line line) {
        return line.editedAt() + "_" + line.article();
    }

    /** null if neither is there, or it is none that we wrote. */
    static Position parse(String before, String after) {
        String[] parts = (before.isEmpty() ? after : before).split("_", -1);
        try {
            return parts.length == 2
                    ? new Position(!before.isEmpty(), Instant.parse(parts[0]), UUID.fromString(parts[1]))
                    : null;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }
}
