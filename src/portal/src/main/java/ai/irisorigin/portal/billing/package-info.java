/**
 * What an organization subscribes to, has paid and owes, and what is open of it meanwhile; all that is said to Stripe and all
 * that Stripe says. Limits are {@code access.Plan}'s; what was used beyond them is {@code overage}'s.
 *
 * <p>Events in: DatabaseMigrated. Events out: {@link SubscriptionBegun}, {@link BooksFollowed}.
 */
package ai.irisorigin.portal.billing;
