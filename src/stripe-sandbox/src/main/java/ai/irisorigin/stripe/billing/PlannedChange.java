package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.store.Resource;
import java.util.List;

/**
 * What a change of prices costs.
 *
 * @param prorations lines for the rest of the period
 * @param newPeriod whether a period begins now, because it has another length
 * @param atOnce whether it is invoiced at once, or with the next period
 */
record PlannedChange(List<Resource> prorations, boolean newPeriod, boolean atOnce) {

    /** Whether there is something to charge at once; credit alone needs no card. */
    boolean mustBePaid() {
        long cost = prorations.stream().mapToLong(line -> line.number("amount")).sum();
        return atOnce && (newPeriod || cost > 0);
    }
}
