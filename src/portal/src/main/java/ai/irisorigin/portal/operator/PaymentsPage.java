package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * How we get on with Stripe.
 *
 * @param waiting organizations that Stripe does not know yet
 * @param error why the last of them could not be told to Stripe, or null
 * @param otherVersions events of the last week in another version of Stripe's API than ours
 * @param lastClean when all was compared with Stripe's books, and nothing differed; or null
 * @param failing how many events have failed and are tried again soon
 * @param parked how many events could not be used
 * @param runs the newest comparisons
 */
@Page.View("operator/payments")
public record PaymentsPage(
        long waiting,
        String error,
        long otherVersions,
        Instant lastClean,
        long failing,
        int parked,
        List<Parked> events,
        List<Run> runs)
        implements Page {

    /**
     * An event that could not be used.
     *
     * @param organization whose it is, or null
     * @param customer Stripe's id of them, or null
     */
    public record Parked(
            String id,
            String kind,
            String organization,
            String customer,
            Instant receivedAt,
            int attempts,
            String error) {}

    /**
     * A comparison.
     *
     * @param finishedAt null if it ended before it was through
     * @param lines what differed, or could not be compared
     */
    public record Run(Instant startedAt, Instant finishedAt, int checked, int repaired, List<String> lines) {}
}
