package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Mails to the staff about what customers write, as each of them wishes. */
@ApplicationScoped
@Transactional
class AgentNews {

    private static final int MOST_TOLD = 200;

    @Inject
    private EntityManager entities;

    @Inject
    private Mails mails;

    @Inject
    private Conversations conversations;

    @Inject
    private ReplyAddresses replies;

    @Inject
    private Settings settings;

    /** A new question is everybody's who answers; a reply is its assignee's, or everybody's as long as there is none. */
    public void tell(UUID id, ConversationChanged.Kind kind) {
        Conversation conversation = entities.find(Conversation.class, id);
        boolean asked = kind == ConversationChanged.Kind.ASKED;
        List<Membership> told = entities.createQuery(
                        "select m from Membership m where m.active = true order by m.sortName", Membership.class)
                .getResultStream()
                .filter(member -> member.role().may(Permission.MANAGE_CONVERSATIONS))
                .filter(member -> asked ? member.notifiedOfNewConversations() : member.notifiedOfReplies())
                .filter(member -> asked
                        || conversation.assignee() == null
                        || conversation.assignee().equals(member.id()))
                .limit(MOST_TOLD)
                .toList();
        Organization organization = CurrentTenant.required();
        String text = conversations.lastOfCustomer(conversation);
        String link = settings.urlOf(organization.slug()) + "/app/conversations/" + conversation.number();
        for (Membership member : told) {
            mails.send(new Mail(
                            member.email(),
                            member.language() == null ? organization.language() : member.language(),
                            asked ? "asked" : "heard",
                            link,
                            conversation.subject(),
                            Conversations.number(conversation),
                            conversation.name(),
                            text)
                    .about(replies.topic(conversation, member.id())));
        }
    }
}
