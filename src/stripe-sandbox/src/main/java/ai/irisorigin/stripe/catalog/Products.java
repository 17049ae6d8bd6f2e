package ai.irisorigin.stripe.catalog;

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
import java.util.List;
import java.util.stream.Stream;

/** What is sold. */
public final class Products {
    private static final String TYPE = "product";
    private final Store store;
    private final Times times;
    private final Events events;

    public Products(Store store, Times times, Events events) {
        this.store = store;
        this.times = times;
        this.events = events;
    }

    public void routes(Routes routes) {
        routes.get("/v1/products", this::list)
                .post("/v1/products", request -> create(request.parameters()))
                .get("/v1/products/{id}", request -> request.subject(TYPE))
                .post("/v1/products/{id}", this::update)
                .delete("/v1/products/{id}", this::delete);
    }

    private Resource list(ApiRequest request) {
        List<String> ids = request.parameters().texts("ids");
        Stream<Resource> products =
                store.newestFirst(TYPE).filter(product -> ids.isEmpty() || ids.contains(product.id()));
        return Pages.of(request, products, "active");
    }

    Resource create(Parameters parameters) {
        Resource product = Store.draft(TYPE, times.real())
                .set("active", !parameters.is("active", "false"))
                .set("name", parameters.text("name"))
                .set("description", parameters.given("description"))
                .set("default_price", null)
                .set("images", parameters.texts("images"))
                .set("type", "service")
                .set("updated", times.real());
        parameters.given("id").ifPresent(id -> {
            if (store.find(id).isPresent()) {
                throw StripeError.invalid("id", "resource_already_exists", "Product already exists: " + id);
            }
            product.set("id", id);
        });
        Metadata.apply(product, parameters);
        store.add(product);
        events.emit("product.created", product);
        return product;
    }

    private Resource update(ApiRequest request) {
        Resource product = request.subject(TYPE);
        Resource before = product.copy();
        Parameters parameters = request.parameters();
        if (parameters.has("active")) {
            product.set("active", parameters.flag("active"));
        }
        parameters.given("name").ifPresent(name -> product.set("name", name));
        if (parameters.has("description")) {
            product.set("description", parameters.given("description"));
        }
        request.referenced("price", "default_price").ifPresent(price -> product.set("default_price", price.id()));
        Metadata.apply(product, parameters);
        events.emitUpdated("product.updated", product, before);
        return product;
    }

    private Resource delete(ApiRequest request) {
        Resource product = request.subject(TYPE);
        if (store.all("price").anyMatch(price -> price.is("product", product.id()))) {
            throw StripeError.invalid("This product cannot be deleted because it has one or more prices.");
        }
        store.remove(product);
        events.emit("product.deleted", product);
        return new Resource().set("id", product.id()).set("object", TYPE).set("deleted", true);
    }
}
