package ai.irisorigin.portal.analytics;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
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
import jakarta.ws.rs.core.Response;

/** The numbers of each day, to be worked with elsewhere. */
@Path("app/numbers.csv")
@Requires(Permission.VIEW_ANALYTICS)
@ApplicationScoped
public class NumbersResource {

    @Inject
    private Numbers numbers;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces("text/csv; charset=utf-8")
    public Response csv(@QueryParam("days") @DefaultValue("28") int days) {
        return Response.ok(numbers.csv(days, Visit.of(request).signedIn()))
                .header("Content-Disposition", "attachment; filename=\"numbers.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
