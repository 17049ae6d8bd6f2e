package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Ending a subscription, and thinking better of it. */
@Path("app/billing/cancellation")
@Requires(Permission.MANAGE_BILLING)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class CancellationPages {

    private static final String HOME = "/app/billing";

    /** As Stripe keeps it. */
    private static final int LONGEST_COMMENT = 1_000;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Cancellations cancellations;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public Response ask() {
        return cancelable()
                .map(subscription ->
                        Response.ok(page(subscription, "", "", null, null)).build())
                .orElseGet(() -> Answers.seeOther(HOME));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("comment") @DefaultValue("") String typed) {
        Subscription subscription = cancelable().orElse(null);
        if (subscription == null) {
            return Answers.seeOther(HOME);
        }
        String comment = Input.text(typed);
        String wrongReason = Cancellations.REASONS.contains(reason) ? null : "billing.cancellation.error.reason";
        String wrongComment = comment.length() > LONGEST_COMMENT ? "billing.cancellation.error.comment" : null;
        if (wrongReason != null || wrongComment != null) {
            return Answers.invalid(page(subscription, reason, typed, wrongReason, wrongComment));
        }
        return told(() -> cancellations.cancel(reason, comment), "subscription.canceled", reason, "billing.canceled");
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        return told(cancellations::withdraw, "subscription.kept", "", "billing.kept");
    }

    private Response told(BooleanSupplier work, String action, String target, String news) {
        Visit visit = Visit.of(request);
        try {
            if (!work.getAsBoolean()) {
                return Answers.seeOther(HOME);
            }
            audit.add(action, target, visit);
            return Answers.seeOther(HOME, Flash.done(news), visit);
        } catch (BillingAwayException e) {
            return Answers.seeOther(HOME, Flash.warning("billing.away", ""), visit);
        }
    }

    private Optional<Subscription> cancelable() {
        return subscriptions.current().filter(Subscription::isCancelable);
    }

    private static CancellationPage page(
            Subscription subscription, String reason, String comment, String wrongReason, String wrongComment) {
        return new CancellationPage(
                subscription.periodEnd(),
                Cancellations.REASONS,
                new CancellationPage.Form(reason, comment),
                new CancellationPage.Errors(wrongReason != null || wrongComment != null, wrongReason, wrongComment));
    }
}
