package ai.irisorigin.portal.inbox;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.answers.Suggestion;
import ai.irisorigin.portal.answers.Suggestions;
import ai.irisorigin.portal.conversations.Attachment;
import ai.irisorigin.portal.conversations.Attachments;
import ai.irisorigin.portal.conversations.ChosenFiles;
import ai.irisorigin.portal.conversations.Conversation;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.conversations.Desk;
import ai.irisorigin.portal.conversations.FirstAnswers;
import ai.irisorigin.portal.conversations.Message;
import ai.irisorigin.portal.conversations.Status;
import ai.irisorigin.portal.identity.Initials;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.uploads.SentForm;
import ai.irisorigin.portal.uploads.SentForms;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.ConfirmPage;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One conversation, and what staff do in it. */
@Path("app/conversations/{number: \\d{1,15}}")
@Requires(Permission.VIEW_CONVERSATIONS)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ThreadPages {

    private static final int LONGEST_TAG = 40;

    @Inject
    private Conversations conversations;

    @Inject
    private Desk desk;

    @Inject
    private Attachments attachments;

    @Inject
    private FirstAnswers firstAnswers;

    @Inject
    private SentForms forms;

    @Inject
    private Inbox inbox;

    @Inject
    private CannedReplies replies;

    @Inject
    private Suggestions suggestions;

    @Context
    private HttpServletRequest request;

    @PathParam("number")
    private long number;

    @GET
    public ThreadPage show() {
        return page(conversation(), DraftForm.empty(), null, false);
    }

    @POST
    @Requires(Permission.MANAGE_CONVERSATIONS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@BeanParam DraftForm form) {
        return take(form);
    }

    @POST
    @Requires(Permission.MANAGE_CONVERSATIONS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(SentForms.LONGEST)
    public Response writeWithFiles(@HeaderParam("Content-Type") String type, InputStream body) {
        try (SentForm sent = forms.read(type, body, ChosenFiles.LIMITS)) {
            return take(DraftForm.of(sent));
        }
    }

    private Response take(DraftForm form) {
        Conversation conversation = conversation();
        if (form.inserts()) {
            uuid(form.reply).flatMap(replies::find).ifPresent(reply -> form.add(reply.body()));
            return Response.ok(page(conversation, form, null, false)).build();
        }
        if (form.takesSuggestion()) {
            form.add(Input.text(form.suggested));
            return Response.ok(page(conversation, form, null, false)).build();
        }
        if (form.asksForSuggestion()) {
            return Response.ok(suggesting(conversation, form)).build();
        }
        String error = form.error();
        if (error == null && conversation.mergedInto() != null) {
            error = "inbox.thread.error.merged";
        }
        Optional<UUID> once = uuid(form.once);
        if (error != null || !form.files.fine() || once.isEmpty()) {
            return Answers.invalid(page(conversation, form, error, false));
        }
        Visit visit = Visit.of(request);
        try {
            if (!desk.write(conversation.id(), form.draft(once.get()), me(), visit.host())) {
                return Answers.conflict(page(conversation(), form, null, true));
            }
        } catch (LimitReachedException full) {
            form.files = form.files.withoutRoom();
            return Answers.full(page(conversation(), form, null, false));
        }
        return told(form.notes() ? "conversation.noted" : "conversation.answered", conversation.name());
    }

    /** A text that is there already is never lost: the drafted answer stands beside it. */
    private ThreadPage suggesting(Conversation conversation, DraftForm form) {
        Suggestion suggestion =
                suggestions.suggest(conversation, Visit.of(request).host());
        boolean beside = !form.text.isBlank();
        if (suggestion.found() && !beside) {
            form.add(suggestion.text());
        }
        String outcome = suggestion.found() ? beside ? "beside" : "drafted" : suggestion.failed() ? "failed" : "none";
        return page(
                conversation,
                form,
                null,
                false,
                new ThreadPage.Suggested(
                        outcome,
                        suggestion.found() && beside ? suggestion.text() : null,
                        suggestion.cited().stream()
                                .map(article -> new ThreadPage.Cited(article.title(), article.href()))
                                .toList(),
                        suggestion.model()));
    }

    @POST
    @Path("assignment")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public Response assign(@FormParam("assignee") @DefaultValue("") String assignee) {
        Optional<UUID> member = assignee.equals("me") ? Optional.of(me().membership()) : uuid(assignee);
        if (!desk.assign(conversation().id(), member.orElse(null), me())) {
            throw new BadRequestException();
        }
        return told("conversation.assigned", "");
    }

    @POST
    @Path("status")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public Response turn(@FormParam("status") @DefaultValue("") String status) {
        Conversation conversation = conversation();
        Status wanted = Status.parse(status).orElseThrow(BadRequestException::new);
        desk.turn(conversation.id(), wanted, me());
        return told("conversation." + wanted.key(), "");
    }

    @POST
    @Path("tags")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public Response tag(@FormParam("tag") @DefaultValue("") String typed) {
        Conversation conversation = conversation();
        String tag = Input.line(typed).toLowerCase(Locale.ROOT);
        if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
            return Answers.invalid(page(conversation, DraftForm.empty(), "inbox.thread.error.tag", false));
        }
        desk.tag(conversation.id(), tag, me());
        return told("conversation.tagged", tag);
    }

    @POST
    @Path("tags/removal")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public Response untag(@FormParam("tag") @DefaultValue("") String tag) {
        desk.untag(conversation().id(), tag, me());
        return told("conversation.untagged", tag);
    }

    @GET
    @Path("merging")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public ConfirmPage confirmMerging(@QueryParam("into") @DefaultValue("0") long into) {
        conversation();
        Conversation other = conversations.find(into).orElseThrow(NotFoundException::new);
        return new ConfirmPage(
                "merging", "#" + into + " " + other.subject(), address() + "/merging/" + into, address());
    }

    /** Moves what was said here into another conversation of the same customer, which goes on. */
    @POST
    @Path("merging/{into: \\d{1,15}}")
    @Requires(Permission.MANAGE_CONVERSATIONS)
    public Response merge(@PathParam("into") long into) {
        Conversation conversation = conversation();
        Conversation other = conversations.find(into).orElseThrow(NotFoundException::new);
        if (!desk.merge(conversation.id(), other.id(), me())) {
            throw new BadRequestException();
        }
        return Answers.seeOther(
                "/app/conversations/" + into, Flash.done("conversation.merged", "#" + number), Visit.of(request));
    }

    private Conversation conversation() {
        return conversations.find(number).orElseThrow(NotFoundException::new);
    }

    private SignedIn me() {
        return Visit.of(request).signedIn();
    }

    private String address() {
        return "/app/conversations/" + number;
    }

    private Response told(String what, String argument) {
        return Answers.seeOther(address(), Flash.done(what, argument), Visit.of(request));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ThreadPage page(Conversation conversation, DraftForm form, String error, boolean conflict) {
        return page(conversation, form, error, conflict, ThreadPage.Suggested.UNASKED);
    }

    private ThreadPage page(
            Conversation conversation,
            DraftForm form,
            String error,
            boolean conflict,
            ThreadPage.Suggested suggestion) {
        SignedIn me = me();
        UUID assignee = conversation.assignee();
        List<Membership> agents = desk.agents();
        List<Attachment> attached = attachments.of(conversation);
        List<FirstAnswers.Quoted> quoted = firstAnswers.quotedIn(conversation);
        int seen = form.seen > 0 && !conflict ? form.seen : conversation.positions();
        return new ThreadPage(
                address(),
                number,
                conversation.subject(),
                conversation.name(),
                conversation.email(),
                conversation.status().key(),
                conversation.closed(),
                Optional.ofNullable(conversation.mergedInto())
                        .flatMap(conversations::number)
                        .orElse(null),
                conversation.createdAt(),
                agents.stream()
                        .filter(agent -> agent.id().equals(assignee))
                        .map(Membership::name)
                        .findFirst()
                        .orElse(null),
                me.membership().equals(assignee),
                conversation.rating(),
                conversation.ratingComment(),
                conversations.messages(conversation).stream()
                        .map(message -> line(
                                message,
                                attached,
                                quoted,
                                conflict && message.position() > form.seen && !message.event()))
                        .toList(),
                desk.tagsOf(conversation),
                agents.stream()
                        .map(agent -> new ThreadPage.Agent(
                                agent.id().toString(), agent.name(), agent.id().equals(assignee)))
                        .toList(),
                replies.all().stream()
                        .map(reply -> new ThreadPage.Reply(reply.id().toString(), reply.title()))
                        .toList(),
                inbox.of(conversation.email(), conversation.id()).stream()
                        .map(other ->
                                new ThreadPage.Other(other.number(), other.subject(), other.status(), other.activeAt()))
                        .toList(),
                me.may(Permission.MANAGE_CONVERSATIONS),
                new ThreadPage.Form(
                        form.text,
                        seen,
                        uuid(form.once).orElseGet(UUID::randomUUID).toString(),
                        conflict),
                form.files.field(),
                error,
                suggestion,
                me.may(Permission.MANAGE_KNOWLEDGE));
    }

    private ThreadPage.Line line(
            Message message, List<Attachment> attached, List<FirstAnswers.Quoted> quoted, boolean fresh) {
        String[] event = message.event() ? message.body().split(" ", 2) : null;
        String style = Stream.of("customer", "answer", "note", "event")
                .filter(kind -> switch (kind) {
                    case "customer" -> message.byCustomer();
                    case "note" -> message.note();
                    case "event" -> message.event();
                    default -> false;
                })
                .findFirst()
                .orElse("answer");
        return new ThreadPage.Line(
                message.position(),
                style,
                message.note(),
                event == null ? null : event[0],
                event == null || event.length < 2 ? "" : event[1],
                message.author(),
                Initials.of(message.author()),
                null,
                event == null ? message.body() : "",
                attached.stream()
                        .filter(file -> file.message() == message.position())
                        .map(file -> file.link(address()))
                        .toList(),
                message.createdAt(),
                fresh,
                message.automatic(),
                FirstAnswers.quotedBy(message, quoted));
    }
}
