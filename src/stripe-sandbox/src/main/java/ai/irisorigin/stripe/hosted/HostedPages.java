package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.billing.Billing;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.payments.SetupIntents;
import ai.irisorigin.stripe.requests.Form;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The pages that Stripe shows to people itself. */
public final class HostedPages implements HttpHandler {
    private static final Logger LOG = Logger.getLogger(HostedPages.class.getName());
    private static final int LARGEST_FORM = 1 << 16;
    private final Store store;
    private final Templates templates = new Templates();
    private final CheckoutPages checkout;
    private final PortalPages portal;
    private final InvoicePages invoices;

    public HostedPages(
            Store store,
            Times times,
            Events events,
            PaymentMethods methods,
            SetupIntents setupIntents,
            Billing billing,
            String url,
            Routes routes) {
        this.store = store;
        CardEntry cards = new CardEntry(store, times.clock(), methods, templates);
        checkout = new CheckoutPages(store, events, methods, setupIntents, billing, cards, templates);
        portal = new PortalPages(store, methods, billing, cards, templates);
        invoices = new InvoicePages(store, methods, billing, cards, templates);
        new CheckoutSessions(store, times, events, setupIntents, url).routes(routes);
        new PortalSessions(store, times, url).routes(routes);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).writeTo(exchange);
        }
    }

    private PageAnswer answer(HttpExchange exchange) throws IOException {
        List<String> path = List.of(exchange.getRequestURI().getPath().split("/", -1));
        boolean isPost = exchange.getRequestMethod().equals("POST");
        String body = new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), StandardCharsets.UTF_8);
        try {
            JsonObject query = Form.decode(
                    exchange.getRequestURI().getRawQuery() == null
                            ? ""
                            : exchange.getRequestURI().getRawQuery());
            String id = path.size() > 2 ? path.get(2) : "";
            PageRequest request = new PageRequest(id, isPost, isPost ? Form.decode(body) : new JsonObject(), query);
            return isPost
                    ? store.exclusively(() -> dispatch(path, request))
                    : store.reading(() -> dispatch(path, request));
        } catch (PageNotFound e) {
            return message(404, "There is nothing here", "The address is wrong, or what it was about is gone.");
        } catch (StripeError e) {
            return message(e.status(), "That was refused", e.getMessage());
        } catch (IllegalArgumentException e) {
            return message(400, "That was refused", "The form is not encoded as a form should be.");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The page " + exchange.getRequestURI() + " failed");
            return message(500, "The sandbox has a fault", "Its log tells which.");
        }
    }

    private PageAnswer dispatch(List<String> path, PageRequest request) {
        return switch (path.get(1)) {
            case "checkout" -> checkout.answer(request);
            case "billing" -> portal.answer(request);
            case "invoice" ->
                path.size() > 3 && path.get(3).equals("pdf") ? invoices.pdf(request) : invoices.answer(request);
            case "style.css" -> PageAnswer.file("text/css; charset=utf-8", Templates.file("style.css"));
            case "" ->
                message(
                        200,
                        "Stripe sandbox",
                        "This server stands in for Stripe's test mode. People come here from a checkout or from their billing page.");
            default -> throw new PageNotFound();
        };
    }

    private PageAnswer message(int status, String title, String text) {
        return templates.page(status, "message", Map.of("title", title, "text", text, "link", ""));
    }
}
