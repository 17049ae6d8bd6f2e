package ai.irisorigin.portal.people;

import ai.irisorigin.portal.identity.Credentials;
import ai.irisorigin.portal.identity.ExpiredLinkPage;
import ai.irisorigin.portal.identity.Passwords;
import ai.irisorigin.portal.identity.ProfileForm;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.identity.SessionFilter;
import ai.irisorigin.portal.identity.SignIns;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.SessionCookie;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where the link of an invitation leads. */
@Path("invitations/{token}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class InvitationPages {

    @Inject
    private Invitations invitations;

    @Inject
    private Passwords passwords;

    @Inject
    private SignIns signIns;

    @Context
    private HttpServletRequest request;

    @PathParam("token")
    private String token;

    @GET
    public Response show() {
        return invitations
                .find(new Secret(token))
                .map(invitation -> Response.ok(page(
                                invitation,
                                invitations.account(invitation).isPresent(),
                                "",
                                new InvitationPage.Errors(false, null, null, null)))
                        .build())
                .orElseGet(InvitationPages::expired);
    }

    /** Somebody with an account elsewhere proves it by its password; anybody else chooses one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password) {
        Visit visit = Visit.of(request);
        var secret = new Secret(token);
        Invitation invitation = invitations.find(secret).orElse(null);
        if (invitation == null) {
            return expired();
        }
        Optional<Credentials.Credential> account = invitations.account(invitation);
        String wrongName = ProfileForm.nameFault(name);
        String wrongPassword = (account.isPresent()
                        ? signIns.fault(invitation.email(), password, visit)
                        : passwords.fault(password, invitation.email()))
                .orElse(null);
        if (wrongName != null || wrongPassword != null) {
            return Answers.invalid(page(
                    invitation,
                    account.isPresent(),
                    name,
                    new InvitationPage.Errors(true, null, wrongName, wrongPassword)));
        }
        String hash = account.isPresent() ? null : passwords.hash(password);
        return invitations
                .accept(
                        secret,
                        account.map(Credentials.Credential::person),
                        hash,
                        Input.line(name),
                        SessionFilter.userAgent(request),
                        visit)
                .map(session -> Response.fromResponse(Answers.seeOther(
                                visit.site() == Visit.Site.PLATFORM ? "/operator/organizations" : "/app",
                                Flash.done("welcome", CurrentTenant.required().name()),
                                visit))
                        .cookie(SessionCookie.of(session.text(), visit))
                        .build())
                .orElseGet(InvitationPages::expired);
    }

    private InvitationPage page(Invitation invitation, boolean account, String name, InvitationPage.Errors errors) {
        return new InvitationPage(
                token,
                invitation.email(),
                invitation.role().key(),
                invitation.inviter(),
                account,
                new InvitationPage.Form(name),
                errors);
    }

    private static Response expired() {
        return Response.status(Response.Status.GONE)
                .entity(new ExpiredLinkPage("invitation"))
                .build();
    }
}
