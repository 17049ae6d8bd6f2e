package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person's own password, e-mail and sessions. */
@Path("app/profile")
@Requires
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class SecurityPages {

    private static final String HERE = "/app/profile/security";
    private static final SecurityPage.EmailForm NO_EMAIL = new SecurityPage.EmailForm("", null, null);
    private static final SecurityPage.PasswordErrors NO_ERRORS = new SecurityPage.PasswordErrors(false, null, null);

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private Passwords passwords;

    @Inject
    private Sessions sessions;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("security")
    public SecurityPage show() {
        return page(NO_EMAIL, NO_ERRORS);
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("password") @DefaultValue("") String password) {
        Visit visit = Visit.of(request);
        SignedIn me = visit.signedIn();
        String wrongCurrent = signIns.fault(me.email(), current, visit).orElse(null);
        String wrongNew = passwords.fault(password, me.email()).orElse(null);
        if (wrongCurrent != null || wrongNew != null) {
            return Answers.invalid(page(NO_EMAIL, new SecurityPage.PasswordErrors(true, wrongCurrent, wrongNew)));
        }
        accounts.changePassword(me, passwords.hash(password), visit);
        return Answers.seeOther(HERE, Flash.done("password.changed"), visit);
    }

    @POST
    @Path("email")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeEmail(
            @FormParam("email") @DefaultValue("") String typed,
            @FormParam("password") @DefaultValue("") String password) {
        Visit visit = Visit.of(request);
        SignedIn me = visit.signedIn();
        String email = EmailAddress.normal(typed);
        String fault = email.equals(me.email())
                ? "identity.security.error.email.same"
                : EmailAddress.fault(typed).orElse(null);
        String wrongPassword = signIns.fault(me.email(), password, visit).orElse(null);
        if (fault == null && wrongPassword == null && !accounts.requestEmail(me, email, visit)) {
            fault = "identity.security.error.email.taken";
        }
        return fault == null && wrongPassword == null
                ? Answers.seeOther(HERE, Flash.done("email.sent", email), visit)
                : Answers.invalid(page(new SecurityPage.EmailForm(typed, fault, wrongPassword), NO_ERRORS));
    }

    /** By the link in the mail; only the person that asked for it is signed in here, so no other reader can use it. */
    @GET
    @Path("email/confirmation")
    public Response confirmEmail(@QueryParam("token") @DefaultValue("") String token) {
        Visit visit = Visit.of(request);
        return accounts.confirmEmail(visit.signedIn(), new Secret(token), visit)
                .map(email -> Answers.seeOther(HERE, Flash.done("email.changed", email), visit))
                .orElseGet(() -> Response.status(Response.Status.GONE)
                        .entity(new ExpiredLinkPage("email"))
                        .build());
    }

    @POST
    @Path("email/withdrawal")
    public Response withdrawEmail() {
        Visit visit = Visit.of(request);
        accounts.withdrawEmail(visit.signedIn());
        return Answers.seeOther(HERE, Flash.done("email.withdrawn"), visit);
    }

    @GET
    @Path("sessions/revocation")
    public ConfirmPage confirmRevocation() {
        return new ConfirmPage("sessions", "", "/app/profile/sessions/revocation", HERE);
    }

    @POST
    @Path("sessions/revocation")
    public Response revokeOthers() {
        Visit visit = Visit.of(request);
        sessions.endOthers(visit.signedIn());
        return Answers.seeOther(HERE, Flash.done("sessions.revoked"), visit);
    }

    @POST
    @Path("sessions/{id}/revocation")
    public Response revoke(@PathParam("id") UUID id) {
        Visit visit = Visit.of(request);
        if (!sessions.end(id, visit.signedIn())) {
            throw new NotFoundException();
        }
        return Answers.seeOther(
                id.equals(visit.signedIn().session()) ? "/sign-in" : HERE, Flash.done("session.revoked"), visit);
    }

    private SecurityPage page(SecurityPage.EmailForm emailForm, SecurityPage.PasswordErrors passwordErrors) {
        SignedIn me = Visit.of(request).signedIn();
        Optional<String> pending = accounts.pendingEmail(me);
        List<SecurityPage.Device> devices = sessions.of(me).stream()
                .map(session -> {
                    UserAgent agent = UserAgent.parse(session.userAgent());
                    return new SecurityPage.Device(
                            session.id().toString(),
                            agent.browser(),
                            agent.system(),
                            session.address(),
                            session.createdAt(),
                            session.seenAt(),
                            session.id().equals(me.session()));
                })
                .toList();
        return new SecurityPage(me.email(), pending.orElse(null), emailForm, passwordErrors, devices);
    }
}
