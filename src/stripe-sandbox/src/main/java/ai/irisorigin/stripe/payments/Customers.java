package ai.irisorigin.stripe.payments;

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
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whoever pays. A customer may live in a test clock's time, and with it all that it buys. */
public final class Customers {
    private static final String TYPE = "customer";
    private static final String CLOCK = "test_helpers.test_clock";
    private static final String METHOD = "invoice_settings.default_payment_method";
    private static final int CUSTOMERS_PER_CLOCK = 3;
    private static final List<String> TEXTS = List.of("email", "name", "description", "phone");
    private final Store store;
    private final Times times;
    private final Events events;
    private final PaymentMethods methods;
    private final Consumer<Resource> beforeDeletion;
    private final TaxIds taxIds;

    public Customers(
            Store store, Times times, Events events, PaymentMethods methods, Consumer<Resource> beforeDeletion) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.methods = methods;
        this.beforeDeletion = beforeDeletion;
        this.taxIds = new TaxIds(store, times, events);
    }

    public void routes(Routes routes) {
        routes.get("/v1/customers", this::list)
                .post("/v1/customers", request -> create(request.parameters()))
                .get("/v1/customers/{id}", request -> request.subject(TYPE))
                .post("/v1/customers/{id}", this::update)
                .delete("/v1/customers/{id}", request -> delete(living(request)));
        taxIds.routes(routes);
    }

    private Resource list(ApiRequest request) {
        boolean ofClock = request.parameters().has("test_clock");
        Stream<Resource> customers = store.newestFirst(TYPE)
                .filter(customer -> !customer.flag("deleted"))
                .filter(customer -> ofClock || !customer.has("test_clock"));
        return Pages.of(request, customers, "email", "test_clock");
    }

    public Resource create(Parameters parameters) {
        String clock = ApiRequest.referenced(store, parameters, CLOCK, "test_clock")
                .map(Resource::id)
                .orElse(null);
        requireRoom(clock);
        Resource customer = Store.draft(TYPE, clock == null ? times.real() : times.in(clock))
                .set("test_clock", clock)
                .set("balance", 0)
                .set("currency", null)
                .set("delinquent", false)
                .set("default_source", null)
                .set("discount", null)
                .set("invoice_prefix", Ids.random(8).toUpperCase(Locale.ROOT))
                .set("next_invoice_sequence", 1)
                .set(METHOD, null)
                .set("preferred_locales", List.of())
                .set("shipping", null)
                .set("tax_exempt", "none");
        TEXTS.forEach(name -> customer.set(name, parameters.given(name)));
        customer.set("address", null).set("tax_ids", TaxIds.noneOf(customer));
        apply(customer, parameters);
        store.add(customer);
        events.emit("customer.created", customer);
        adopt(customer, parameters);
        parameters.all("tax_id_data").forEach(id -> taxIds.create(customer, id));
        return customer;
    }

    private void requireRoom(String clock) {
        if (clock != null
                && store.all(TYPE)
                                .filter(customer -> customer.is("test_clock", clock))
                                .count()
                        >= CUSTOMERS_PER_CLOCK) {
            throw StripeError.invalid("test_clock", "A test clock can have 3 customers at most.");
        }
    }

    private static void apply(Resource customer, Parameters parameters) {
        TEXTS.stream().filter(parameters::has).forEach(name -> customer.set(name, parameters.given(name)));
        if (parameters.has("address")) {
            customer.set("address", parameters.is("address", "") ? null : parameters.part("address"));
        }
        if (parameters.has("balance")) {
            customer.set("balance", parameters.number("balance"));
        }
        if (parameters.has("preferred_locales")) {
            customer.set("preferred_locales", parameters.texts("preferred_locales"));
        }
        Metadata.apply(customer, parameters);
    }

    private void adopt(Resource customer, Parameters parameters) {
        methods.referenced(parameters, "payment_method", customer);
        methods.referenced(parameters, METHOD, customer).ifPresent(method -> customer.set(METHOD, method.id()));
        if (parameters.is(METHOD, "")) {
            customer.set(METHOD, null);
        }
    }

    static Resource living(ApiRequest request) {
        Resource customer = request.subject(TYPE);
        if (customer.flag("deleted")) {
            throw StripeError.notFound(TYPE, customer.id());
        }
        return customer;
    }

    private Resource update(ApiRequest request) {
        Resource customer = living(request);
        Resource before = customer.copy();
        apply(customer, request.parameters());
        adopt(customer, request.parameters());
        events.emitUpdated("customer.updated", customer, before);
        return customer;
    }

    /** The card that pays what no subscription has a card of its own for. */
    public void payWith(Resource customer, Resource method) {
        Resource before = customer.copy();
        customer.set(METHOD, method.id());
        events.emitUpdated("customer.updated", customer, before);
    }

    /** Its subscriptions end with it; what is left is its id. */
    public Resource delete(Resource customer) {
        beforeDeletion.accept(customer);
        taxIds.deleteAllOf(customer);
        events.emit("customer.deleted", customer);
        Resource grave =
                new Resource().set("id", customer.id()).set("object", TYPE).set("deleted", true);
        store.remove(customer);
        return store.add(grave);
    }
}
