package ai.irisorigin.portal.authoring;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;

/** What the editor's script sends by itself: the text while it is being written, and that somebody is there. */
@Path("app/knowledge/{id}/{language}/draft")
@Requires(Permission.MANAGE_KNOWLEDGE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DraftResource {

    @Inject
    private Drafts drafts;

    @Inject
    private Editors editors;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private UUID id;

    @PathParam("language")
    private String language;

    /** 409 if somebody else saved since; then the button of the form shows both. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @BodyLimit(EditPages.FORM)
    public Response save(@BeanParam EditForm form) {
        check();
        if (!form.fits()) {
            return Response.status(422).build();
        }
        return drafts.save(id, language, form.version, form.content(), me().name())
                .map(version -> Response.ok(JSON.createObjectBuilder()
                                .add("version", version)
                                .add("at", clock.instant().toString())
                                .build()
                                .toString())
                        .build())
                .orElseGet(() -> Response.status(Response.Status.CONFLICT).build());
    }

    @POST
    @Path("presence")
    public String stay() {
        check();
        editors.arrive(id, language, me());
        var others = JSON.createArrayBuilder();
        editors.others(id, language, me())
                .forEach(other -> others.add(JSON.createObjectBuilder()
                        .add("name", other.name())
                        .add("since", other.since().toString())));
        return JSON.createObjectBuilder().add("others", others).build().toString();
    }

    private void check() {
        if (!Languages.ALL.contains(language) || drafts.find(id, language).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private SignedIn me() {
        return Visit.of(request).signedIn();
    }
}
