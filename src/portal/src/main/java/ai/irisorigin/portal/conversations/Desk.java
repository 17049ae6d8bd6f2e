package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.identity.Memberships;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the staff do with the current organization's conversations. */
@ApplicationScoped
@Transactional
public class Desk {

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Conversations conversations;

    @Inject
    private Memberships memberships;

    @Inject
    private ReplyAddresses replies;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private ConversationHappenings happenings;

    @Inject
    private Clock clock;

    /**
     * Something that a member of staff writes.
     *
     * @param text may be empty if there are files
     * @param note for the staff alone
     * @param close whether all is said with it
     * @param seen position of the last message that its author had seen
     * @param once of the form
     */
    public record Draft(String text, boolean note, boolean close, int seen, UUID once, List<UploadedFile> files) {

        /** What a mail says of it. */
        String letter() {
            return Desk.letter(text, files);
        }
    }

    /**
     * Answers the customer, or keeps a note.
     *
     * @return false if somebody wrote meanwhile; then nothing is said
     */
    public boolean write(UUID id, Draft draft, SignedIn by, String host) {
        Conversation conversation = conversations.lock(id);
        if (conversations.said(conversation, draft.once())) {
            return true;
        }
        if (writtenAfter(conversation, draft.seen())) {
            return false;
        }
        Instant now = clock.instant();
        Message message = draft.note()
                ? conversation.note(draft.text(), by.membership(), by.name(), draft.once(), now)
                : conversation.answer(draft.text(), by.membership(), by.name(), draft.once(), now);
        say(conversation, message);
        conversations.attach(conversation, message, draft.files());
        if (!draft.note()) {
            tellCustomer(conversation, draft.letter(), by.name(), host);
        }
        if (draft.close()) {
            conversation.close(now);
            entities.persist(conversation.record("closed", by.membership(), by.name(), now));
        }
        conversations.touchTags(conversation);
        conversations.fire(
                conversation,
                draft.note() ? ConversationChanged.Kind.KEPT_INSIDE : ConversationChanged.Kind.ANSWERED,
                by.membership());
        if (!draft.note()) {
            happenings.answered(conversation, draft.text(), by.name());
        }
        if (draft.close()) {
            happenings.closed(conversation);
        }
        return true;
    }

    /**
     * Answers the customer by mail. The member may have written from another address than their own: staff read which.
     *
     * @return false if the member may not, or does so no longer
     */
    public boolean answerByMail(UUID id, UUID member, MailedMessage mailed) {
        Membership by = memberships.find(member).filter(Desk::answers).orElse(null);
        if (by == null) {
            return false;
        }
        Conversation conversation = conversations.lock(id);
        if (conversations.said(conversation, mailed.once())) {
            return true;
        }
        Message message = conversation.answer(mailed.text(), by.id(), by.name(), mailed.once(), clock.instant());
        say(conversation, message);
        conversations.attach(conversation, message, mailed.files());
        conversations.recordOddities(conversation, mailed, by.email(), by.id(), by.name());
        tellCustomer(
                conversation,
                letter(mailed.text(), mailed.files()),
                by.name(),
                CurrentTenant.required().slug() + "." + settings.baseDomain());
        conversations.touchTags(conversation);
        conversations.fire(conversation, ConversationChanged.Kind.ANSWERED, by.id());
        happenings.answered(conversation, mailed.text(), by.name());
        return true;
    }

    private static String letter(String text, List<UploadedFile> files) {
        String names = String.join(", ", files.stream().map(UploadedFile::name).toList());
        return files.isEmpty() ? text : (text + "\n\n📎 " + names).strip();
    }

    private void tellCustomer(Conversation conversation, String text, String author, String host) {
        Secret secret = conversations.link(conversation);
        mails.send(new Mail(
                        conversation.email(),
                        conversation.language(),
                        "answer",
                        conversations.address(secret, host),
                        conversation.subject(),
                        Conversations.number(conversation),
                        author,
                        text)
                .about(replies.topic(conversation, null)));
    }

    /** An answer that was given at some time, of which nobody is told: for the demo and for imports. */
    public void answered(Conversation conversation, String text, Membership by, Instant at) {
        say(conversation, conversation.answer(text, by.id(), by.name(), UUID.randomUUID(), at));
    }

    /** The customer's part of a conversation in the past, of which nobody is told: for the demo and for imports. */
    public void heard(Conversation conversation, String text, Instant at) {
        entities.persist(conversation.hear(text, UUID.randomUUID(), at));
    }

    /** A note of the past: for the demo and for imports. */
    public void noted(Conversation conversation, String text, Membership by, Instant at) {
        say(conversation, conversation.note(text, by.id(), by.name(), UUID.randomUUID(), at));
    }

    /** What a conversation of the past is about: for the demo and for imports. */
    public void tagged(Conversation conversation, String tag) {
        put(conversation, tag);
    }

    /** How a conversation in the past ended, of which nobody is told: for the demo and for imports. */
    public void closed(Conversation conversation, Membership by, Boolean good, String comment, Instant at) {
        conversation.close(at);
        entities.persist(conversation.record("closed", by.id(), by.name(), at));
        if (good != null) {
            conversation.rate(good, comment);
        }
    }

    private static boolean answers(Membership member) {
        return member.active() && member.role().may(Permission.MANAGE_CONVERSATIONS);
    }

    private void say(Conversation conversation, Message message) {
        entities.persist(message);
        sql.query(
                "update message set author_id = ? where id = ? returning 1",
                row -> 1,
                message.authorId(),
                message.id());
        storeAssignee(conversation);
    }

