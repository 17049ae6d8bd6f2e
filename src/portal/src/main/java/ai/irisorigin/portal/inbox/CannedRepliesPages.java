package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Where canned replies are kept. */
@Path("app/conversations/replies")
@Requires(Permission.VIEW_CONVERSATIONS)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class CannedRepliesPages {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 10_000;
    private static final String ADDRESS = "/app/conversations/replies";

    @Inject
    private CannedReplies replies;

    @Context
    private HttpServletRequest request;

    @GET
    public CannedRepliesPage list() {
        return page(new CannedRepliesPage.Form("", ""), new CannedRepliesPage.Errors(false, null, null));
    }

    @POST
    @Requires(Permission.MANAGE_CONVERSATIONS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @FormParam("title") @DefaultValue("") String typedTitle,
            @FormParam("text") @DefaultValue("") String typedText) {
        String title = Input.line(typedTitle);
        String text = Input.text(typedText);
        String wrongTitle = title.isEmpty()
                ? "inbox.replies.error.title.missing"
                : title.length() > LONGEST_TITLE ? "inbox.replies.error.title.long" : null;
        String wrongText = text.isEmpty()
                ? "inbox.replies.error.text.missing"
                : text.length() > LONGEST_TEXT ? "inbox.replies.error.text.long" : null;
        if (wrongTitle != null || wrongText != null) {
            return Answers.invalid(page(
                    new CannedRepliesPage.Form(typedTitle, typedText),
                    new CannedRepliesPage.Errors(true, wrongTitle, wrongText)));
        }
        replies.keep(title, text);
        return Answers.seeOther(ADDRESS, Flash.done("reply.kept", title), Visit.of(request));
    }

    @POST
    @Path("{id}/removal")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public Response remove(@PathParam("id") UUID id) {
        String title = replies.find(id).orElseThrow(NotFoundException::new).title();
        replies.remove(id);
        return Answers.seeOther(ADDRESS, Flash.done("reply.removed", title), Visit.of(request));
    }

    private CannedRepliesPage page(CannedRepliesPage.Form form, CannedRepliesPage.Errors errors) {
        return new CannedRepliesPage(
                replies.all().stream()
                        .map(reply -> new CannedRepliesPage.Reply(reply.id().toString(), reply.title(), reply.body()))
                        .toList(),
                Visit.of(request).signedIn().may(Permission.MANAGE_CONVERSATIONS),
                form,
                errors);
    }
}
