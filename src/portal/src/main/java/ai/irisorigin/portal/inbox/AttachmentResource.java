package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.conversations.Attachments;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.web.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The files of a conversation, for staff. */
@Path("app/conversations/{number: \\d{1,15}}/attachments/{id: [0-9a-f-]{36}}")
@Requires(Permission.VIEW_CONVERSATIONS)
@ApplicationScoped
public class AttachmentResource {

    @Inject
    private Conversations conversations;

    @Inject
    private Attachments attachments;

    @Context
    private HttpServletResponse response;

    @GET
    public Response download(@PathParam("number") long number, @PathParam("id") UUID id) {
        Attachments.Download found = conversations
                .find(number)
                .flatMap(conversation -> attachments.find(conversation, id, Attachments.Reader.STAFF))
                .orElseThrow(NotFoundException::new);
        SecurityHeaders.sandbox(response);
        return found.answer();
    }
}
