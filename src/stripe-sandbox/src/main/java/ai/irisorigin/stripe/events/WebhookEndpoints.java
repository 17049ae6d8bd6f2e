package ai.irisorigin.stripe.events;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.ApiVersion;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Ids;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.net.URI;
import java.util.List;

/** Who wants to hear of events. One of them is whoever started the sandbox; its address may be another one each time. */
public final class WebhookEndpoints {
    private static final String TYPE = "webhook_endpoint";
    private static final String SECRET = "_secret";
    private final Store store;
    private final Times times;

    public WebhookEndpoints(Store store, Times times) {
        this.store = store;
        this.times = times;
    }

    public void routes(Routes routes) {
        routes.get("/v1/webhook_endpoints", request -> Pages.of(request, store.newestFirst(TYPE)))
                .post("/v1/webhook_endpoints", this::create)
                .get("/v1/webhook_endpoints/{id}", request -> request.subject(TYPE))
                .post("/v1/webhook_endpoints/{id}", this::update)
                .delete("/v1/webhook_endpoints/{id}", this::delete);
    }

    static List<Resource> wanting(Store store, String type) {
        return store.all(TYPE)
                .filter(endpoint -> endpoint.is("status", "enabled"))
                .filter(endpoint -> endpoint.texts("enabled_events").contains("*")
                        || endpoint.texts("enabled_events").contains(type))
                .toList();
    }

    static String secret(Resource endpoint) {
        return endpoint.text(SECRET);
    }

    /** The endpoint of whoever started the sandbox. */
    public Resource own() {
        return store.all(TYPE)
                .filter(endpoint -> endpoint.flag("_own"))
                .findFirst()
                .orElseGet(() -> store.add(endpoint("http://127.0.0.1/", List.of("*"))
                        .set("_own", true)
                        .set("status", "disabled")));
    }

    public String ownSecret() {
        return secret(own());
    }

    public void deliverTo(URI address) {
        own().set("url", address).set("status", "enabled");
    }

    private Resource endpoint(String url, List<String> types) {
        return Store.draft(TYPE, times.real())
                .set("url", url)
                .set("enabled_events", types)
                .set("status", "enabled")
                .set("api_version", ApiVersion.PINNED)
                .set("application", null)
                .set("description", null)
                .set("metadata", new Resource())
                .set(SECRET, "whsec_" + Ids.random(32));
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        String version = parameters.find("api_version").orElse(ApiVersion.PINNED);
        if (!version.equals(ApiVersion.PINNED)) {
            throw StripeError.invalid("api_version", "The sandbox speaks " + ApiVersion.PINNED + " only.");
        }
        List<String> types = parameters.texts("enabled_events");
        if (types.isEmpty()) {
            throw StripeError.missing("enabled_events");
        }
        Resource endpoint = endpoint(parameters.text("url"), types);
        Metadata.apply(endpoint, parameters);
        store.add(endpoint);
        // Only now is its secret shown.
        return endpoint.copy().set("secret", secret(endpoint));
    }

    private Resource update(ApiRequest request) {
        Resource endpoint = request.subject(TYPE);
        Parameters parameters = request.parameters();
        parameters.find("url").ifPresent(url -> endpoint.set("url", url));
        if (!parameters.texts("enabled_events").isEmpty()) {
            endpoint.set("enabled_events", parameters.texts("enabled_events"));
        }
        if (parameters.has("disabled")) {
            endpoint.set("status", parameters.flag("disabled") ? "disabled" : "enabled");
        }
        Metadata.apply(endpoint, parameters);
        return endpoint;
    }

    private Resource delete(ApiRequest request) {
        Resource endpoint = request.subject(TYPE);
        store.remove(endpoint);
        return new Resource().set("id", endpoint.id()).set("object", TYPE).set("deleted", true);
    }
}
