package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Inviting people, and the invitations that are under way. */
@Path("app/people/invitations")
@Requires(Permission.MANAGE_USERS)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class InvitationsPages {

    private static final String HERE = "/app/people/invitations";

    @Inject
    private Invitations invitations;

    @Inject
    private SeatCount seats;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.VIEW_USERS)
    public InvitationsPage list() {
        Instant now = clock.instant();
        return new InvitationsPage(
                invitations.newest().stream()
                        .map(invitation -> new InvitationsPage.Row(
                                invitation.id().toString(),
                                invitation.email(),
                                invitation.role().key(),
                                invitation.inviter(),
                                invitation.sentAt(),
                                invitation.expiresAt(),
                                invitation.expired(now)))
                        .toList(),
                seats.now(),
                me().may(Permission.MANAGE_USERS));
    }

    @GET
    @Path("new")
    public InvitePage form() {
        return page(new InviteForm(), InviteForm.errors(null, null, null, null));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@BeanParam InviteForm form) {
        Visit visit = Visit.of(request);
        InvitePage.Errors errors = form.errors(me().role().gives());
        if (errors.any()) {
            return Answers.invalid(page(form, errors));
        }
        List<String> emails = form.addresses();
        String member = invitations.memberAmong(emails).orElse(null);
        if (member != null) {
            return Answers.invalid(page(form, InviteForm.errors("people.error.emails.member", member, null, null)));
        }
        try {
            invitations.invite(
                    emails, Role.parse(form.role).orElseThrow(), Duration.ofDays(form.days), me().name(), visit.host());
        } catch (SeatsTakenException e) {
            return PersonPages.seatsTaken(seats.now(), me());
        }
        String whom = emails.size() == 1 ? emails.get(0) : Integer.toString(emails.size());
        return Answers.seeOther(HERE, Flash.done("people.invited", whom), visit);
    }

    @POST
    @Path("{id}/mail")
    public Response sendAgain(@PathParam("id") UUID id) {
        Visit visit = Visit.of(request);
        Invitation invitation = find(id);
        invitations.sendAgain(invitation, me().name(), visit.host());
        return Answers.seeOther(HERE, Flash.done("people.invited.again", invitation.email()), visit);
    }

    @GET
    @Path("{id}/revocation")
    public ConfirmPage confirmRevocation(@PathParam("id") UUID id) {
        return new ConfirmPage("invitation", find(id).email(), HERE + "/" + id + "/revocation", HERE);
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(@PathParam("id") UUID id) {
        Invitation invitation = find(id);
        invitations.revoke(id);
        return Answers.seeOther(HERE, Flash.done("people.revoked", invitation.email()), Visit.of(request));
    }

    private Invitation find(UUID id) {
        return invitations.find(id).orElseThrow(NotFoundException::new);
    }

    private SignedIn me() {
        return Visit.of(request).signedIn();
    }

    private InvitePage page(InviteForm form, InvitePage.Errors errors) {
        return new InvitePage(
                form.values(),
                errors,
                seats.now(),
                me().role().gives().map(Role::key).toList());
    }
}
