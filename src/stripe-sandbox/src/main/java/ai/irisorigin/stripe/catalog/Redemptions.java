package ai.irisorigin.stripe.catalog;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;

/** Who may redeem a coupon or a promotion code, and until when. */
final class Redemptions {
    private final Store store;

    Redemptions(Store store) {
        this.store = store;
    }

    Resource couponOf(Resource code, Parameters wish) {
        String coupon = code.text("promotion.coupon");
        return store.find("coupon", coupon)
                .orElseThrow(() -> StripeError.noSuch("coupon", coupon, wish.name("promotion_code")));
    }

    void requireCoupon(Resource coupon, String parameter, long now) {
        if (coupon.number("redeem_by", Long.MAX_VALUE) <= now) {
            throw StripeError.invalid(parameter, "coupon_expired", "Coupon expired: " + coupon.id());
        }
        if (isUsedUp(coupon)) {
            throw StripeError.invalid(parameter, "Coupon " + coupon.id() + " is used up and cannot be applied.");
        }
    }

    void requireCode(Resource code, Resource owner, String parameter, long now) {
        if (isUsedUp(code)) {
            throw StripeError.invalid(parameter, "This promotion code has been used up.");
        }
        if (code.number("expires_at", Long.MAX_VALUE) <= now) {
            throw StripeError.invalid(parameter, "coupon_expired", "This promotion code has expired.");
        }
        if (!code.flag("active")) {
            throw StripeError.invalid(parameter, "This promotion code is inactive.");
        }
        if (code.has("customer") && !owner.is("customer", code.text("customer"))) {
            throw StripeError.invalid(parameter, "This promotion code is for another customer.");
        }
        if (code.flag("restrictions.first_time_transaction") && hasPaid(owner.text("customer"))) {
            throw StripeError.invalid(
                    parameter,
                    "promotion_code_customer_not_first_time",
                    "This promotion code cannot be redeemed because the associated customer has prior transactions.");
        }
    }

    private static boolean isUsedUp(Resource offer) {
        return offer.has("max_redemptions") && offer.number("times_redeemed") >= offer.number("max_redemptions");
    }

    private boolean hasPaid(String customer) {
        return store.all("invoice")
                .anyMatch(invoice -> invoice.is("customer", customer) && invoice.number("amount_paid") > 0);
    }
}
