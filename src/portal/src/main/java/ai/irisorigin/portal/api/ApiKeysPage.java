package ai.irisorigin.portal.api;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * The keys of the organization's programs.
 *
 * @param example of a call, for a shell
 * @param rate calls a minute that the plan allows; null if it does not limit them
 */
@Page.View("api/keys")
public record ApiKeysPage(List<Row> keys, String example, Long rate) implements Page {

    /**
     * A line of the list.
     *
     * @param prefix how the key begins
     * @param maker name of the person who made it
     * @param lastUsedAt to the minute; null if never
     * @param expiresAt null if never
     */
    public record Row(
            String id,
            String name,
            String prefix,
            String maker,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt,
            boolean expired) {}
}
