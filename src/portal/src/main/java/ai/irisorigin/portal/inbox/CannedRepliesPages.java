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
        return page(null, new CannedRepliesPage.Form("", ""), CannedRepliesPage.Errors.NONE);
    }

    @POST
    @Requires(Permission.MANAGE_CONVERSATIONS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @FormParam("title") @DefaultValue("") String title, @FormParam("text") @DefaultValue("") String text) {
        CannedRepliesPage.Errors errors = errors(title, text);
        if (errors.any()) {
            return Answers.invalid(page(null, new CannedRepliesPage.Form(title, text), errors));
        }
        replies.keep(Input.line(title), Input.text(text));
        return kept(title);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public CannedRepliesPage edit(@PathParam("id") UUID id) {
        CannedReply reply = find(id);
        return page(id, new CannedRepliesPage.Form(reply.title(), reply.body()), CannedRepliesPage.Errors.NONE);
    }

    @POST
    @Path("{id}")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") UUID id,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("text") @DefaultValue("") String text) {
        find(id);
        CannedRepliesPage.Errors errors = errors(title, text);
        if (!errors.any() && !replies.change(id, Input.line(title), Input.text(text))) {
            errors = new CannedRepliesPage.Errors(true, "inbox.replies.error.title.taken", null);
        }
        return errors.any() ? Answers.invalid(page(id, new CannedRepliesPage.Form(title, text), errors)) : kept(title);
    }

    @POST
    @Path("{id}/removal")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public Response remove(@PathParam("id") UUID id) {
        String title = find(id).title();
        replies.remove(id);
        return Answers.seeOther(ADDRESS, Flash.done("reply.removed", title), Visit.of(request));
    }

    private CannedReply find(UUID id) {
        return replies.find(id).orElseThrow(NotFoundException::new);
    }

    private Response kept(String title) {
        return Answers.seeOther(ADDRESS, Flash.done("reply.kept", Input.line(title)), Visit.of(request));
    }

    private static CannedRepliesPage.Errors errors(String typedTitle, String typedText) {
        int title = Input.line(typedTitle).length();
        int text = Input.text(typedText).length();
        String wrongTitle = title == 0
                ? "inbox.replies.error.title.missing"
                : title > LONGEST_TITLE ? "inbox.replies.error.title.long" : null;
        String wrongText = text == 0
                ? "inbox.replies.error.text.missing"
                : text > LONGEST_TEXT ? "inbox.replies.error.text.long" : null;
        return new CannedRepliesPage.Errors(wrongTitle != null || wrongText != null, wrongTitle, wrongText);
    }

    private CannedRepliesPage page(UUID edited, CannedRepliesPage.Form form, CannedRepliesPage.Errors errors) {
        return new CannedRepliesPage(
                replies.all().stream()
                        .map(reply -> new CannedRepliesPage.Reply(reply.id().toString(), reply.title(), reply.body()))
                        .toList(),
                Visit.of(request).signedIn().may(Permission.MANAGE_CONVERSATIONS),
                edited == null ? null : edited.toString(),
                form,
                errors);
    }
}
