/** Who pays and with what: customers, cards and their fates, setup and payment intents, refunds. */
package ai.irisorigin.stripe.payments;
