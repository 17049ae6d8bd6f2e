package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.identity.ExpiredLinkPage;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.UUID;

/** Where a new owner says yes or no. */
@Path("app/ownership/{id}")
@Requires
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class OwnershipPages {

    @Inject
    private Ownership ownership;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private UUID id;

    @GET
    public Response show() {
        return ownership
                .find(id, Visit.of(request).signedIn())
                .map(offer -> Response.ok(
                                new OwnershipPage(id.toString(), offer.from().name(), offer.expiresAt()))
                        .build())
                .orElseGet(OwnershipPages::expired);
    }

    @POST
    @Path("acceptance")
    public Response accept() {
        Visit visit = Visit.of(request);
        return ownership.accept(id, visit.signedIn(), visit)
                ? Answers.seeOther("/app", Flash.done("ownership.accepted"), visit)
                : expired();
    }

    @POST
    @Path("refusal")
    public Response refuse() {
        Visit visit = Visit.of(request);
        if (ownership.find(id, visit.signedIn()).isEmpty()) {
            return expired();
        }
        ownership.withdraw();
        return Answers.seeOther("/app", Flash.done("ownership.refused"), visit);
    }

    private static Response expired() {
        return Response.status(Response.Status.GONE)
                .entity(new ExpiredLinkPage("ownership"))
                .build();
    }
}
