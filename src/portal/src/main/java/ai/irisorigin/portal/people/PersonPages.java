package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.identity.Pictures;
import ai.irisorigin.portal.identity.ProfileForm;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Predicate;

/** One of an organization's people. */
@Path("app/people/{id}")
@Requires(Permission.MANAGE_USERS)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PersonPages {

    private static final PersonPage.Errors NO_ERRORS = new PersonPage.Errors(false, null, null, null, false);

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Ownership ownership;

    @Inject
    private SeatCount seats;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private UUID id;

    @GET
    @Requires(Permission.VIEW_USERS)
    public PersonPage show() {
        Membership member = member();
        return page(member, form(member), NO_ERRORS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("version") @DefaultValue("0") int version) {
        Membership member = allowed(PersonPage.Rights::change);
        String wrongName = ProfileForm.nameFault(name);
        Role wanted = Role.parse(role).orElse(null);
        String wrongRole = me().role().gives().anyMatch(given -> given == wanted) ? null : "people.person.error.role";
        var form = new PersonPage.Form(name, role, version);
        if (wrongName != null || wrongRole != null) {
            return Answers.invalid(page(member, form, new PersonPage.Errors(true, null, wrongName, wrongRole, false)));
        }
        String line = Input.line(name);
        if (member.name().equals(line) && member.role() == wanted) {
            return told("people.unchanged", member);
        }
        try {
            if (!people.change(id, version, line, wanted)) {
                Membership now = member();
                return Answers.conflict(page(now, form, new PersonPage.Errors(true, null, null, null, true)));
            }
        } catch (LastOwnerException e) {
            return Answers.invalid(page(
                    member, form, new PersonPage.Errors(true, "people.person.error.last-owner", null, null, false)));
        }
        return told("people.changed", member());
    }

    @GET
    @Path("deactivation")
    public ConfirmPage confirmDeactivation() {
        return confirm("deactivation", allowed(PersonPage.Rights::deactivate));
    }

    @POST
    @Path("deactivation")
    public Response deactivate() {
        Membership member = member();
        if (member.active()) {
            allowed(PersonPage.Rights::deactivate);
            try {
                people.deactivate(id, Visit.of(request));
            } catch (LastOwnerException e) {
                return Answers.invalid(page(
                        member,
                        form(member),
                        new PersonPage.Errors(true, "people.person.error.last-owner", null, null, false)));
            }
        }
        return told("people.deactivated", member);
    }

    @POST
    @Path("reactivation")
    public Response reactivate() {
        Membership member = member();
        if (!member.active()) {
            allowed(PersonPage.Rights::reactivate);
            try {
                people.reactivate(id);
            } catch (SeatsTakenException e) {
                return seatsTaken(seats.now(), me());
            }
        }
        return told("people.reactivated", member);
    }

    @GET
    @Path("ownership-offer")
    @Requires(Permission.OWN)
    public ConfirmPage confirmOffer() {
        return confirm("ownership-offer", allowed(PersonPage.Rights::offerOwnership));
    }

    @POST
    @Path("ownership-offer")
    @Requires(Permission.OWN)
    public Response offerOwnership() {
        Membership member = allowed(PersonPage.Rights::offerOwnership);
        ownership.offer(me(), member, Visit.of(request));
        return told("ownership.offered", member);
    }

    @POST
    @Path("ownership-offer/withdrawal")
    @Requires(Permission.OWN)
    public Response withdrawOffer() {
        Membership member = member();
        ownership.withdraw();
        return told("ownership.withdrawn", member);
    }

    /** 402: no seat is left, and the way to more. */
    static Response seatsTaken(Seats seats, SignedIn me) {
        Plan plan = Plan.parse(CurrentTenant.required().plan()).orElseThrow();
        return Response.status(Response.Status.PAYMENT_REQUIRED)
                .entity(new SeatsTakenPage(seats, plan.key(), me.may(Permission.MANAGE_BILLING)))
                .build();
    }

    private Membership member() {
        return memberships.find(id).orElseThrow(NotFoundException::new);
    }

    private Membership allowed(Predicate<PersonPage.Rights> right) {
        Membership member = member();
        if (!right.test(Rights.of(me(), member))) {
            throw new ForbiddenException();
        }
        return member;
    }

    private SignedIn me() {
        return Visit.of(request).signedIn();
    }

    private Response told(String what, Membership member) {
        return Answers.seeOther(address(), Flash.done(what, member.name()), Visit.of(request));
    }

    private ConfirmPage confirm(String what, Membership member) {
        return new ConfirmPage(what, member.name(), address() + "/" + what, address());
    }

    private String address() {
        return "/app/people/" + id;
    }

    private static PersonPage.Form form(Membership member) {
        return new PersonPage.Form(member.name(), member.role().key(), member.version());
    }

    private PersonPage page(Membership member, PersonPage.Form form, PersonPage.Errors errors) {
        return new PersonPage(
                member.id().toString(),
                member.name(),
                member.email(),
                member.role().key(),
                member.active(),
                member.initials(),
                Pictures.address(member.id(), member.picture()),
                member.joinedAt(),
                member.seenAt(),
                errors.conflict() ? new PersonPage.Form(form.name(), form.role(), member.version()) : form,
                errors,
                Rights.of(me(), member),
                me().role().gives().map(Role::key).toList(),
                ownership.offerTo(member.id()).map(OwnershipOffer::expiresAt).orElse(null));
    }
}
