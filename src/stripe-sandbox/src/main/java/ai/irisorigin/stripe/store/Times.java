package ai.irisorigin.stripe.store;

import java.time.Clock;

/** What time it is, in seconds: real time, or that of the test clock in which an object lives. */
public final class Times {
    private final Store store;
    private final Clock clock;

    public Times(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Clock clock() {
        return clock;
    }

    public long real() {
        return clock.instant().getEpochSecond();
    }

    /** For an object that lives in a test clock's time, or whose customer does. */
    public long of(Resource resource) {
        return resource.find("test_clock")
                .or(() ->
                        resource.find("customer").flatMap(store::find).flatMap(customer -> customer.find("test_clock")))
                .map(this::in)
                .orElseGet(this::real);
    }

    public long in(String clock) {
        return store.find("test_helpers.test_clock", clock)
                .map(found -> found.number("frozen_time"))
                .orElseGet(this::real);
    }
}
