package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.conversations.Conversation;
import ai.irisorigin.portal.conversations.Conversations;
import ai.irisorigin.portal.conversations.Desk;
import ai.irisorigin.portal.conversations.MailedMessage;
import ai.irisorigin.portal.conversations.ReplyAddresses;
import ai.irisorigin.portal.identity.Throttle;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings mails to their conversations. The same mail twice is said once. */
@ApplicationScoped
class Letterbox {

    private static final Logger LOG = Logger.getLogger(Letterbox.class.getName());

    @Inject
    private ReplyAddresses replies;

    @Inject
    private Conversations conversations;

    @Inject
    private Desk desk;

    @Inject
    private Words words;

    @Inject
    private Regrets regrets;

    @Inject
    private Throttle throttle;

    @Inject
    private Settings settings;

    /** Why a mail is no answer, and whether its author may believe that it is one. */
    private record Refusal(String reason, boolean surprising) {}

    /** False if it is no answer to anything; whoever may believe that it is has been told. */
    boolean take(ReceivedMail mail) {
        if (mail.byRobot()) {
            return refuse(mail, "no person wrote it");
        }
        Optional<String> token = new Tokens(settings.mailReplyTo().orElseThrow()).first(mail.recipients());
        if (token.isEmpty()) {
            return refuse(mail, "it answers none of our mails");
        }
        Optional<Organization> organization = replies.organizationOf(token.get());
        if (organization.isEmpty()) {
            regrets.tell(mail.from());
            return refuse(mail, "nobody was given that address");
        }
        if (organization.get().suspended()) {
            return refuse(mail, organization.get().slug() + " is suspended");
        }
        Optional<Refusal> refusal = CurrentTenant.during(organization.get(), () -> takeInto(mail, token.get()));
        if (refusal.isEmpty()) {
            return true;
        }
        if (refusal.get().surprising()) {
            regrets.tell(mail.from(), organization.get());
        }
        return refuse(mail, refusal.get().reason());
    }

    private Optional<Refusal> takeInto(ReceivedMail mail, String token) {
        Optional<ReplyAddresses.Addressee> addressee = replies.find(token);
        Optional<Conversation> conversation = addressee.flatMap(known -> conversations.find(known.conversation()));
        if (conversation.isEmpty()) {
            return Optional.of(new Refusal("the address has expired", true));
        }
        UUID id = conversation.get().id();
        if (throttle.take(Throttle.Limit.MAIL_INTO_CONVERSATION, id.toString()).isPresent()) {
            return Optional.of(new Refusal("too many came into one conversation", false));
        }
        return takeInto(mail, conversation.get(), addressee.get().member(), token, Enclosures.of(mail));
    }

    /** What was written comes in whether or not there is room for all files. */
    private Optional<Refusal> takeInto(
            ReceivedMail mail, Conversation conversation, UUID member, String token, Enclosures enclosures) {
        try {
            return say(mail, conversation, member, token, enclosures);
        } catch (LimitReachedException e) {
            if (enclosures.taken().isEmpty()) {
                throw e;
            }
            return takeInto(mail, conversation, member, token, enclosures.withoutLargest());
        }
    }

    private Optional<Refusal> say(
            ReceivedMail mail, Conversation conversation, UUID member, String token, Enclosures enclosures) {
        String text = words.of(mail, enclosures, conversation.language());
        if (text.isEmpty() && enclosures.taken().isEmpty()) {
            return Optional.of(new Refusal("it says nothing", false));
        }
        var once = UUID.nameUUIDFromBytes((mail.id() + " " + token).getBytes(StandardCharsets.UTF_8));
        var letter = new MailedMessage(text, enclosures.taken(), enclosures.withoutRoom(), mail.from(), once);
        if (member == null) {
            conversations.hearByMail(conversation.id(), letter);
        } else if (!desk.answerByMail(conversation.id(), member, letter)) {
            return Optional.of(new Refusal("its author may not answer there", true));
        }
        return Optional.empty();
    }

    private static boolean refuse(ReceivedMail mail, String reason) {
        LOG.log(Level.INFO, "The mail {0} is refused: {1}", new Object[] {mail.id(), reason});
        return false;
    }
}
