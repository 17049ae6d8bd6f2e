package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.web.Answers;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.SafeHtml;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** In demo mode: the mails that the portal sent, for whoever has no mailbox at acme.test. */
@Path("dev/mail")
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class CaughtMailPages {

    /** Each costs the catcher a look into the mail. */
    private static final int MOST = 100;

    private static final String POLICY = "Content-Security-Policy";

    /** As everywhere, but for the frame with the mail in it. */
    private static final String WITH_FRAME = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Style and pictures, as mail has them, and nothing that runs or reaches out. */
    private static final String FRAMED = "default-src 'none'; style-src 'unsafe-inline'; img-src http: https:;"
            + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public CaughtMailsPage list() {
        CaughtMails.Newest newest = mails().newest(MOST);
        return new CaughtMailsPage(
                newest.mails().stream()
                        .map(mail -> new CaughtMailsPage.Row(
                                "/dev/mail/" + mail.id(),
                                mail.to(),
                                mail.from(),
                                mail.subject(),
                                time(mail.sentAt()),
                                mail.host()))
                        .toList(),
                newest.all() > MOST ? new CaughtMailsPage.Cut(MOST, newest.all()) : null);
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public Response one(@PathParam("id") long id, @QueryParam("answered") String answered) {
        CaughtMails.Caught mail = find(id);
        return Response.ok(page(mail, "", null, answered != null))
                .header(POLICY, WITH_FRAME)
                .build();
    }

    /** A demo has no mail program, so this page is one. */
    @POST
    @Path("{id: [0-9]{1,18}}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") long id, @FormParam("text") @DefaultValue("") String typed) {
        CaughtMails.Caught mail = find(id);
        String replyTo = mail.replyTo().orElseThrow(NotFoundException::new);
        String text = Input.text(typed);
        if (text.isEmpty()) {
            Response invalid = Answers.invalid(page(mail, typed, "dev.mail.answer.missing", false));
            return Response.fromResponse(invalid).header(POLICY, WITH_FRAME).build();
        }
        CaughtAnswer.send(mail, replyTo, text, settings.smtp().orElseThrow(NotFoundException::new));
        return Answers.seeOther("/dev/mail/" + id + "?answered#answer");
    }

    private static CaughtMailPage page(CaughtMails.Caught mail, String typed, String error, boolean sent) {
        long id = mail.summary().id();
        return new CaughtMailPage(
                mail.summary().subject(),
                mail.headers().stream()
                        .map(line -> new CaughtMailPage.Header(line.name(), line.value()))
                        .toList(),
                Links.clickable(mail.text()),
                mail.html().isEmpty() ? null : frame(id),
                mail.replyTo()
                        .map(to -> new CaughtMailPage.Answer(
                                "/dev/mail/" + id + "/answer", mail.summary().to(), to, typed, error, sent))
                        .orElse(null));
    }

    @GET
    @Path("{id: [0-9]{1,18}}/html")
    public Response html(@PathParam("id") long id) {
        // The pages behind its links refuse to be framed, so they open beside.
        String html = find(id).html().replaceFirst("<head>", "<head><base target=\"_blank\">");
        return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(POLICY, FRAMED)
                .header("Cache-Control", "no-store")
                .build();
    }

    private CaughtMails.Caught find(long id) {
        return mails().find(id).orElseThrow(NotFoundException::new);
    }

    private CaughtMails mails() {
        return settings.mailCatcher().map(CaughtMails::new).orElseThrow(NotFoundException::new);
    }

    /** Elements that no template may have; nothing of the mail is in here. */
    private static SafeHtml frame(long id) {
        return new SafeHtml("<iframe class=\"caught-frame\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
                + " title=\"HTML\" src=\"/dev/mail/" + id + "/html\"></iframe>");
    }

    private String time(Instant instant) {
        Visit visit = Visit.of(request);
        ZoneId zone = visit.organization() == null
                ? ZoneOffset.UTC
                : visit.organization().timeZone();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(visit.language()))
                .withZone(zone)
                .format(instant);
    }
}
