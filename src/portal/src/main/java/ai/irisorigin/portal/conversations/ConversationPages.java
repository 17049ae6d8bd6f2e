package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/** Where end customers ask. */
@Path("conversations")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class ConversationPages {

    @Inject
    private Conversations conversations;

    @Inject
    private Validator validator;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("new")
    public NewConversationPage form() {
        return NewConversationPage.of(new NewConversationForm(), Set.of());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@BeanParam NewConversationForm form) {
        var violations = validator.validate(form);
        if (!violations.isEmpty()) {
            return Response.status(422, "Unprocessable Content")
                    .entity(NewConversationPage.of(form, violations))
                    .build();
        }
        conversations.open(form, Visit.of(request).language());
        return Response.seeOther(URI.create("/conversations/received")).build();
    }

    @GET
    @Path("received")
    public ReceivedPage received() {
        return new ReceivedPage();
    }
}
