package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.ErrorPage;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Shows owners what their customers would see, in the organization's own look. */
@Path("app/billing/previews")
@Requires(Permission.MANAGE_BILLING)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PreviewPages {

    private static final List<String> STATES = List.of("past-due", "paused", "canceled", "over-limit");

    /** Which page customers get; past due, they notice nothing. */
    private static final Map<String, String> KINDS =
            Map.of("paused", "read-only", "canceled", "canceled", "over-limit", "limit");

    @Context
    private HttpServletRequest request;

    @GET
    public PreviewsPage list() {
        return new PreviewsPage(STATES.stream()
                .map(state -> new PreviewsPage.State(
                        state, KINDS.containsKey(state) ? "/app/billing/previews/" + state : "/"))
                .toList());
    }

    @GET
    @Path("{state}")
    public Response show(@PathParam("state") String state) {
        String kind = KINDS.get(state);
        if (kind == null) {
            throw new NotFoundException();
        }
        return Response.ok(new ErrorPage(
                        HttpServletResponse.SC_PAYMENT_REQUIRED,
                        kind,
                        Visit.of(request).requestId()))
                .build();
    }
}
