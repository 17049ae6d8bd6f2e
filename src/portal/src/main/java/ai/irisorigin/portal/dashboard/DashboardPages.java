package ai.irisorigin.portal.dashboard;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.analytics.Numbers;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Where staff comes in. */
@Path("app")
@Requires
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class DashboardPages {

    @Inject
    private Overview overview;

    @Inject
    private Numbers numbers;

    @Context
    private HttpServletRequest request;

    @GET
    public DashboardPage show(@QueryParam("days") @DefaultValue("28") int days) {
        SignedIn person = Visit.of(request).signedIn();
        return new DashboardPage(
                person.name(),
                person.may(Permission.VIEW_ANALYTICS) ? numbers.of(days, person) : null,
                overview.tilesFor(person));
    }
}
