/** Stripe's objects as JSON: in memory, with ids like Stripe's, and on disk. It knows of no type in particular. */
package ai.irisorigin.stripe.store;
