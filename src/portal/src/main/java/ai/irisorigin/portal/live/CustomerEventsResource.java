package ai.irisorigin.portal.live;

import ai.irisorigin.portal.conversations.Conversation;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.identity.Throttle;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What the author of a conversation hears of it: whoever has the link. */
@Path("conversations/{token: [A-Za-z0-9_-]{43}}/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@ApplicationScoped
public class CustomerEventsResource {

    @Inject
    private EventStreams streams;

    @Inject
    private Conversations conversations;

    @Context
    private HttpServletRequest request;

    @GET
    public void listen(@PathParam("token") String token, @Suspended AsyncResponse answer) {
        Visit visit = Visit.of(request);
        Conversation conversation = conversations.find(new Secret(token)).orElseThrow(NotFoundException::new);
        streams.open(
                new Listener(visit.organization(), conversation.id(), false, Throttle.network(visit.address())),
                request,
                answer);
    }
}
