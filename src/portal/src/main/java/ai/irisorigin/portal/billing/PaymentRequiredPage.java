package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * Why nothing goes on, and what helps.
 *
 * @param cause names the messages {@code billing.required.<cause>}; a state, as in {@link BillingPage}
 * @param mayPay whether the reader can set it right
 * @param amount that could not be collected, in words, or null
 * @param servedUntil when customers will no longer be served, or null
 * @param payers who can set it right
 */
@Page.View("billing/payment-required")
public record PaymentRequiredPage(String cause, boolean mayPay, String amount, Instant servedUntil, List<String> payers)
        implements Page {}
