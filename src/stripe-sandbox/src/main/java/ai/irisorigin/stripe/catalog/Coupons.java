package ai.irisorigin.stripe.catalog;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Ids;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.stream.Stream;

/** Coupons, and the promotion codes by which customers redeem them. */
public final class Coupons {
    private static final String TYPE = "coupon";
    private static final String OFFERED = "WELCOME20";
    private static final String CODE = "promotion_code";
    private final Store store;
    private final Times times;
    private final Events events;

    public Coupons(Store store, Times times, Events events) {
        this.store = store;
        this.times = times;
        this.events = events;
    }

    /** A code to try things out with, once; nobody is told of it. */
    public void offerOne() {
        if (store.find(OFFERED).isPresent()) {
            return;
        }
        store.add(Store.draft(TYPE, times.real())
                .set("id", OFFERED)
                .set("name", "20 % off for three months")
                .set("percent_off", 20.0)
                .set("amount_off", null)
                .set("currency", null)
                .set("duration", "repeating")
                .set("duration_in_months", 3)
                .set("max_redemptions", null)
                .set("redeem_by", null)
                .set("times_redeemed", 0)
                .set("valid", true));
        store.add(Store.draft(CODE, times.real())
                .set("active", true)
                .set("code", OFFERED)
                .set("promotion.type", "coupon")
                .set("promotion.coupon", OFFERED)
                .set("customer", null)
                .set("expires_at", null)
                .set("max_redemptions", null)
                .set("restrictions.first_time_transaction", false)
                .set("times_redeemed", 0));
    }

    public void routes(Routes routes) {
        routes.get("/v1/coupons", request -> Pages.of(request, store.newestFirst(TYPE)))
                .post("/v1/coupons", this::create)
                .get("/v1/coupons/{id}", request -> request.subject(TYPE))
                .post("/v1/coupons/{id}", this::update)
                .delete("/v1/coupons/{id}", this::delete)
                .get("/v1/promotion_codes", this::codes)
                .post("/v1/promotion_codes", this::createCode)
                .get("/v1/promotion_codes/{id}", request -> request.subject(CODE))
                .post("/v1/promotion_codes/{id}", this::updateCode);
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        if (parameters.has("percent_off") == parameters.has("amount_off")) {
            throw StripeError.invalid("Must provide exactly one of percent_off or amount_off.");
        }
        String duration = parameters.oneOf("duration", "once", "once", "repeating", "forever");
        Resource coupon = Store.draft(TYPE, times.real())
                .set("id", parameters.given("id").orElseGet(() -> Ids.random(8)))
                .set("name", parameters.given("name"))
                .set("percent_off", parameters.find("percent_off").map(Double::valueOf))
                .set("amount_off", parameters.has("amount_off") ? parameters.number("amount_off") : null)
                .set("currency", parameters.has("amount_off") ? parameters.text("currency") : null)
                .set("duration", duration)
                .set(
                        "duration_in_months",
                        duration.equals("repeating") ? parameters.number("duration_in_months") : null)
                .set("max_redemptions", parameters.find("max_redemptions").map(Long::valueOf))
                .set("redeem_by", parameters.find("redeem_by").map(Long::valueOf))
                .set("times_redeemed", 0)
                .set("valid", true);
        if (store.find(coupon.id()).isPresent()) {
            throw StripeError.invalid("id", "resource_already_exists", "Coupon already exists.");
        }
        Metadata.apply(coupon, parameters);
        store.add(coupon);
        events.emit("coupon.created", coupon);
        return coupon;
    }

    private Resource update(ApiRequest request) {
        Resource coupon = request.subject(TYPE);
        Resource before = coupon.copy();
        request.parameters().find("name").ifPresent(name -> coupon.set("name", name));
        Metadata.apply(coupon, request.parameters());
        events.emitUpdated("coupon.updated", coupon, before);
        return coupon;
    }

    private Resource delete(ApiRequest request) {
        Resource coupon = request.subject(TYPE);
        store.remove(coupon);
        events.emit("coupon.deleted", coupon);
        return new Resource().set("id", coupon.id()).set("object", TYPE).set("deleted", true);
    }

    private Resource codes(ApiRequest request) {
        String text = request.parameters().find("code").orElse("");
        Stream<Resource> codes = store.newestFirst(CODE)
                .filter(code -> text.isEmpty() || code.text("code").equalsIgnoreCase(text));
        return Pages.of(request, codes, "active", "customer");
    }

    private Resource createCode(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource coupon = request.required(TYPE, "promotion.coupon");
        Resource code = Store.draft(CODE, times.real())
                .set("active", !parameters.is("active", "false"))
                .set("code", parameters.given("code").orElseGet(() -> Ids.random(8)))
                .set("promotion.type", "coupon")
                .set("promotion.coupon", coupon.id())
                .set("customer", request.referenced("customer", "customer").map(Resource::id))
                .set("expires_at", parameters.find("expires_at").map(Long::valueOf))
                .set("max_redemptions", parameters.find("max_redemptions").map(Long::valueOf))
                .set("restrictions.first_time_transaction", parameters.flag("restrictions.first_time_transaction"))
                .set("times_redeemed", 0);
        Metadata.apply(code, parameters);
        store.add(code);
        events.emit("promotion_code.created", code);
        return code;
    }

    private Resource updateCode(ApiRequest request) {
        Resource code = request.subject(CODE);
        Resource before = code.copy();
        if (request.parameters().has("active")) {
            code.set("active", request.parameters().flag("active"));
        }
        Metadata.apply(code, request.parameters());
        events.emitUpdated("promotion_code.updated", code, before);
        return code;
    }
}
