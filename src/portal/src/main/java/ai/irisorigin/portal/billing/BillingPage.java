package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The plan, what of it is used, and the other plans. */
@Page.View("billing/billing")
public record BillingPage(String plan, long price, List<Limit> limits, List<Offer> plans) implements Page {

    /**
     * How much of the plan is used.
     *
     * @param entitlement names the message {@code limit.<entitlement>}: users, conversations, api-calls, storage
     * @param used null if it is not counted yet
     * @param limit meaningless if unlimited
     * @param percent of the limit, may pass 100
     */
    public record Limit(String entitlement, Long used, long limit, boolean unlimited, int percent, boolean full) {}

    /**
     * One of the plans.
     *
     * @param plan names the message {@code plan.<plan>}; limits as above, -1 is unlimited
     */
    public record Offer(
            String plan, long price, long users, long conversations, long apiCalls, long storageGb, boolean current) {}

    static BillingPage of(Plan current, long users) {
        return new BillingPage(
                current.key(),
                current.price(),
                List.of(
                        limit("users", users, current.users()),
                        limit("conversations", null, current.conversations()),
                        limit("api-calls", null, current.apiCalls()),
                        limit("storage", null, current.storageGb())),
                Plan.ALL.stream()
                        .map(plan -> new Offer(
                                plan.key(),
                                plan.price(),
                                plan.users(),
                                plan.conversations(),
                                plan.apiCalls(),
                                plan.storageGb(),
                                plan == current))
                        .toList());
    }

    private static Limit limit(String entitlement, Long used, long limit) {
        boolean unlimited = limit == Plan.UNLIMITED;
        boolean measurable = used != null && !unlimited;
        return new Limit(
                entitlement,
                used,
                limit,
                unlimited,
                measurable ? (int) (used * 100 / limit) : 0,
                measurable && used >= limit);
    }
}
