/** Events, and the webhooks that carry them to whoever wants to hear of them. */
package ai.irisorigin.stripe.events;
