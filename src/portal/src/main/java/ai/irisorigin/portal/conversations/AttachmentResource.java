package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.identity.Secret;
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

/** The files of a conversation, for whoever has its link. */
@Path("conversations/{token: [A-Za-z0-9_-]{43}}/attachments/{id: [0-9a-f-]{36}}")
@ApplicationScoped
public class AttachmentResource {

    @Inject
    private Conversations conversations;

    @Inject
    private Attachments attachments;

    @Context
    private HttpServletResponse response;

    @GET
    public Response download(@PathParam("token") String token, @PathParam("id") UUID id) {
        Attachments.Download found = conversations
                .find(new Secret(token))
                .flatMap(conversation -> attachments.find(conversation, id, Attachments.Reader.CUSTOMER))
                .orElseThrow(NotFoundException::new);
        SecurityHeaders.sandbox(response);
        return found.answer();
    }
}
