package ai.irisorigin.stripe.store;

import java.security.SecureRandom;
import java.util.Map;

/** Random names that look like Stripe's. */
public final class Ids {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("billing.meter", "mtr_test_"),
            Map.entry("billing_portal.session", "bps_1"),
            Map.entry("charge", "ch_3"),
            Map.entry("checkout.session", "cs_test_a1"),
            Map.entry("credit_note", "cn_1"),
            Map.entry("customer", "cus_"),
            Map.entry("discount", "di_1"),
            Map.entry("event", "evt_1"),
            Map.entry("invoice", "in_1"),
            Map.entry("invoice_payment", "inpay_1"),
            Map.entry("invoiceitem", "ii_1"),
            Map.entry("line_item", "il_1"),
            Map.entry("payment_intent", "pi_3"),
            Map.entry("payment_method", "pm_1"),
            Map.entry("price", "price_1"),
            Map.entry("product", "prod_"),
            Map.entry("promotion_code", "promo_1"),
            Map.entry("refund", "re_3"),
            Map.entry("setup_intent", "seti_1"),
            Map.entry("subscription", "sub_1"),
            Map.entry("subscription_item", "si_"),
            Map.entry("subscription_schedule", "sub_sched_1"),
            Map.entry("tax_id", "txi_1"),
            Map.entry("test_helpers.test_clock", "clock_1"),
            Map.entry("webhook_endpoint", "we_1"));

    private Ids() {}

    static String of(String type) {
        String prefix = PREFIXES.getOrDefault(type, "");
        return prefix + random(type.equals("checkout.session") ? 56 : 23);
    }

    public static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
