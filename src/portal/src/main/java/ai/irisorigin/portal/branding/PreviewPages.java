package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.SecurityHeaders;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where the link of a preview leads in, and its banner leads out. No account is needed. */
@Path("preview")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PreviewPages {

    @Inject
    private PreviewLinks links;

    @Inject
    private Looks looks;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    @Path("{token}")
    public Response begin(@PathParam("token") String token) {
        Visit visit = Visit.of(request);
        Optional<PreviewLinks.Found> found = links.read(token);
        boolean good = found.filter(link -> !link.expired())
                .flatMap(link -> looks.ofDraft(link.draft(), visit.organization()))
                .isPresent();
        SecurityHeaders.secret(response);
        if (good) {
            PreviewCookies.WINDOW.set(token, visit, response);
            return Answers.seeOther("/");
        }
        PreviewCookies.removeAll(visit, response);
        return Response.status(found.isPresent() ? 410 : 404)
                .entity(new PreviewEndPage(found.isPresent() ? "expired" : "unknown", false))
                .build();
    }

    @POST
    @Path("end")
    public Response end() {
        PreviewCookies.removeAll(Visit.of(request), response);
        return Answers.seeOther("/");
    }
}
