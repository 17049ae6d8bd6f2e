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
import java.util.Optional;
import java.util.stream.Stream;

/** What it costs, and how often. A price's amount never changes; a lookup key moves on to the price that follows it. */
public final class Prices {
    private static final String TYPE = "price";
    private final Store store;
    private final Times times;
    private final Events events;
    private final Products products;

    public Prices(Store store, Times times, Events events, Products products) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.products = products;
    }

    public void routes(Routes routes) {
        routes.get("/v1/prices", this::list)
                .post("/v1/prices", this::create)
                .get("/v1/prices/{id}", request -> request.subject(TYPE))
                .post("/v1/prices/{id}", this::update);
    }

    private Resource list(ApiRequest request) {
        List<String> keys = request.parameters().texts("lookup_keys");
        Stream<Resource> prices = store.newestFirst(TYPE)
                .filter(price -> keys.isEmpty()
                        || price.find("lookup_key").filter(keys::contains).isPresent());
        return Pages.of(request, prices, "product", "currency", "type", "recurring.interval", "active");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource price = Store.draft(TYPE, times.real())
                .set("active", !parameters.is("active", "false"))
                .set("billing_scheme", "per_unit")
                .set("currency", parameters.text("currency"))
                .set("unit_amount", amount(parameters))
                .set("unit_amount_decimal", Long.toString(amount(parameters)))
                .set("nickname", parameters.given("nickname"))
                .set("tax_behavior", parameters.find("tax_behavior").orElse("unspecified"))
                .set("tiers_mode", null)
                .set("transform_quantity", null)
                .set("custom_unit_amount", null)
                .set("recurring", recurring(parameters))
                .set("type", parameters.has("recurring") ? "recurring" : "one_time")
                .set("lookup_key", null)
                .set("product", product(request).id());
        Metadata.apply(price, parameters);
        takeLookupKey(price, parameters);
        store.add(price);
        events.emit("price.created", price);
        return price;
    }

    private Resource product(ApiRequest request) {
        return request.referenced("product", "product").orElseGet(() -> {
            if (!request.parameters().has("product_data")) {
                throw StripeError.missing("product");
            }
            return products.create(request.parameters().part("product_data"));
        });
    }

    private static long amount(Parameters parameters) {
        long amount = parameters.number("unit_amount");
        if (amount < 0) {
            throw StripeError.invalid("unit_amount", "This value must be greater than or equal to 0.");
        }
        return amount;
    }

    private static Optional<Resource> recurring(Parameters parameters) {
        if (!parameters.has("recurring")) {
            return Optional.empty();
        }
        return Optional.of(new Resource()
                .set("interval", parameters.oneOf("recurring.interval", "", "day", "week", "month", "year"))
                .set("interval_count", parameters.number("recurring.interval_count", 1))
                .set("meter", null)
                .set("trial_period_days", null)
                .set("usage_type", "licensed"));
    }

    private void takeLookupKey(Resource price, Parameters parameters) {
        parameters.given("lookup_key").ifPresent(key -> {
            Optional<Resource> owner = store.all(TYPE)
                    .filter(other -> other.is("lookup_key", key) && !other.is("id", price.id()))
                    .findFirst();
            owner.ifPresent(other -> {
                if (!parameters.flag("transfer_lookup_key")) {
                    throw StripeError.invalid(
                            "lookup_key", "A price (`" + other.id() + "`) already uses that lookup key.");
                }
                other.set("lookup_key", null);
            });
            price.set("lookup_key", key);
        });
    }

    private Resource update(ApiRequest request) {
        Resource price = request.subject(TYPE);
        Resource before = price.copy();
        Parameters parameters = request.parameters();
        if (parameters.has("active")) {
            price.set("active", parameters.flag("active"));
        }
        if (parameters.has("nickname")) {
            price.set("nickname", parameters.given("nickname"));
        }
        takeLookupKey(price, parameters);
        Metadata.apply(price, parameters);
        events.emitUpdated("price.updated", price, before);
        return price;
    }
}
