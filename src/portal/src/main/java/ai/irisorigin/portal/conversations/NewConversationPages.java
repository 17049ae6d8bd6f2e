package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.identity.Throttle;
import ai.irisorigin.portal.uploads.SentForm;
import ai.irisorigin.portal.uploads.SentForms;
import ai.irisorigin.portal.usage.Limits;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.BodyLimit;
import ai.irisorigin.portal.web.Tickets;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where end customers ask. */
@Path("conversations/new")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class NewConversationPages {

    @Inject
    private Conversations conversations;

    @Inject
    private Tickets tickets;

    @Inject
    private SentForms forms;

    @Inject
    private Throttle throttle;

    @Inject
    private Limits limits;

    @Inject
    private Validator validator;

    @Context
    private HttpServletRequest request;

    /** Where it would be refused, nobody types in vain. */
    @GET
    public Response form() {
        String ticket = tickets.issue(false);
        try {
            limits.check(Meter.CONVERSATIONS);
            return Response.ok(NewConversationPage.empty(ticket)).build();
        } catch (LimitReachedException e) {
            return full(e, new NewConversationForm(), ChosenFiles.NONE, ticket);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@BeanParam NewConversationForm form) {
        return open(form, ChosenFiles.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(SentForms.LONGEST)
    public Response openWithFiles(@HeaderParam("Content-Type") String type, InputStream body) {
        try (SentForm sent = forms.read(type, body, ChosenFiles.LIMITS)) {
            return open(NewConversationForm.of(sent), ChosenFiles.in(sent));
        }
    }

    /** Whoever looks like a robot is asked to press once more: a person does, and has lost nothing. */
    private Response open(NewConversationForm form, ChosenFiles files) {
        Visit visit = Visit.of(request);
        Optional<Tickets.Ticket> ticket = tickets.read(form.ticket);
        var violations = validator.validate(form);
        if (!violations.isEmpty() || !files.fine()) {
            return Answers.invalid(NewConversationPage.of(form, files, null, violations, tickets.issueAgain(ticket)));
        }
        if (ticket.isEmpty() || tickets.inNoTime(ticket.get()) || !form.website.isEmpty()) {
            return Answers.invalid(NewConversationPage.of(
                    form, files, "conversations.new.error.again", Set.of(), tickets.issueAgain(ticket)));
        }
        Optional<Duration> wait = throttle.take(
                Throttle.Limit.QUESTION_FROM_ADDRESS, visit.organization().slug() + " " + visit.address());
        if (wait.isPresent()) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header("Retry-After", wait.get().toSeconds() + 1)
                    .entity(NewConversationPage.of(
                            form, files, "conversations.new.error.many", Set.of(), tickets.issueAgain(ticket)))
                    .build();
        }
        try {
            Secret link = conversations.ask(
                    form.question(visit.language()), files.files(), ticket.get().once(), visit.host());
            return Answers.seeOther("/conversations/" + link.text());
        } catch (LimitReachedException e) {
            return full(e, form, files, tickets.issueAgain(ticket));
        }
    }

    private static Response full(LimitReachedException e, NewConversationForm form, ChosenFiles files, String ticket) {
        return Answers.full(
                e.meter() == Meter.STORAGE
                        ? NewConversationPage.of(form, files.withoutRoom(), null, Set.of(), ticket)
                        : NewConversationPage.of(form, files, "conversations.new.error.limit", Set.of(), ticket));
    }
}
