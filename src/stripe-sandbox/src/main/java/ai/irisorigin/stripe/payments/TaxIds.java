package ai.irisorigin.stripe.payments;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The tax ids of customers, which their invoices show. A sandbox asks no authority about them: where Stripe would verify one, its
 * verification stays {@code unavailable}. Only the form of the commonest types is checked.
 */
final class TaxIds {
    private static final String TYPE = "tax_id";
    private static final String PATH = "/v1/customers/{id}/tax_ids";
    private final Store store;
    private final Times times;
    private final Events events;

    TaxIds(Store store, Times times, Events events) {
        this.store = store;
        this.times = times;
        this.events = events;
    }

    void routes(Routes routes) {
        routes.get(PATH, this::list)
                .post(PATH, this::create)
                .get(PATH + "/{tax_id}", this::named)
                .delete(PATH + "/{tax_id}", this::delete);
    }

    static Resource noneOf(Resource customer) {
        return list(customer, List.of());
    }

    private static Resource list(Resource customer, List<Resource> ids) {
        return Resource.list(PATH.replace("{id}", customer.id()), ids);
    }

    private Resource list(ApiRequest request) {
        return Pages.of(request, store.newestFirst(TYPE).filter(of(Customers.living(request))));
    }

    private static Predicate<Resource> of(Resource customer) {
        return id -> id.is("customer", customer.id());
    }

    private Resource create(ApiRequest request) {
        return create(Customers.living(request), request.parameters());
    }

    Resource create(Resource customer, Parameters parameters) {
        String type = parameters.text("type");
        String value = parameters.text("value");
        if (!TaxIdForm.fits(type, value)) {
            throw StripeError.invalid(parameters.name("value"), "tax_id_invalid", "Invalid value for " + type + ".");
        }
        Resource id = Store.draft(TYPE, times.of(customer))
                .set("country", TaxIdForm.country(type, value))
                .set("customer", customer.id())
                .set("owner.type", "customer")
                .set("owner.customer", customer.id())
                .set("type", type)
                .set("value", value)
                .set("verification.status", "unavailable")
                .set("verification.verified_address", null)
                .set("verification.verified_name", null);
        store.add(id);
        show(customer);
        events.emit("customer.tax_id.created", id);
        return id;
    }

    private Resource named(ApiRequest request) {
        Resource customer = Customers.living(request);
        String name = request.variables().get("tax_id");
        return store.find(TYPE, name).filter(of(customer)).orElseThrow(() -> StripeError.notFound(TYPE, name));
    }

    private Resource delete(ApiRequest request) {
        Resource id = named(request);
        store.remove(id);
        show(Customers.living(request));
        events.emit("customer.tax_id.deleted", id);
        return new Resource().set("id", id.id()).set("object", TYPE).set("deleted", true);
    }

    void deleteAllOf(Resource customer) {
        store.all(TYPE).filter(of(customer)).toList().forEach(store::remove);
    }

    /** The customer has them too, for whoever expands it. */
    private void show(Resource customer) {
        List<Resource> ids = new ArrayList<>();
        store.newestFirst(TYPE).filter(of(customer)).map(Resource::copy).forEach(ids::add);
        customer.set("tax_ids", list(customer, ids));
    }
}
