/** What Stripe shows to people itself: the checkout, the billing portal, invoices. They say on each page that no money moves. */
package ai.irisorigin.stripe.hosted;
