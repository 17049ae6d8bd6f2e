package ai.irisorigin.portal.billing;

/** There is a subscription that Stripe does not know yet. */
record SubscriptionBegun() {}
