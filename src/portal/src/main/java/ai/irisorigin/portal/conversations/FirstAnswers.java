package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the help centre says to a question before somebody of the staff does, and the articles that it quotes. */
@ApplicationScoped
@Transactional
public class FirstAnswers {

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Conversations conversations;

    @Inject
    private ReplyAddresses replies;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * An article that a message quotes.
     *
     * @param href on the organization's host
     */
    public record Source(String title, String href) {}

    /** What a message quotes, and the position of that message. */
    public record Quoted(int message, Source source) {}

    /** Says it to the customer, by mail too; unless there is more than the question by now, or it was said before. */
    public void give(UUID id, String text, List<Source> sources) {
        Conversation conversation = conversations.lock(id);
        boolean first = conversation.positions() == 1 && !conversation.closed();
        if (!first || conversation.mergedInto() != null || conversations.said(conversation, id)) {
            return;
        }
        Organization organization = CurrentTenant.required();
        Message message = conversation.answerFirst(text, organization.name(), clock.instant());
        entities.persist(message);
        for (int i = 0; i < sources.size(); i++) {
            sql.query(
                    "insert into message_source (tenant_id, message_id, position, title, href)"
                            + " values (platform.current_tenant(), ?, ?, ?, ?) returning 1",
                    row -> 1,
                    message.id(),
                    i,
                    sources.get(i).title(),
                    sources.get(i).href());
        }
        tellCustomer(conversation, organization, text, sources);
        conversations.fire(conversation, ConversationChanged.Kind.CHANGED, null);
    }

    private void tellCustomer(Conversation conversation, Organization organization, String text, List<Source> sources) {
        String host = organization.slug() + "." + settings.baseDomain();
        mails.send(new Mail(
                        conversation.email(),
                        conversation.language(),
                        "first-answer",
                        conversations.address(conversations.link(conversation), host),
                        List.of(conversation.subject(), Conversations.number(conversation), text),
                        sources.stream()
                                .map(source -> new Mail.Link(source.title(), settings.urlAt(host) + source.href()))
                                .toList())
                .about(replies.topic(conversation, null)));
    }

    /** What the messages of a conversation quote, in order. */
    public List<Quoted> quotedIn(Conversation conversation) {
        return sql.query(
                "select m.position, s.title, s.href from message m"
                        + " join message_source s on s.tenant_id = m.tenant_id and s.message_id = m.id"
                        + " where m.conversation_id = ? order by m.position, s.position",
                row -> new Quoted((Integer) row[0], new Source((String) row[1], (String) row[2])),
                conversation.id());
    }

    /** What one of them quotes. */
    public static List<Source> quotedBy(Message message, List<Quoted> quoted) {
        return quoted.stream()
                .filter(quote -> quote.message() == message.position())
                .map(Quoted::source)
                .toList();
    }
}
