/**
 * A server on loopback that speaks Stripe's API, for development, the demo and tests: no money moves. The portal's one code path is
 * Stripe's own library; without a key it talks to this.
 *
 * <p>It imitates the resources that the portal uses with their errors, lists and expansions, idempotency, events and signed webhooks,
 * test clocks, and the checkout, billing and invoice pages. Schedules are made from subscriptions only, and change their items and
 * discounts. It does not imitate taxes, other ways to pay than cards, pending updates, bills by meters, search and Connect. Retries of failed payments follow a fixed schedule (Stripe chooses
 * its moments), webhooks are repeated sooner than Stripe's, idempotency keys are forgotten at its end, and a checkout lives in real
 * time, whatever its customer's test clock says.
 */
package ai.irisorigin.stripe;
