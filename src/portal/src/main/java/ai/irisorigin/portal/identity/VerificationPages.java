package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where the mail to somebody who signed up leads, and where they ask for another one. */
@Path("app/profile/email/verification")
@Requires
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class VerificationPages {

    private static final String HOME = "/app";

    @Inject
    private Verifications verifications;

    @Inject
    private Throttle throttle;

    @Context
    private HttpServletRequest request;

    /** The link again, after it was good, is no mistake of whoever opens it. */
    @GET
    public Response confirm(@QueryParam("token") @DefaultValue("") String token) {
        Visit visit = Visit.of(request);
        SignedIn me = visit.signedIn();
        return me.verified() || verifications.confirm(me, new Secret(token))
                ? Answers.seeOther(HOME, Flash.done("email.verified", me.email()), visit)
                : Response.status(Response.Status.GONE)
                        .entity(new ExpiredLinkPage("verification"))
                        .build();
    }

    @POST
    public Response sendAgain() {
        Visit visit = Visit.of(request);
        SignedIn me = visit.signedIn();
        if (throttle.take(Throttle.Limit.MAIL_TO_PERSON, me.email()).isPresent()) {
            return Answers.seeOther(HOME, Flash.warning("verification.throttled", me.email()), visit);
        }
        verifications.request(me.person(), me.email(), visit.language(), visit.host());
        return Answers.seeOther(HOME, Flash.done("verification.sent", me.email()), visit);
    }
}
