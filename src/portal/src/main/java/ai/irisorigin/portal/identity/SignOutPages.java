package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.SessionCookie;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Ends the session of this browser. */
@Path("sign-out")
@ApplicationScoped
public class SignOutPages {

    @Inject
    private Sessions sessions;

    @Context
    private HttpServletRequest request;

    @POST
    public Response signOut() {
        Visit visit = Visit.of(request);
        if (visit.signedIn() != null) {
            sessions.end(visit.signedIn().session(), visit.signedIn());
        }
        return Response.fromResponse(Answers.seeOther("/sign-in", Flash.done("signed-out"), visit))
                .cookie(SessionCookie.removed(visit))
                .build();
    }
}
