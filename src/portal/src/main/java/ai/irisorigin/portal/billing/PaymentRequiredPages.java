package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** Where staff end up while their organization has not paid, whatever their role. */
@Path("app/billing/payment-required")
@Requires
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PaymentRequiredPages {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private BillingMails mails;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public Response show() {
        Visit visit = Visit.of(request);
        Subscription subscription = subscriptions.current().orElse(null);
        if (subscription == null || subscription.isEntitled()) {
            return Answers.seeOther("/app");
        }
        Optional<Instant> since = Optional.ofNullable(subscription.pastDueSince());
        return Response.ok(new PaymentRequiredPage(
                        BillingView.state(subscription),
                        visit.signedIn().may(Permission.MANAGE_BILLING),
                        subscriptions
                                .failing()
                                .map(invoice -> Money.text(invoice.amountDue(), invoice.currency(), visit.language()))
                                .orElse(null),
                        since.filter(time -> !subscription.isGraceOver())
                                .map(time -> time.plus(settings.paymentGrace()))
                                .orElse(null),
                        mails.payers()))
                .build();
    }
}