    private void storeAssignee(Conversation conversation) {
        sql.query(
                "update conversation set assignee_id = cast(? as uuid) where id = ? returning 1",
                row -> 1,
                conversation.assignee() == null ? null : conversation.assignee().toString(),
                conversation.id());
    }

    private boolean writtenAfter(Conversation conversation, int seen) {
        return conversation.positions() > seen
                && !entities.createQuery(
                                "select m.position from Message m where m.conversation.id = :id and m.position > :seen"
                                        + " and m.kind <> :event",
                                Integer.class)
                        .setParameter("id", conversation.id())
                        .setParameter("seen", seen)
                        .setParameter("event", Message.EVENT)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Gives the conversation to somebody, or to nobody.
     *
     * @return false if that person can't have it
     */
    public boolean assign(UUID id, UUID member, SignedIn by) {
        Optional<Membership> wanted =
                Optional.ofNullable(member).flatMap(memberships::find).filter(Desk::answers);
        if (member != null && wanted.isEmpty()) {
            return false;
        }
        Conversation conversation = conversations.lock(id);
        UUID earlier = conversation.assignee();
        if (member == null ? earlier != null : !member.equals(earlier)) {
            conversation.assign(member);
            storeAssignee(conversation);
            String event = wanted.map(found -> found.id().equals(by.membership()) ? "took" : "assigned " + found.name())
                    .orElse("unassigned");
            recordInside(conversation, event, by);
        }
        return true;
    }

    public void turn(UUID id, Status status, SignedIn by) {
        Conversation conversation = conversations.lock(id);
        if (conversation.status() != status && conversation.mergedInto() == null) {
            Instant now = clock.instant();
            if (status == Status.CLOSED) {
                conversation.close(now);
            } else {
                conversation.turnTo(status, now);
            }
            record(conversation, status == Status.OPEN ? "reopened" : status.key(), by);
            if (status == Status.CLOSED) {
                happenings.closed(conversation);
            }
            conversations.touchTags(conversation);
        }
    }

    public void tag(UUID id, String tag, SignedIn by) {
        Conversation conversation = conversations.lock(id);
        if (put(conversation, tag)) {
            recordInside(conversation, "tagged " + tag, by);
        }
    }

    /** False if it was there already. */
    private boolean put(Conversation conversation, String tag) {
        sql.query(
                "insert into tag (tenant_id, name) values (platform.current_tenant(), ?) on conflict do nothing returning 1",
                row -> 1,
                tag);
        return !sql.query(
                        "insert into conversation_tag (tenant_id, conversation_id, tag, active_at)"
                                + " values (platform.current_tenant(), ?, ?, ?) on conflict do nothing returning 1",
                        row -> 1,
                        conversation.id(),
                        tag,
                        conversation.activeAt())
                .isEmpty();
    }

    public void untag(UUID id, String tag, SignedIn by) {
        Conversation conversation = conversations.lock(id);
        if (!sql.query(
                        "delete from conversation_tag where conversation_id = ? and tag = ? returning 1",
                        row -> 1,
                        id,
                        tag)
                .isEmpty()) {
            recordInside(conversation, "untagged " + tag, by);
        }
    }

    /**
     * Moves what was said in one conversation into another of the same customer, which goes on.
     *
     * @return false if these two can't become one
     */
    public boolean merge(UUID from, UUID into, SignedIn by) {
        if (from.equals(into)) {
            return false;
        }
        // Always in the same order, so that two mergers never wait for each other.
        Conversation first = conversations.lock(from.compareTo(into) < 0 ? from : into);
        Conversation second = conversations.lock(from.compareTo(into) < 0 ? into : from);
        Conversation source = first.id().equals(from) ? first : second;
        Conversation target = first.id().equals(from) ? second : first;
        if (!source.email().equals(target.email()) || source.mergedInto() != null || target.mergedInto() != null) {
            return false;
        }
        Instant now = clock.instant();
        record(target, "merged #" + source.number(), by);
        entities.flush();
        int moved = sql.query(
                        "update message set conversation_id = ?, position = position + ? where conversation_id = ?"
                                + " returning 1",
                        row -> 1,
                        target.id(),
                        target.positions(),
                        source.id())
                .size();
        target.make(moved);
        target.turnTo(source.closed() && target.closed() ? Status.CLOSED : Status.OPEN, now);
        source.mergeInto(target, now);
        record(source, "merged-into #" + target.number(), by);
        conversations.touchTags(target);
        return true;
    }

    public List<String> tagsOf(Conversation conversation) {
        return sql.query(
                "select tag from conversation_tag where conversation_id = ? order by tag",
                row -> (String) row[0],
                conversation.id());
    }

    /** Who may be given conversations. */
    public List<Membership> agents() {
        return entities.createQuery(
                        "select m from Membership m where m.active = true order by m.sortName", Membership.class)
                .setMaxResults(500)
                .getResultStream()
                .filter(member -> member.role().may(Permission.MANAGE_CONVERSATIONS))
                .toList();
    }

    private void record(Conversation conversation, String event, SignedIn by) {
        record(conversation, event, ConversationChanged.Kind.CHANGED, by);
    }

    private void recordInside(Conversation conversation, String event, SignedIn by) {
        record(conversation, event, ConversationChanged.Kind.KEPT_INSIDE, by);
    }

    private void record(Conversation conversation, String event, ConversationChanged.Kind kind, SignedIn by) {
        entities.persist(conversation.record(event, by.membership(), by.name(), clock.instant()));
        conversations.fire(conversation, kind, by.membership());
    }
}
