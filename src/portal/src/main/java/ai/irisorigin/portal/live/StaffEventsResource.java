package ai.irisorigin.portal.live;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.conversations.Conversation;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What staff hear: of all conversations of their organization, or of the one whose number they name. */
@Path("app/conversations/events")
@Requires(Permission.VIEW_CONVERSATIONS)
@Produces(MediaType.SERVER_SENT_EVENTS)
@ApplicationScoped
public class StaffEventsResource {

    @Inject
    private EventStreams streams;

    @Inject
    private Conversations conversations;

    @Context
    private HttpServletRequest request;

    @GET
    public void listen(@QueryParam("number") Long number, @Suspended AsyncResponse answer) {
        Visit visit = Visit.of(request);
        UUID conversation = number == null
                ? null
                : conversations.find(number).map(Conversation::id).orElseThrow(NotFoundException::new);
        streams.open(
                new Listener(
                        visit.organization(),
                        conversation,
                        true,
                        visit.signedIn().session().toString()),
                request,
                answer);
    }
}
