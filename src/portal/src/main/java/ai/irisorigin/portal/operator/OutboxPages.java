package ai.irisorigin.portal.operator;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Requires;
import ai.irisorigin.portal.mail.Outbox;
import ai.irisorigin.portal.mailbox.MailboxState;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Flash;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The mails of all organizations that are not sent. */
@Path("platform" + OutboxPages.LIST)
@Requires(Permission.OPERATE)
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class OutboxPages {

    static final String LIST = "/operator/mail";

    private static final int MOST = 100;

    @Inject
    private Outbox outbox;

    @Inject
    private MailboxState mailbox;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public OutboxPage show() {
        Outbox.Health health = outbox.health();
        return new OutboxPage(
                health.queued(),
                health.failed(),
                health.oldest(),
                health.lastError(),
                health.lastErrorAt(),
                outbox.unsent(MOST).stream().map(OutboxPages::row).toList(),
                settings.mailReplyTo().map(this::mailbox).orElse(null));
    }

    private OutboxPage.Mailbox mailbox(String address) {
        MailboxState.Health reading = mailbox.health();
        return new OutboxPage.Mailbox(address, reading.readAt(), reading.lastError(), reading.lastErrorAt());
    }

    /** A mail that is on its way already needs no news. */
    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") UUID id) {
        return outbox.retry(id)
                ? Answers.seeOther(LIST, Flash.done("mail.retried"), Visit.of(request))
                : Answers.seeOther(LIST);
    }

    private static OutboxPage.Row row(Outbox.Unsent mail) {
        return new OutboxPage.Row(
                mail.id().toString(),
                mail.organization(),
                mail.recipient(),
                mail.subject(),
                mail.attempts(),
                mail.nextAttemptAt(),
                mail.failed(),
                mail.error());
    }
}
