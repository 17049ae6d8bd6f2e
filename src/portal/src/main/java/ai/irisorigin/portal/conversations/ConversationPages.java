package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.uploads.SentForm;
import ai.irisorigin.portal.uploads.SentForms;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Input;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the author of a conversation follows it: whoever has the link. */
@Path("conversations/{token: [A-Za-z0-9_-]{43}}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ConversationPages {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_COMMENT = 1_000;
    private static final Set<String> SHOWN_EVENTS = Set.of("closed", "reopened", "solved");

    @Inject
    private Conversations conversations;

    @Inject
    private Attachments attachments;

    @Inject
    private FirstAnswers firstAnswers;

    @Inject
    private SentForms forms;

    @PathParam("token")
    private String token;

    @GET
    public ConversationPage show() {
        return page(conversation(), "", ChosenFiles.NONE, UUID.randomUUID().toString(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @FormParam("text") @DefaultValue("") String typed, @FormParam("once") @DefaultValue("") String once) {
        return write(conversation(), typed, ChosenFiles.NONE, once);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(SentForms.LONGEST)
    public Response writeWithFiles(@HeaderParam("Content-Type") String type, InputStream body) {
        Conversation conversation = conversation();
        try (SentForm sent = forms.read(type, body, ChosenFiles.LIMITS)) {
            return write(conversation, sent.field("text"), ChosenFiles.in(sent), sent.field("once"));
        }
    }

    private Response write(Conversation conversation, String typed, ChosenFiles files, String once) {
        String text = Input.text(typed);
        String error = text.isEmpty() && files.equals(ChosenFiles.NONE)
                ? "conversations.one.error.missing"
                : text.length() > LONGEST ? "conversations.one.error.long" : null;
        Optional<UUID> number = uuid(once);
        if (error == null && number.isEmpty()) {
            error = "conversations.one.error.again";
        }
        if (error != null || !files.fine()) {
            String again = number.orElseGet(UUID::randomUUID).toString();
            return Answers.invalid(page(conversation, typed, files, again, error));
        }
        try {
            conversations.hear(conversation.id(), text, files.files(), number.get());
            return Answers.seeOther(address() + "#newest");
        } catch (LimitReachedException full) {
            return Answers.full(page(conversation(), typed, files.withoutRoom(), once, null));
        }
    }

    @POST
    @Path("closure")
    public Response close() {
        conversations.close(conversation().id());
        return Answers.seeOther(address() + "#newest");
    }

    @POST
    @Path("solution")
    public Response solve() {
        conversations.solve(conversation().id());
        return Answers.seeOther(address() + "#newest");
    }

    @POST
    @Path("rating")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rate(
            @FormParam("rating") @DefaultValue("") String rating,
            @FormParam("comment") @DefaultValue("") String typed) {
        Conversation conversation = conversation();
        if (List.of("good", "bad").contains(rating)) {
            String comment = Input.text(typed);
            conversations.rate(
                    conversation.id(),
                    rating.equals("good"),
                    comment.substring(0, Math.min(LONGEST_COMMENT, comment.length())));
        }
        return Answers.seeOther(address() + "#rating");
    }

    private Conversation conversation() {
        return conversations.find(new Secret(token)).orElseThrow(NotFoundException::new);
    }

    private String address() {
        return "/conversations/" + token;
    }

    private ConversationPage page(
            Conversation conversation, String typed, ChosenFiles files, String once, String error) {
        List<Attachment> attached = attachments.of(conversation);
        List<FirstAnswers.Quoted> quoted = firstAnswers.quotedIn(conversation);
        List<Message> shown = conversations.messages(conversation).stream()
                .filter(message -> !message.note() && (!message.event() || SHOWN_EVENTS.contains(message.body())))
                .toList();
        return new ConversationPage(
                address(),
                conversation.number(),
                conversation.subject(),
                conversation.status().key(),
                conversation.closed(),
                conversation.answeredAt() != null,
                conversation.createdAt(),
                shown.stream().map(message -> line(message, attached, quoted)).toList(),
                typed,
                files.field(),
                once,
                error,
                conversation.rating(),
                !conversation.closed() && shown.get(shown.size() - 1).automatic());
    }

    private ConversationPage.Line line(Message message, List<Attachment> attached, List<FirstAnswers.Quoted> quoted) {
        return new ConversationPage.Line(
                message.position(),
                message.byCustomer(),
                message.event() ? message.body() : null,
                message.author(),
                message.event() ? "" : message.body(),
                attached.stream()
                        .filter(file -> file.message() == message.position())
                        .map(file -> file.link(address()))
                        .toList(),
                message.createdAt(),
                message.automatic(),
                FirstAnswers.quotedBy(message, quoted));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
