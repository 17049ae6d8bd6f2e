package ai.irisorigin.portal.api;

import ai.irisorigin.portal.api.ConversationReader.Filter;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.conversations.Conversations.Question;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Problem;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The conversations of an organization, for its programs. */
@Path("api/v1/conversations")
@WithKey
@ApplicationScoped
public class ConversationsResource {

    private static final String HERE = "/api/v1/conversations/";
    private static final int LONGEST_BODY = 1 << 20;
    private static final int MOST = 100;

    /** Visible ASCII (RFC 9110, section 5.5), and not more than a key needs. */
    private static final Pattern ONCE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    private ConversationReader reader;

    @Inject
    private Conversations conversations;

    @Context
    private HttpServletRequest request;

    @GET
    public Response list(
            @QueryParam("status") String status,
            @QueryParam("limit") @DefaultValue("25") String limit,
            @QueryParam("cursor") String cursor) {
        Optional<Filter> filter = filter(status);
        Optional<Integer> most = limit(limit);
        Optional<Cursor> after = cursor == null ? Optional.empty() : Cursor.parse(cursor);
        if (filter.isEmpty()) {
            return unclear("status", "is neither open nor closed");
        }
        if (most.isEmpty()) {
            return unclear("limit", "is no number from 1 to " + MOST);
        }
        if (cursor != null && after.isEmpty()) {
            return unclear("cursor", "is none that an answer had as next");
        }
        // One more than wanted tells whether there are others.
        List<Item> found = reader.list(filter.get(), after.orElse(null), most.get() + 1);
        boolean more = found.size() > most.get();
        List<Item> items = more ? found.subList(0, most.get()) : found;
        return ok(Shapes.page(items, more ? items.get(items.size() - 1).cursor() : null));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id) {
        return ok(Shapes.conversation(reader.find(id).orElseThrow(NotFoundException::new)));
    }

    /** Takes any kind of body: whoever has no key is told so first. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(LONGEST_BODY)
    public Response ask(
            byte[] body, @Context HttpHeaders headers, @HeaderParam("Idempotency-Key") String idempotencyKey) {
        Visit visit = Visit.of(request);
        MediaType type = headers.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isWildcardSubtype()) {
            return Problem.of(415, "Send application/json.")
                    .answer(visit)
                    .header("Accept", MediaType.APPLICATION_JSON)
                    .build();
        }
        NewConversation sent =
                NewConversation.read(body, CurrentTenant.required().language()).orElse(null);
        if (sent == null) {
            return Problem.of(400, "malformed", "The body can't be read", "It is no JSON object in UTF-8.")
                    .answer(visit)
                    .build();
        }
        if (!sent.errors().isEmpty()) {
            return invalid(sent.errors());
        }
        if (idempotencyKey != null && !ONCE.matcher(idempotencyKey).matches()) {
            return invalid(
                    List.of(new Problem.Fault("Idempotency-Key", "is not 1 to 255 visible characters of ASCII")));
        }
        UUID once = once(idempotencyKey);
        conversations.ask(sent.question(), List.of(), once, visit.host());
        Matter asked = reader.asked(once).orElseThrow();
        if (!isOf(sent.question(), asked.item())) {
            return invalid(List.of(new Problem.Fault("Idempotency-Key", "was used for another conversation already")));
        }
        return Response.status(Response.Status.CREATED)
                .header("Location", HERE + asked.item().id())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Shapes.conversation(asked).toString())
                .build();
    }

    private static Optional<Filter> filter(String status) {
        if (status == null) {
            return Optional.of(Filter.ALL);
        }
        return switch (status) {
            case "open" -> Optional.of(Filter.OPEN);
            case "closed" -> Optional.of(Filter.CLOSED_ONES);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("[1-9]\\d{0,2}")
                ? Optional.of(Integer.valueOf(text)).filter(limit -> limit <= MOST)
                : Optional.empty();
    }

    /** The same for the same header of the same key; keys of different programs don't meet. */
    private UUID once(String idempotencyKey) {
        return idempotencyKey == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(
                        (Call.of(request).key().id() + " " + idempotencyKey).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOf(Question question, Item item) {
        return question.email().equals(item.email())
                && question.name().equals(item.name())
                && question.subject().equals(item.subject());
    }

    private Response unclear(String parameter, String message) {
        return Problem.of(
                        400,
                        "parameter",
                        "A parameter can't be understood",
                        "Nothing was looked for.",
                        List.of(new Problem.Fault(parameter, message)))
                .answer(Visit.of(request))
                .build();
    }

    private Response invalid(List<Problem.Fault> errors) {
        return Problem.of(
                        422,
                        "invalid",
                        "The conversation can't be opened as it is",
                        "See errors for each field.",
                        errors)
                .answer(Visit.of(request))
                .build();
    }

    private static Response ok(JsonObject json) {
        return Response.ok(json.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
