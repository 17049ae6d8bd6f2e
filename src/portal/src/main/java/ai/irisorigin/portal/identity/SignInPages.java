package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.SessionCookie;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where staff sign in: on an organization's host its people, on the platform's host the operator. */
@Path("sign-in")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class SignInPages {

    @Inject
    private SignIns signIns;

    @Inject
    private Arrivals arrivals;

    @Context
    private HttpServletRequest request;

    @GET
    public Response form(@QueryParam("next") @DefaultValue("") String next) {
        Visit visit = Visit.of(request);
        return visit.signedIn() != null
                ? Answers.seeOther(destination(next, visit))
                : Response.ok(page("", next, null)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("") String next) {
        Visit visit = Visit.of(request);
        String fault = EmailAddress.fault(email).orElse(null);
        if (fault != null || password.isEmpty()) {
            return Answers.invalid(new SignInPage(
                    new SignInPage.Form(email, next),
                    new SignInPage.Errors(
                            true, null, fault, password.isEmpty() ? "identity.error.password.missing" : null)));
        }
        SignIns.Outcome outcome =
                signIns.attempt(EmailAddress.normal(email), password, SessionFilter.userAgent(request), visit);
        if (outcome.retryAfter() != null) {
            return Response.status(429, "Too Many Requests")
                    .header("Retry-After", outcome.retryAfter().toSeconds() + 1)
                    .entity(page(email, next, outcome.error()))
                    .build();
        }
        if (outcome.error() != null) {
            return Answers.invalid(page(email, next, outcome.error()));
        }
        return signedIn(outcome.secret(), destination(next, visit), visit);
    }

    /** A person comes from another organization of theirs. Whoever is signed in here already stays who they are. */
    @GET
    @Path("hand-over")
    public Response handOver(@QueryParam("token") @DefaultValue("") String token) {
        Visit visit = Visit.of(request);
        Arrivals.Arrival arrival = arrivals.arrive(new Secret(token), SessionFilter.userAgent(request), visit);
        SignedIn here = visit.signedIn();
        if (here != null && arrival.person() != null && !here.person().equals(arrival.person())) {
            return Answers.seeOther("/app", Flash.warning("signed-in-as-other", here.email()), visit);
        }
        return arrival.session() == null
                ? Response.status(Response.Status.GONE)
                        .entity(new ExpiredLinkPage("hand-over"))
                        .build()
                : signedIn(arrival.session(), "/app", visit);
    }

    private static Response signedIn(Secret secret, String path, Visit visit) {
        return Response.fromResponse(Answers.seeOther(path))
                .cookie(SessionCookie.of(secret.text(), visit))
                .build();
    }

    private static SignInPage page(String email, String next, String error) {
        return new SignInPage(
                new SignInPage.Form(email, next), new SignInPage.Errors(error != null, error, null, null));
    }

    /** Where the person wanted to go, as long as it is on this host. */
    private static String destination(String next, Visit visit) {
        if (next.matches("/([A-Za-z0-9._~%&=?+-][A-Za-z0-9._~%&=?/+-]*)?") && !next.startsWith("/sign-")) {
            return next;
        }
        return visit.site() == Visit.Site.PLATFORM ? "/operator/organizations" : "/app";
    }
}
