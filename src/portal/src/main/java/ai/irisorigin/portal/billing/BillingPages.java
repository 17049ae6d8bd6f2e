package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.people.SeatCount;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The organization's plan, for those who pay for it. */
@Path("app/billing")
@Requires(Permission.MANAGE_BILLING)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class BillingPages {

    @Inject
    private SeatCount seats;

    @GET
    public BillingPage show() {
        Plan plan = Plan.parse(CurrentTenant.required().plan()).orElseThrow();
        return BillingPage.of(plan, seats.now().used());
    }
}
