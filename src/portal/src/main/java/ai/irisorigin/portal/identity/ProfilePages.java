package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/** What a person says about themselves in this organization. */
@Path("app/profile")
@Requires
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class ProfilePages {

    private static final ProfilePage.Errors NO_ERRORS = new ProfilePage.Errors(false, null, null, null, null, null);

    private static final List<String> TIME_ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    @Inject
    private Memberships memberships;

    @Inject
    private Pictures pictures;

    @Context
    private HttpServletRequest request;

    @GET
    public ProfilePage show() {
        return page(me(), NO_ERRORS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@BeanParam ProfileForm form) {
        Visit visit = Visit.of(request);
        ProfilePage.Errors errors = form.errors();
        if (errors.any()) {
            return Answers.invalid(page(me(), form.values(), errors));
        }
        if (!memberships.change(visit.signedIn().membership(), form.version, form::applyTo)) {
            return Answers.conflict(page(
                    me(),
                    form.values(),
                    new ProfilePage.Errors(true, null, null, null, null, "identity.profile.error.conflict")));
        }
        return Answers.seeOther("/app/profile", Flash.done("profile.saved"), visit);
    }

    @POST
    @Path("picture")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(Pictures.LARGEST_UPLOAD + 10_000)
    public Response upload(List<EntityPart> parts) throws IOException {
        Visit visit = Visit.of(request);
        String name = "";
        byte[] file = new byte[0];
        for (EntityPart part : parts) {
            if (part.getName().equals("picture")) {
                name = part.getFileName().orElse("");
                file = part.getContent().readNBytes(Pictures.LARGEST_UPLOAD + 1);
            }
        }
        try {
            String error = pictures.store(visit.signedIn(), name, file);
            return error == null
                    ? Answers.seeOther("/app/profile", Flash.done("picture.saved"), visit)
                    : Answers.invalid(page(me(), wrongPicture(error)));
        } catch (LimitReachedException full) {
            return Answers.full(page(me(), wrongPicture("identity.profile.error.picture.room")));
        }
    }

    @POST
    @Path("picture/removal")
    public Response remove() {
        Visit visit = Visit.of(request);
        pictures.remove(visit.signedIn());
        return Answers.seeOther("/app/profile", Flash.done("picture.removed"), visit);
    }

    private static ProfilePage.Errors wrongPicture(String error) {
        return new ProfilePage.Errors(true, null, null, null, error, null);
    }

    private Membership me() {
        return memberships.of(Visit.of(request).signedIn());
    }

    private static ProfilePage page(Membership me, ProfilePage.Errors errors) {
        return page(
                me,
                new ProfilePage.Form(
                        me.name(),
                        me.language() == null ? "" : me.language(),
                        me.timeZone().getId(),
                        me.notifiedOfNewConversations(),
                        me.notifiedOfReplies(),
                        me.notifiedOfSummary(),
                        me.version()),
                errors);
    }

    private static ProfilePage page(Membership me, ProfilePage.Form form, ProfilePage.Errors errors) {
        return new ProfilePage(
                form,
                errors,
                me.email(),
                me.role().key(),
                me.initials(),
                Pictures.address(me.id(), me.picture()),
                TIME_ZONES.stream()
                        .map(id -> new ProfilePage.Choice(id, id.replace('_', ' '), id.equals(form.timeZone())))
                        .toList());
    }
}
