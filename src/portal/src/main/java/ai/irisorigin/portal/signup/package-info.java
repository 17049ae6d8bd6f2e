/**
 * How organizations come by themselves: the platform's front page with the plans and their prices, and the one form behind
 * it, which ends with its sender signed in as the owner of a new organization that tries a plan.
 *
 * <p>Stripe hears of it from {@code billing}, afterwards. Events in and out: none.
 */
package ai.irisorigin.portal.signup;
