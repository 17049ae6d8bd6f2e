package ai.irisorigin.stripe.catalog;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Ids;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.time.Duration;

/** Meters and what they count. Nothing here is billed by them. */
public final class Meters {
    private static final String TYPE = "billing.meter";
    private static final String EVENT = "billing.meter_event";
    private static final long OLDEST = Duration.ofDays(35).toSeconds();
    private static final long AHEAD = Duration.ofMinutes(5).toSeconds();
    private final Store store;
    private final Times times;
    private final Events events;

    public Meters(Store store, Times times, Events events) {
        this.store = store;
        this.times = times;
        this.events = events;
    }

    public void routes(Routes routes) {
        routes.get("/v1/billing/meters", request -> Pages.of(request, store.newestFirst(TYPE)))
                .post("/v1/billing/meters", this::create)
                .get("/v1/billing/meters/{id}", request -> request.subject(TYPE))
                .post("/v1/billing/meter_events", this::count);
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource meter = store.add(Store.draft(TYPE, times.real())
                .set("display_name", parameters.text("display_name"))
                .set("event_name", parameters.text("event_name"))
                .set("default_aggregation.formula", parameters.text("default_aggregation.formula"))
                .set("customer_mapping.type", "by_id")
                .set(
                        "customer_mapping.event_payload_key",
                        parameters.find("customer_mapping.event_payload_key").orElse("stripe_customer_id"))
                .set(
                        "value_settings.event_payload_key",
                        parameters.find("value_settings.event_payload_key").orElse("value"))
                .set("event_time_window", parameters.given("event_time_window"))
                .set("status", "active")
                .set("updated", times.real()));
        events.emit("billing.meter.created", meter);
        return meter;
    }

    private Resource count(ApiRequest request) {
        Parameters parameters = request.parameters();
        String name = parameters.text("event_name");
        Resource meter = store.all(TYPE)
                .filter(found -> found.is("event_name", name))
                .findFirst()
                .orElseThrow(() ->
                        StripeError.invalid("event_name", "No active meter found for event name '" + name + "'."));
        String customer = parameters.text("payload." + meter.text("customer_mapping.event_payload_key"));
        parameters.text("payload." + meter.text("value_settings.event_payload_key"));
        long now = store.find("customer", customer).map(times::of).orElseGet(times::real);
        long timestamp = parameters.number("timestamp", now);
        if (timestamp < now - OLDEST || timestamp > now + AHEAD) {
            throw StripeError.invalid(
                    "timestamp", "The timestamp must be within the past 35 days or up to 5 minutes in the future.");
        }
        String identifier = parameters.given("identifier").orElseGet(() -> Ids.random(32));
        if (store.find(EVENT + ":" + identifier).isPresent()) {
            throw StripeError.invalid("identifier", "An event already exists with identifier " + identifier + ".");
        }
        store.add(new Resource().set("id", EVENT + ":" + identifier).set("object", EVENT));
        return new Resource()
                .set("object", EVENT)
                .set("created", now)
                .set("event_name", name)
                .set("identifier", identifier)
                .set("livemode", false)
                .set("payload", parameters.part("payload"))
                .set("timestamp", timestamp);
    }
}
