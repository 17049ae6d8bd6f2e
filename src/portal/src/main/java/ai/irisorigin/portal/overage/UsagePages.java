package ai.irisorigin.portal.overage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.audit.AuditLog;
import ai.irisorigin.portal.usage.Entitlements;
import ai.irisorigin.portal.usage.Terms;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;

/** What the organization uses, for those who pay for it. */
@Path("app/usage")
@Requires(Permission.MANAGE_BILLING)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class UsagePages {

    private static final BigDecimal HIGHEST_CAP = BigDecimal.valueOf(1_000_000);

    @Inject
    private UsageReport report;

    @Inject
    private UsageEvents events;

    @Inject
    private Entitlements entitlements;

    @Inject
    private AuditLog audit;

    @Context
    private HttpServletRequest request;

    @GET
    public UsagePage show(@QueryParam("period") @DefaultValue("0") long period) {
        return report.page(report.period(period), null, Visit.of(request));
    }

    /**
     * Events of a meter.
     *
     * @param all empty shows only those beyond the plan, if there are any
     * @param after position of the last one on the page before
     */
    @GET
    @Path("{meter}")
    public UsageEventsPage events(
            @PathParam("meter") String key,
            @QueryParam("period") @DefaultValue("0") long start,
            @QueryParam("all") @DefaultValue("") String all,
            @QueryParam("after") @DefaultValue("0") long after) {
        Meter meter = Meter.parse(key).filter(Meter.METERED::contains).orElseThrow(NotFoundException::new);
        return events.page(meter, report.period(start), !all.isEmpty(), after, Visit.of(request));
    }

    /** Nothing typed means no cap. */
    @POST
    @Path("spending-cap")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cap(@FormParam("dollars") @DefaultValue("") String dollars) {
        Visit visit = Visit.of(request);
        if (!visit.signedIn().may(Permission.OWN)) {
            throw new ForbiddenException();
        }
        String typed = dollars.strip();
        if (typed.isEmpty()) {
            entitlements.cap(null);
            audit.add("spending-cap.lifted", "", visit);
            return Answers.seeOther("/app/usage", Flash.done("overage.cap.lifted"), visit);
        }
        BigDecimal cap = typed.matches("[0-9]{1,9}([.][0-9]{1,2})?") ? new BigDecimal(typed) : HIGHEST_CAP;
        if (cap.compareTo(HIGHEST_CAP) >= 0) {
            Terms current = entitlements.current();
            return Answers.invalid(report.page(current, new UsagePage.Cap(dollars, null, "overage.cap.error"), visit));
        }
        entitlements.cap(cap.movePointRight(2).longValueExact());
        audit.add("spending-cap.set", typed, visit);
        return Answers.seeOther("/app/usage", Flash.done("overage.cap.set"), visit);
    }
}
