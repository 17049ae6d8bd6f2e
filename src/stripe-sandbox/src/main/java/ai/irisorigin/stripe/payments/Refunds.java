package ai.irisorigin.stripe.payments;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;

/** Money that goes back to the card. */
public final class Refunds {
    private static final String TYPE = "refund";
    private final Store store;
    private final Times times;
    private final Events events;

    public Refunds(Store store, Times times, Events events) {
        this.store = store;
        this.times = times;
        this.events = events;
    }

    public void routes(Routes routes) {
        routes.get("/v1/refunds", this::list)
                .post("/v1/refunds", this::create)
                .get("/v1/refunds/{id}", request -> request.subject(TYPE));
    }

    private Resource list(ApiRequest request) {
        return Pages.of(request, store.newestFirst(TYPE), "charge", "payment_intent");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource charge = request.referenced("charge", "charge")
                .or(() -> request.referenced("payment_intent", "payment_intent")
                        .flatMap(intent -> intent.find("latest_charge"))
                        .map(store::get))
                .orElseThrow(() -> StripeError.invalid("One of charge and payment_intent must name a payment."));
        long left = charge.number("amount_captured") - charge.number("amount_refunded");
        long amount = parameters.number("amount", left);
        if (left == 0) {
            throw StripeError.invalid(
                    null, "charge_already_refunded", "Charge " + charge.id() + " has already been refunded.");
        }
        if (amount < 1 || amount > left) {
            throw StripeError.invalid("amount", "Refund amount is greater than unrefunded amount on charge.");
        }
        Resource refund = refund(charge, amount).set("reason", parameters.given("reason"));
        Metadata.apply(refund, parameters);
        return refund;
    }

    /** Takes place at once. */
    public Resource refund(Resource charge, long amount) {
        Resource refund = store.add(Store.draft(TYPE, times.of(charge))
                .set("amount", amount)
                .set("charge", charge.id())
                .set("currency", charge.text("currency"))
                .set("metadata", new Resource())
                .set("payment_intent", charge.text("payment_intent"))
                .set("reason", null)
                .set("status", "succeeded"));
        long refunded = charge.number("amount_refunded") + amount;
        charge.set("amount_refunded", refunded).set("refunded", refunded == charge.number("amount"));
        events.emit("charge.refunded", charge);
        events.emit("refund.created", refund);
        return refund;
    }
}
