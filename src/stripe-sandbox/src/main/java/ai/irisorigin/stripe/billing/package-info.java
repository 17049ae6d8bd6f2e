/**
 * Subscriptions and invoices, and the time in which they live: trials, periods, proration, collection, dunning, test clocks. What it
 * tells and when follows Stripe's documentation of billing.
 */
package ai.irisorigin.stripe.billing;
