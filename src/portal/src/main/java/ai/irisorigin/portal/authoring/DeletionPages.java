package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Languages;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.stream.Stream;

/** Deleting an article, in all its languages. Its id has a form, else this would answer for all else that is deleted. */
@Path("app/knowledge/{id: [0-9a-f-]{36}}/{language}/deletion")
@Requires(Permission.MANAGE_KNOWLEDGE)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class DeletionPages {

    @Inject
    private Drafts drafts;

    @Inject
    private Trash trash;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private UUID id;

    @PathParam("language")
    private String language;

    @GET
    public ConfirmPage confirm() {
        String here = ArticlesPages.HERE + "/" + id + "/" + language;
        return new ConfirmPage("article-deletion", title(), here + "/deletion", here);
    }

    @POST
    public Response delete() {
        String title = title();
        Visit visit = Visit.of(request);
        trash.put(id, title, language, visit.signedIn().name());
        return Answers.seeOther(ArticlesPages.HERE, Flash.done("knowledge.deleted", title), visit);
    }

    private String title() {
        if (!Languages.ALL.contains(language)) {
            throw new NotFoundException();
        }
        String inThis = drafts.find(id, language)
                .orElseThrow(NotFoundException::new)
                .content()
                .title();
        return Stream.concat(
                        Stream.of(inThis),
                        Languages.ALL.stream()
                                .flatMap(other -> drafts.find(id, other).stream())
                                .map(draft -> draft.content().title()))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }
}
