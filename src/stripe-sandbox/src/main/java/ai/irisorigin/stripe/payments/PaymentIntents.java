package ai.irisorigin.stripe.payments;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Ids;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.List;
import java.util.Optional;

/** Attempts to be paid. Each invoice has one, whatever the number of tries. */
public final class PaymentIntents {
    private static final String TYPE = "payment_intent";
    private final Store store;
    private final Times times;
    private final Events events;

    public PaymentIntents(Store store, Times times, Events events) {
        this.store = store;
        this.times = times;
        this.events = events;
    }

    public void routes(Routes routes) {
        routes.get("/v1/payment_intents", this::list).get("/v1/payment_intents/{id}", request -> request.subject(TYPE));
    }

    private Resource list(ApiRequest request) {
        return Pages.of(request, store.newestFirst(TYPE), "customer");
    }

    public Resource create(Resource invoice) {
        Resource intent = Store.draft(TYPE, times.of(invoice));
        intent.set("amount", invoice.number("amount_remaining"))
                .set("amount_capturable", 0)
                .set("amount_received", 0)
                .set("capture_method", "automatic")
                .set("client_secret", intent.id() + "_secret_" + Ids.random(25))
                .set("confirmation_method", "automatic")
                .set("currency", invoice.text("currency"))
                .set("customer", invoice.text("customer"))
                .set("description", "Payment for invoice " + invoice.id())
                .set("last_payment_error", null)
                .set("latest_charge", null)
                .set("metadata", new Resource())
                .set("next_action", null)
                .set("payment_method", null)
                .set("payment_method_types", List.of("card"))
                .set("status", "requires_payment_method");
        store.add(intent);
        events.emit("payment_intent.created", intent);
        return intent;
    }

    /** Whether it was paid; if not, the intent tells why. */
    public boolean confirm(Resource intent, Resource method, boolean authenticated) {
        TestCard card = PaymentMethods.cardOf(method);
        Optional<Decline> decline = card.onCharge().or(card::onAttach);
        if (decline.isPresent()) {
            fail(intent, method, decline.get(), "requires_payment_method");
            events.emit("payment_intent.payment_failed", intent);
            return false;
        }
        if (card.mustBeAuthenticated() && !authenticated) {
            fail(intent, method, Decline.AUTHENTICATION_REQUIRED, "requires_action");
            intent.set("next_action.type", "use_stripe_sdk").set("next_action.use_stripe_sdk", new Resource());
            events.emit("payment_intent.requires_action", intent);
            return false;
        }
        succeed(intent, method);
        return true;
    }

    /** The bank's refusal without an attempt. */
    public void requireChargeable(Resource method) {
        TestCard card = PaymentMethods.cardOf(method);
        card.onCharge().ifPresent(decline -> {
            throw decline.error();
        });
        if (card.mustBeAuthenticated()) {
            throw Decline.AUTHENTICATION_REQUIRED.error();
        }
    }

    /** There is nothing to charge. */
    public void lackMethod(Resource intent) {
        intent.set("status", "requires_payment_method");
    }

    public void cancel(Resource intent) {
        if (!intent.is("status", "succeeded")) {
            intent.set("status", "canceled")
                    .set("canceled_at", times.of(intent))
                    .set("cancellation_reason", "void_invoice");
            events.emit("payment_intent.canceled", intent);
        }
    }

    private void fail(Resource intent, Resource method, Decline decline, String status) {
        Resource charge = charge(intent, method, "failed")
                .set("failure_code", decline.code())
                .set("failure_message", decline.message())
                .set("outcome.reason", decline.declineCode())
                .set("outcome.seller_message", decline.message());
        events.emit("charge.failed", charge);
        Resource error = decline.error().error().set("charge", charge.id()).set("payment_method", method.copy());
        intent.set("status", status)
                .set("payment_method", status.equals("requires_action") ? method.id() : null)
                .set("latest_charge", charge.id())
                .set("last_payment_error", error);
    }

    private void succeed(Resource intent, Resource method) {
        Resource charge = charge(intent, method, "succeeded");
        intent.set("status", "succeeded")
                .set("amount_received", intent.number("amount"))
                .set("payment_method", method.id())
                .set("latest_charge", charge.id())
                .set("last_payment_error", null)
                .set("next_action", null);
        events.emit("charge.succeeded", charge);
        events.emit("payment_intent.succeeded", intent);
    }

    private Resource charge(Resource intent, Resource method, String status) {
        boolean paid = status.equals("succeeded");
        return store.add(Store.draft("charge", times.of(intent))
                .set("amount", intent.number("amount"))
                .set("amount_captured", paid ? intent.number("amount") : 0)
                .set("amount_refunded", 0)
                .set("captured", paid)
                .set("currency", intent.text("currency"))
                .set("customer", intent.text("customer"))
                .set("failure_code", null)
                .set("failure_message", null)
                .set("metadata", new Resource())
                .set("paid", paid)
                .set("payment_intent", intent.id())
                .set("payment_method", method.id())
                .set("payment_method_details.type", "card")
                .set("payment_method_details.card.brand", method.text("card.brand"))
                .set("payment_method_details.card.last4", method.text("card.last4"))
                .set("refunded", false)
                .set("status", status));
    }
}
