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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Coupons at work: given to a subscription or to one invoice, for once, some months, or forever. */
public final class Discounts {
    private static final String COUNT = "times_redeemed";
    private final Store store;
    private final Redemptions redemptions;

    public Discounts(Store store) {
        this.store = store;
        this.redemptions = new Redemptions(store);
    }

    /** The discounts that a request names, as ids of discounts; a new one begins now. */
    public List<String> requested(Parameters request, Resource owner, long now) {
        List<Resource> all = allNamed(request, owner, now);
        all.stream().filter(this::isNew).forEach(discount -> {
            store.add(discount);
            count(discount, 1);
        });
        return ids(all);
    }

    /** What comes of the discounts that a request names, while none of them begins. */
    public <T> T tried(Parameters request, Resource owner, long now, Function<List<String>, T> use) {
        List<Resource> all = allNamed(request, owner, now);
        List<Resource> added = all.stream().filter(this::isNew).toList();
        added.forEach(store::add);
        try {
            return use.apply(ids(all));
        } finally {
            added.forEach(store::remove);
        }
    }

    /** Whether a discount could begin now. */
    public boolean isRedeemable(Parameters wish, Resource owner, long now) {
        try {
            named(wish, owner, now);
            return true;
        } catch (StripeError e) {
            return false;
        }
    }

    /** Discounts that a subscription was given in vain don't count as redeemed. */
    public void takeBack(Resource subscription, Resource before) {
        List<String> kept = before.texts("discounts");
        subscription.texts("discounts").stream()
                .filter(id -> !kept.contains(id))
                .map(store::get)
                .forEach(discount -> count(discount, -1));
    }

    private void count(Resource discount, int change) {
        Resource coupon = store.get(discount.text("source.coupon"));
        coupon.set(COUNT, coupon.number(COUNT) + change);
        discount.find("promotion_code").map(store::get).ifPresent(code -> code.set(COUNT, code.number(COUNT) + change));
    }

    private boolean isNew(Resource discount) {
        return store.find(discount.id()).isEmpty();
    }

    private static List<String> ids(List<Resource> discounts) {
        return discounts.stream().map(Resource::id).toList();
    }

    private List<Resource> allNamed(Parameters request, Resource owner, long now) {
        return request.all("discounts").stream()
                .map(wish -> named(wish, owner, now))
                .toList();
    }

    /** One that the owner has already, or a new one that isn't kept yet. */
    private Resource named(Parameters wish, Resource owner, long now) {
        Optional<String> running = wish.given("discount");
        if (running.isPresent()) {
            return running.filter(owner.texts("discounts")::contains)
                    .flatMap(store::find)
                    .orElseThrow(() -> StripeError.noSuch("discount", running.get(), wish.name("discount")));
        }
        Optional<Resource> code = ApiRequest.referenced(store, wish, "promotion_code", "promotion_code");
        Resource coupon = code.map(found -> redemptions.couponOf(found, wish))
                .or(() -> ApiRequest.referenced(store, wish, "coupon", "coupon"))
                .orElseThrow(() -> StripeError.missing(wish.name("coupon")));
        code.ifPresent(found -> redemptions.requireCode(found, owner, wish.name("promotion_code"), now));
        redemptions.requireCoupon(coupon, wish.name(code.isPresent() ? "promotion_code" : "coupon"), now);
        return draft(coupon, code, owner, now);
    }

    private Resource draft(Resource coupon, Optional<Resource> code, Resource owner, long now) {
        Long end = coupon.is("duration", "repeating") ? monthsAfter(now, coupon.number("duration_in_months")) : null;
        return Store.draft("discount", now)
                .remove("livemode")
                .remove("created")
                .set("source.type", "coupon")
                .set("source.coupon", coupon.id())
                .set("promotion_code", code.map(Resource::id))
                .set("customer", owner.find("customer"))
                .set(owner.type(), owner.id())
                .set("start", now)
                .set("end", end);
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
