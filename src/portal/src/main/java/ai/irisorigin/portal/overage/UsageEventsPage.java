package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * The events of a period that were counted, or only those beyond the plan, which are what a line of the invoice is for.
 *
 * @param meter names the message {@code limit.<meter>}
 * @param used in words
 * @param included in words; null without a limit
 * @param over in words; null if there is nothing beyond
 * @param amount that it costs, or null
 * @param beyond whether only those are shown
 * @param before of what is kept, how much there was already when the period began; null on further pages, and of all else
 * @param next address of the next page, or null
 */
@Page.View("overage/events")
public record UsageEventsPage(
        String meter,
        Instant starts,
        Instant ends,
        String used,
        String included,
        String over,
        String amount,
        boolean beyond,
        String all,
        String only,
        String before,
        List<Row> rows,
        String next)
        implements Page {

    /**
     * An event.
     *
     * @param position in the period
     * @param about what it was
     * @param href where to see it, or null
     * @param quantity in words
     * @param late whether it came in after it happened by more than a day
     */
    public record Row(long position, Instant occurredAt, String about, String href, String quantity, boolean late) {}
}
