package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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
import java.util.Optional;

/** For whoever forgot the password. */
@Path("password")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PasswordPages {

    @Inject
    private PasswordResets resets;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    @Resource
    private ManagedExecutorService later;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("forgotten")
    public ForgottenPasswordPage forgotten() {
        return new ForgottenPasswordPage(false, "", null);
    }

    /** The same answer in the same time, whether or not anybody has this e-mail: what is to be done is done afterwards. */
    @POST
    @Path("forgotten")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mailLink(@FormParam("email") @DefaultValue("") String typed) {
        Optional<String> fault = EmailAddress.fault(typed);
        if (fault.isPresent()) {
            return Answers.invalid(new ForgottenPasswordPage(false, typed, fault.get()));
        }
        Visit visit = Visit.of(request);
        Organization organization = CurrentTenant.required();
        String email = EmailAddress.normal(typed);
        if (throttle.take(Throttle.Limit.MAIL_TO_PERSON, email).isEmpty()
                && throttle.take(Throttle.Limit.MAIL_FROM_ADDRESS, visit.address())
                        .isEmpty()) {
            later.execute(() -> CurrentTenant.during(organization, () -> resets.offer(email, visit)));
        }
        return Response.ok(new ForgottenPasswordPage(true, email, null)).build();
    }

    @GET
    @Path("reset")
    public Response form(@QueryParam("token") @DefaultValue("") String token) {
        return resets.emailOf(new Secret(token))
                .map(email ->
                        Response.ok(new NewPasswordPage(token, email, null)).build())
                .orElseGet(PasswordPages::expired);
    }

    @POST
    @Path("reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(
            @FormParam("token") @DefaultValue("") String token,
            @FormParam("password") @DefaultValue("") String password) {
        Visit visit = Visit.of(request);
        var secret = new Secret(token);
        Optional<String> email = resets.emailOf(secret);
        if (email.isEmpty()) {
            return expired();
        }
        Optional<String> fault = passwords.fault(password, email.get());
        if (fault.isPresent()) {
            return Answers.invalid(new NewPasswordPage(token, email.get(), fault.get()));
        }
        if (resets.complete(secret, passwords.hash(password), visit).isEmpty()) {
            return expired();
        }
        throttle.forget(Throttle.Limit.SIGN_IN_OF_PERSON, email.get());
        return Answers.seeOther("/sign-in", Flash.done("password.reset"), visit);
    }

    private static Response expired() {
        return Response.status(Response.Status.GONE)
                .entity(new ExpiredLinkPage("password"))
                .build();
    }
}
