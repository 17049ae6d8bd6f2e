package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.ErrorPage;
import ai.irisorigin.portal.web.SecurityHeaders;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    public PreviewsPage list() {
        return new PreviewsPage(
                STATES.stream()
                        .map(state -> new PreviewsPage.State(state, KINDS.containsKey(state) ? address(state) : null))
                        .toList(),
                settings.paymentGrace().toDays());
    }

    @GET
    @Path("{state}")
    public ShownStatePage show(@PathParam("state") String state) {
        kind(state);
        return new ShownStatePage(state, address(state) + "/page");
    }

    /** In the frame. */
    @GET
    @Path("{state}/page")
    public ErrorPage page(@PathParam("state") String state) {
        String kind = kind(state);
        SecurityHeaders.preview(response);
        return new ErrorPage(
                HttpServletResponse.SC_PAYMENT_REQUIRED, kind, Visit.of(request).requestId());
    }

    private static String kind(String state) {
        return Optional.ofNullable(KINDS.get(state)).orElseThrow(NotFoundException::new);
    }

    private static String address(String state) {
        return "/app/billing/previews/" + state;
    }
}
