/** The manners of Stripe's API: keys, forms, errors, idempotency, expansion and lists. It knows of no type in particular. */
package ai.irisorigin.stripe.api;
