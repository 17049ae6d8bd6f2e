package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.billing.Reconciliation;
import ai.irisorigin.portal.billing.Registrations;
import ai.irisorigin.portal.billing.StripeEvents;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What Stripe told and nobody could use, and whether our books are Stripe's. */
@Path("platform" + PaymentsPages.HOME)
@Requires(Permission.OPERATE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PaymentsPages {

    static final String HOME = "/operator/payments";

    private static final int MOST_EVENTS = 100;
    private static final int MOST_RUNS = 10;

    @Inject
    private StripeEvents events;

    @Inject
    private Registrations registrations;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public PaymentsPage show() {
        Registrations.Waiting waiting = registrations.waiting();
        List<PaymentsPage.Parked> parked = events.parked(MOST_EVENTS).stream()
                .map(event -> new PaymentsPage.Parked(
                        event.id(),
                        event.type(),
                        event.organization(),
                        event.customer(),
                        event.receivedAt(),
                        event.attempts(),
                        event.error()))
                .toList();
        return new PaymentsPage(
                waiting.count(),
                waiting.error(),
                events.ofOtherVersions(),
                reconciliation.lastClean().orElse(null),
                events.failing(),
                parked.size(),
                parked,
                reconciliation.runs(MOST_RUNS).stream()
                        .map(run -> new PaymentsPage.Run(
                                run.startedAt(),
                                run.finishedAt(),
                                run.checked(),
                                run.repaired(),
                                run.report().lines().toList()))
                        .toList());
    }

    /** Tries an event again that was put aside. */
    @POST
    @Path("events/{event}/retry")
    public Response retry(@PathParam("event") String event) {
        if (!events.retry(event)) {
            return Answers.seeOther(HOME);
        }
        Visit visit = Visit.of(request);
        audit.add("payment-event.retried", event, visit);
        return Answers.seeOther(HOME, Flash.done("payments.retried"), visit);
    }

    /** Compares everything now, in the background. */
    @POST
    @Path("reconciliation")
    public Response reconcile() {
        reconciliation.start();
        return Answers.seeOther(HOME, Flash.done("payments.comparing"), Visit.of(request));
    }
}
