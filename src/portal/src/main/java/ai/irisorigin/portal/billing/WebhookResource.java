package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.web.BodyLimit;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Stripe tells what happened (Stripe's documentation, "Receive Stripe events in your webhook endpoint"): checked by
 * its signature over the very bytes, taken down, answered. Used later.
 */
@Path("platform/webhooks/stripe")
@ApplicationScoped
public class WebhookResource {

    private static final Logger LOG = Logger.getLogger(WebhookResource.class.getName());
    private static final int MOST = 1 << 20;

    /** Seconds that an event may be old, or come from a clock that is ahead. */
    private static final long TOLERANCE = 300;

    private static final Pattern TIME = Pattern.compile("(?:^|,)t=(\\d{1,12})(?:,|$)");

    @Inject
    private Settings settings;

    @Inject
    private StripeEvents events;

    @Inject
    private BillingJobs jobs;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(MOST)
    public Response take(byte[] body, @HeaderParam("Stripe-Signature") @DefaultValue("") String signature) {
        Event event;
        try {
            event = verified(new String(body, StandardCharsets.UTF_8), signature);
        } catch (SignatureVerificationException
                | JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException e) {
            LOG.log(Level.WARNING, "A message that is not from Stripe is refused: {0}", e.getMessage());
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        if (!Stripe.API_VERSION.equals(event.getApiVersion())) {
            LOG.log(
                    Level.WARNING,
                    "Stripe wrote {0} in version {1} of its API; the endpoint must have {2}",
                    new Object[] {event.getId(), event.getApiVersion(), Stripe.API_VERSION});
        }
        if (events.record(event)) {
            jobs.wake();
        }
        return Response.ok().build();
    }

    private Event verified(String body, String signature) throws SignatureVerificationException {
        String secret = settings.stripeWebhookSecret()
                .orElseThrow(() -> new IllegalArgumentException("STRIPE_WEBHOOK_SECRET is not set"));
        Event event = Webhook.constructEvent(body, signature, secret, TOLERANCE, clock);
        Matcher time = TIME.matcher(signature);
        // The library refuses what is old, but not what comes from the future.
        if (!time.find() || Long.parseLong(time.group(1)) > clock.instant().getEpochSecond() + TOLERANCE) {
            throw new SignatureVerificationException("The time of the signature is still to come", signature);
        }
        if (!StripeEvents.isReadable(JsonParser.parseString(body).getAsJsonObject())) {
            throw new IllegalArgumentException("It is no event");
        }
        return event;
    }
}
