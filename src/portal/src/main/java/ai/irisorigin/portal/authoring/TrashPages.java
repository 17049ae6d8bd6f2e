package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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

/** Deleted articles: to bring them back, or to be rid of them at once. */
@Path("app/knowledge/trash")
@Requires(Permission.MANAGE_KNOWLEDGE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class TrashPages {

    static final String HERE = ArticlesPages.HERE + "/trash";

    @Inject
    private Trash trash;

    @Context
    private HttpServletRequest request;

    @GET
    public TrashPage list() {
        return new TrashPage(
                trash.all().stream()
                        .map(deleted -> new TrashPage.Row(
                                deleted.article().toString(),
                                deleted.title(),
                                deleted.language(),
                                deleted.deletedBy(),
                                deleted.deletedAt(),
                                deleted.goneAt()))
                        .toList(),
                true);
    }

    @POST
    @Path("{id}/restoration")
    public Response restore(@PathParam("id") UUID id) {
        Trash.Deleted deleted = deleted(id);
        return trash.restore(id)
                ? Answers.seeOther(
                        ArticlesPages.HERE + "/" + id + "/" + deleted.language(),
                        Flash.done("knowledge.restored.article", deleted.title()),
                        visit())
                : Answers.seeOther(HERE, Flash.warning("knowledge.restored.nowhere", deleted.title()), visit());
    }

    @GET
    @Path("{id}/deletion")
    public ConfirmPage confirm(@PathParam("id") UUID id) {
        return new ConfirmPage("destruction", deleted(id).title(), HERE + "/" + id + "/deletion", HERE);
    }

    @POST
    @Path("{id}/deletion")
    public Response delete(@PathParam("id") UUID id) {
        Trash.Deleted deleted = deleted(id);
        trash.forget(id);
        return Answers.seeOther(HERE, Flash.done("knowledge.destroyed", deleted.title()), visit());
    }

    private Trash.Deleted deleted(UUID id) {
        return trash.find(id).orElseThrow(NotFoundException::new);
    }

    private Visit visit() {
        return Visit.of(request);
    }
}
