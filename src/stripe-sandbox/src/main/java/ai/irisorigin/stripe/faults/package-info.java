/** Which share of the requests and webhooks goes wrong, and how: whoever uses Stripe must live with all of it. */
package ai.irisorigin.stripe.faults;
