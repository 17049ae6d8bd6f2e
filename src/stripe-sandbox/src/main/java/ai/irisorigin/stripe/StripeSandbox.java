package ai.irisorigin.stripe;

import ai.irisorigin.stripe.api.ApiHandler;
import ai.irisorigin.stripe.api.ApiKey;
import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Rendering;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.api.Violations;
import ai.irisorigin.stripe.billing.Billing;
import ai.irisorigin.stripe.catalog.Coupons;
import ai.irisorigin.stripe.catalog.Prices;
import ai.irisorigin.stripe.catalog.Products;
import ai.irisorigin.stripe.events.Deliveries;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.events.WebhookEndpoints;
import ai.irisorigin.stripe.faults.Faults;
import ai.irisorigin.stripe.hosted.HostedPages;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.payments.SetupIntents;
import ai.irisorigin.stripe.store.Ids;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Snapshot;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server, from its start to its end. All that others may ask of it beyond this goes over HTTP, as with Stripe itself. */
public final class StripeSandbox implements AutoCloseable {
    private static final String ITSELF = "sandbox";

    static {
        // Else each answer waits for the peer to acknowledge its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Store store = new Store();
    private final Times times = new Times(store, Clock.systemUTC());
    private final Rendering rendering = new Rendering(store);
    private final Faults faults = new Faults();
    private final Violations violations = new Violations();
    private final Deliveries deliveries = new Deliveries(store, times, rendering, faults);
    private final WebhookEndpoints endpoints = new WebhookEndpoints(store, times);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "stripe-sandbox-http");
        thread.setDaemon(true);
        return thread;
    });
    private final Snapshot snapshot;
    private final Resource itself;
    private final HttpServer server;
    private final Billing billing;

    private StripeSandbox(Path data) throws IOException {
        snapshot = data == null ? null : new Snapshot(store, data);
        itself = store.find(ITSELF)
                .orElseGet(() -> store.add(new Resource()
                        .set("id", ITSELF)
                        .set("object", ITSELF)
                        .set("_port", 0)
                        .set("_key", "sk_test_sandbox" + Ids.random(32))));
        server = listen((int) itself.number("_port"));
        itself.set("_port", server.getAddress().getPort());

        Routes routes = new Routes();
        Events events = new Events(store, times, rendering, deliveries);
        PaymentMethods methods = new PaymentMethods(store, times, events);
        SetupIntents setupIntents = new SetupIntents(store, times, events, methods);
        Products products = new Products(store, times, events);
        products.routes(routes);
        new Prices(store, times, events, products).routes(routes);
        Coupons coupons = new Coupons(store, times, events);
        coupons.routes(routes);
        coupons.offerOne();
        methods.routes(routes);
        setupIntents.routes(routes);
        events.routes(routes);
        endpoints.routes(routes);
        String url = url().toString();
        billing = new Billing(store, times, events, methods, url, routes);
        HttpHandler pages = new HostedPages(store, times, events, methods, setupIntents, billing, url, routes);
        switches(routes);
        HttpHandler api = new ApiHandler(
                store, times.clock(), routes, rendering, faults, violations, new ApiKey(itself.text("_key")));
        server.createContext("/v1/", api);
        server.createContext("/sandbox/", api);
        server.createContext("/", pages);
        server.setExecutor(threads);
    }

    /**
     * Starts it on a free port of loopback.
     *
     * @param data the folder that keeps its objects; null for memory only
     * @param webhooks where events go; null for nowhere until {@link #deliverTo} says where
     */
    public static StripeSandbox start(Path data, URI webhooks) throws IOException {
        StripeSandbox sandbox = new StripeSandbox(data);
        if (webhooks != null) {
            sandbox.deliverTo(webhooks);
        }
        sandbox.store.exclusively(() -> {
            sandbox.endpoints.own();
            sandbox.deliveries.resume();
            sandbox.billing.timeline().start();
            return null;
        });
        sandbox.server.start();
        return sandbox;
    }

    /** On the port of the last time if it is free, so that addresses that were given out stay right. */
    private static HttpServer listen(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (IOException e) {
            return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        }
    }

    /** What goes wrong on purpose, and what there is to see of it. */
    private void switches(Routes routes) {
        routes.get("/sandbox/faults", request -> faults.settings())
                .post("/sandbox/faults", this::setFaults)
                .delete("/sandbox/faults", request -> {
                    faults.set(new Resource());
                    return faults.settings();
                })
                .get("/sandbox/violations", request -> violations.list())
                .delete("/sandbox/violations", request -> {
                    violations.clear();
                    return violations.list();
                })
                .get("/sandbox/dunning", request -> billing.dunning().describe())
                .post("/sandbox/dunning", request -> billing.dunning().set(request.parameters()));
    }

    private Resource setFaults(ApiRequest request) {
        try {
            faults.set(request.parameters());
        } catch (NumberFormatException e) {
            throw StripeError.invalid("Shares are numbers from 0 to 1.");
        }
        return faults.settings();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the portal needs to take this for Stripe. */
    public Map<String, String> toEnvironment() {
        return store.exclusively(() -> Map.of(
                "STRIPE_API_BASE",
                url().toString(),
                "STRIPE_API_KEY",
                itself.text("_key"),
                "STRIPE_WEBHOOK_SECRET",
                endpoints.ownSecret()));
    }

    /** Requests so far that Stripe's types do not know, as JSON; "[]" if there were none. */
    public String violations() {
        return violations.list().json().get("data").toString();
    }

    public void deliverTo(URI webhooks) {
        store.exclusively(() -> {
            endpoints.deliverTo(webhooks);
            return null;
        });
    }

    @Override
    public void close() {
        server.stop(0);
        billing.timeline().close();
        deliveries.close();
        threads.shutdownNow();
        if (snapshot != null) {
            snapshot.close();
        }
    }
}
