package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Writes mails in the name of the current organization. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Mails {

    @Inject
    private EntityManager entities;

    @Inject
    private ViewEngine engine;

    @Inject
    private Settings settings;

    @Inject
    private Event<MailQueued> queued;

    /**
     * Puts the mail into the outbox, in the caller's transaction: it goes if and only if that is committed.
     *
     * @throws IllegalArgumentException if {@code to} is not the address of one person
     */
    public void send(Mail mail) {
        Visit visit = visit(mail);
        MailPage page = page(mail, visit);
        String sender = engine.siteName(visit);
        var bodies = new OutgoingMail.Bodies(
                new String(engine.renderMail(page, visit), StandardCharsets.UTF_8),
                PlainText.of(page, sender, visit.origin()));
        entities.persist(new OutgoingMail(mail, sender, visit.host(), page.subject(), bodies));
        queued.fire(new MailQueued());
    }

    /** The host that the mail leads to is the one that it comes from. */
    private Visit visit(Mail mail) {
        Organization organization = CurrentTenant.required();
        boolean platform = organization.id().equals(Organization.PLATFORM.id());
        String home = platform ? settings.url().toString() : settings.urlOf(organization.slug());
        String host = URI.create(mail.link() == null ? home : mail.link()).getHost();
        return Visit.ofMail(organization, host, settings.urlAt(host), mail.language());
    }

    private MailPage page(Mail mail, Visit visit) {
        return new MailPage(
                text(mail, "subject", visit),
                mail.answerable() ? AnswerLine.in(mail.language()) : null,
                text(mail, "heading", visit),
                List.of(text(mail, "text", visit).split("\n\n", -1)),
                mail.links(),
                mail.link() == null ? null : text(mail, "action", visit),
                mail.link(),
                mail.answerable()
                        ? text(mail, "reply", visit) + " " + text(mail, "note", visit)
                        : text(mail, "note", visit));
    }

    private String text(Mail mail, String part, Visit visit) {
        Object[] arguments = Stream.concat(Stream.of(engine.siteName(visit)), mail.arguments().stream())
                .toArray();
        return engine.text("mail." + mail.kind() + "." + part, visit, arguments);
    }
}
