package ai.irisorigin.stripe.events;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.ApiVersion;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Rendering;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What happened, and with which objects; each event goes to the webhook endpoints that want it. */
public final class Events {
    private final Store store;
    private final Times times;
    private final Rendering rendering;
    private final Deliveries deliveries;

    public Events(Store store, Times times, Rendering rendering, Deliveries deliveries) {
        this.store = store;
        this.times = times;
        this.rendering = rendering;
        this.deliveries = deliveries;
    }

    public void routes(Routes routes) {
        routes.get("/v1/events", this::list).get("/v1/events/{id}", request -> request.subject("event"));
    }

    private Resource list(ApiRequest request) {
        Parameters parameters = request.parameters();
        Set<String> types = new HashSet<>(parameters.texts("types"));
        parameters.find("type").ifPresent(types::add);
        Stream<Resource> events =
                store.newestFirst("event").filter(event -> types.isEmpty() || types.contains(event.text("type")));
        if (parameters.has("delivery_success")) {
            boolean delivered = parameters.flag("delivery_success");
            events = events.filter(event -> (event.number("pending_webhooks") == 0) == delivered);
        }
        return Pages.of(request, events);
    }

    public Resource emit(String type, Resource object) {
        return emit(type, object, new Resource());
    }

    /** Tells of a change, if there is one. */
    public void emitUpdated(String type, Resource object, Resource before) {
        Resource previous = new Resource();
        Stream.concat(object.json().keySet().stream(), before.json().keySet().stream())
                .distinct()
                .filter(name -> !name.startsWith("_"))
                .filter(name ->
                        !Objects.equals(object.json().get(name), before.json().get(name)))
                .forEach(name -> previous.set(name, before.json().get(name)));
        if (!previous.json().entrySet().isEmpty()) {
            emit(type, object, previous);
        }
    }

    private Resource emit(String type, Resource object, Resource previous) {
        List<Resource> endpoints = WebhookEndpoints.wanting(store, type);
        Resource event = Store.draft("event", times.of(object))
                .set("type", type)
                .set("api_version", ApiVersion.PINNED)
                .set("data.object", rendering.view(object, List.of()))
                .set("pending_webhooks", endpoints.size())
                .set("request.id", null)
                .set("request.idempotency_key", null);
        if (!previous.json().entrySet().isEmpty()) {
            event.set("data.previous_attributes", previous);
        }
        store.add(event);
        endpoints.forEach(endpoint -> deliveries.begin(event, endpoint));
        return event;
    }
}
