package ai.irisorigin.stripe.clocks;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Clocks that stand still until somebody moves them on. */
public final class TestClocks {
    static final String TYPE = "test_helpers.test_clock";
    private static final String PATH = "/v1/test_helpers/test_clocks";
    private static final long KEPT = Duration.ofDays(30).toSeconds();
    private final Store store;
    private final Times times;
    private final Events events;
    private final Timeline timeline;
    private final Schedule schedule;
    private final Consumer<Resource> customerDeletion;

    public TestClocks(
            Store store,
            Times times,
            Events events,
            Timeline timeline,
            Schedule schedule,
            Consumer<Resource> customerDeletion) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.timeline = timeline;
        this.schedule = schedule;
        this.customerDeletion = customerDeletion;
    }

    public void routes(Routes routes) {
        routes.get(PATH, request -> Pages.of(request, store.newestFirst(TYPE)))
                .post(PATH, this::create)
                .get(PATH + "/{id}", request -> request.subject(TYPE))
                .delete(PATH + "/{id}", this::delete)
                .post(PATH + "/{id}/advance", this::advance);
    }

    private Resource create(ApiRequest request) {
        Resource clock = store.add(Store.draft(TYPE, times.real())
                .set("frozen_time", request.parameters().number("frozen_time"))
                .set("name", request.parameters().given("name"))
                .set("deletes_after", times.real() + KEPT)
                .set("status", "ready")
                .set("status_details", new Resource()));
        events.emit("test_helpers.test_clock.created", clock);
        return clock;
    }

    private Resource advance(ApiRequest request) {
        Resource clock = request.subject(TYPE);
        long target = request.parameters().number("frozen_time");
        if (!clock.is("status", "ready")) {
            throw StripeError.invalid("Test clock advancement underway - cannot perform modifications.");
        }
        if (target <= clock.number("frozen_time")) {
            throw StripeError.invalid("frozen_time", "A test clock can only be moved forward.");
        }
        if (target > schedule.furthest(clock)) {
            throw StripeError.invalid(
                    "frozen_time",
                    "A test clock can move two billing intervals of its shortest subscription at once, no more.");
        }
        clock.set("status", "advancing").set("status_details.advancing.target_frozen_time", target);
        events.emit("test_helpers.test_clock.advancing", clock);
        timeline.advance(clock);
        return clock;
    }

    private Resource delete(ApiRequest request) {
        Resource clock = request.subject(TYPE);
        List<Resource> customers = store.all("customer")
                .filter(customer -> customer.is("test_clock", clock.id()))
                .toList();
        customers.forEach(customerDeletion);
        store.remove(clock);
        events.emit("test_helpers.test_clock.deleted", clock);
        return new Resource().set("id", clock.id()).set("object", TYPE).set("deleted", true);
    }
}
