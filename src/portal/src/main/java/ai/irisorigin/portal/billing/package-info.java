/**
 * What an organization subscribes to, what it uses of that, and the other plans. Prices and limits are
 * {@code access.Plan}'s; payment comes here later.
 *
 * <p>Events in and out: none.
 */
package ai.irisorigin.portal.billing;
