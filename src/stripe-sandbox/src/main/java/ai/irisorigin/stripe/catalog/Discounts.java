package ai.irisorigin.stripe.catalog;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Coupons at work: given to a subscription or to one invoice, for once, some months, or forever. */
public final class Discounts {
    private final Store store;

    public Discounts(Store store) {
        this.store = store;
    }

    /** The discounts that a request names, as ids of discounts. */
    public List<String> requested(Parameters request, Resource owner, long now) {
        List<String> ids = new ArrayList<>();
        for (Parameters parameters : request.all("discounts")) {
            Optional<Resource> code = ApiRequest.referenced(store, parameters, "promotion_code", "promotion_code");
            Optional<Resource> coupon = code.map(found -> store.get(found.text("promotion.coupon")))
                    .or(() -> ApiRequest.referenced(store, parameters, "coupon", "coupon"));
            ids.add(ApiRequest.referenced(store, parameters, "discount", "discount")
                    .orElseGet(() -> begin(coupon.orElseThrow(() -> StripeError.missing("coupon")), code, owner, now))
                    .id());
        }
        return ids;
    }

    private Resource begin(Resource coupon, Optional<Resource> code, Resource owner, long now) {
        requireRedeemable(coupon, now);
        code.ifPresent(found -> requireRedeemable(found, now));
        coupon.set("times_redeemed", coupon.number("times_redeemed") + 1);
        code.ifPresent(found -> found.set("times_redeemed", found.number("times_redeemed") + 1));
        Long end = coupon.is("duration", "repeating") ? monthsAfter(now, coupon.number("duration_in_months")) : null;
        return store.add(Store.draft("discount", now)
                .remove("livemode")
                .remove("created")
                .set("source.type", "coupon")
                .set("source.coupon", coupon.id())
                .set("promotion_code", code.map(Resource::id))
                .set("customer", owner.find("customer"))
                .set(owner.type(), owner.id())
                .set("start", now)
                .set("end", end));
    }

    private static void requireRedeemable(Resource offer, long now) {
        boolean used =
                offer.has("max_redemptions") && offer.number("times_redeemed") >= offer.number("max_redemptions");
        boolean over =
                offer.number("redeem_by", Long.MAX_VALUE) <= now || offer.number("expires_at", Long.MAX_VALUE) <= now;
        if (used || over || offer.is("active", "false")) {
            throw StripeError.invalid("discounts", "This coupon or promotion code has expired or was used up.");
        }
    }

    private static long monthsAfter(long moment, long months) {
        return Instant.ofEpochSecond(moment)
                .atZone(ZoneOffset.UTC)
                .plusMonths(months)
                .toEpochSecond();
    }

    /** Those of a subscription that still hold for an invoice. */
    public List<String> holding(Resource subscription, long now) {
        return subscription.texts("discounts").stream()
                .filter(id -> store.find(id)
                        .filter(discount -> discount.number("end", Long.MAX_VALUE) > now)
                        .isPresent())
                .toList();
    }

    /** A coupon for once is gone after the first invoice that it makes cheaper. */
    public void spend(Resource subscription) {
        subscription.set(
                "discounts",
                subscription.texts("discounts").stream()
                        .filter(id -> store.find(id)
                                .filter(discount -> store.find(discount.text("source.coupon"))
                                        .filter(coupon -> coupon.is("duration", "once"))
                                        .isEmpty())
                                .isPresent())
                        .toList());
    }

    /** What a discount takes off an amount. */
    public long amount(String discount, long of) {
        return store.find(discount)
                .flatMap(found -> store.find(found.text("source.coupon")))
                .map(coupon -> coupon.has("percent_off")
                        ? new BigDecimal(coupon.text("percent_off"))
                                .multiply(BigDecimal.valueOf(of))
                                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                                .longValueExact()
                        : Math.min(of, coupon.number("amount_off")))
                .orElse(0L);
    }
}
