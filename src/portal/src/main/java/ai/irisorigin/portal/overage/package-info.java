/**
 * What is used beyond the plan: billed once a period and meter, on the invoice that ends the period ({@code Overages}), told of
 * before it costs something, bounded by a spending cap, and explained event by event.
 *
 * <p>Events in: BooksFollowed (billing), ThresholdReached (usage). Events out: none.
 */
package ai.irisorigin.portal.overage;
