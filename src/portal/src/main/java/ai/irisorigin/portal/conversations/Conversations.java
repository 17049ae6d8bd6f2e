package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.mail.Mail;
import ai.irisorigin.portal.mail.Mails;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.usage.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the current organization's customers do with their conversations, and what both sides read of them. */
@ApplicationScoped
@Transactional
public class Conversations {

    private static final Duration LIFE_OF_LINK = Duration.ofDays(180);
    private static final int MOST_SHOWN = 500;

    @Inject
    private EntityManager entities;

    @Inject
    private TenantSql sql;

    @Inject
    private Attachments attachments;

    @Inject
    private Usage usage;

    @Inject
    private Mails mails;

    @Inject
    private ReplyAddresses replies;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<ConversationChanged> changed;

    @Inject
    private ConversationHappenings happenings;

    /** A question as it was asked. */
    public record Question(String name, String email, String subject, String text, String language) {
        public static final int LONGEST_NAME = 100;
        public static final int LONGEST_SUBJECT = 200;
        public static final int LONGEST_TEXT = 10_000;
    }

    /**
     * Takes a question and mails its author the way back to it.
     *
     * @param files that came with it
     * @param once of the form: the same again is a second click, or a reload
     * @param host where the mail leads to
     * @return what opens the conversation
     */
    public Secret ask(Question question, List<UploadedFile> files, UUID once, String host) {
        // Of two clicks at once, the second waits here until the first can be seen.
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, once.toString());
        Optional<Conversation> earlier = entities.createQuery(
                        "select c from Conversation c where c.once = :once", Conversation.class)
                .setParameter("once", once)
                .getResultStream()
                .findFirst();
        if (earlier.isPresent()) {
            return link(earlier.get());
        }
        Conversation conversation = open(question, files, once, clock.instant());
        usage.record(Meter.CONVERSATIONS, conversation.id().toString(), 1, number(conversation));
        Secret secret = link(conversation);
        mails.send(new Mail(
                        question.email(),
                        question.language(),
                        "question",
                        address(secret, host),
                        question.subject(),
                        number(conversation))
                .about(replies.topic(conversation, null)));
        fire(conversation, ConversationChanged.Kind.ASKED, null);
        happenings.opened(conversation, question.text());
        return secret;
    }

    /** A conversation that began at some time, of which nobody is told: for the demo and for imports. */
    public Conversation open(Question question, UUID once, Instant at) {
        return open(question, List.of(), once, at);
    }

    private Conversation open(Question question, List<UploadedFile> files, UUID once, Instant at) {
        var conversation = new Conversation(
                nextNumber(), once, question.name(), question.email(), question.subject(), question.language(), at);
        entities.persist(conversation);
        Message asked = conversation.hear(question.text(), null, at);
        entities.persist(asked);
        attach(conversation, asked, files);
        // In one statement, and the question last: of very many words the first are kept.
        sql.query(
                "insert into conversation_word (tenant_id, word, number, conversation_id)"
                        + " select platform.current_tenant(), word, ?, ? from string_to_table(?, ' ') word returning 1",
                row -> 1,
                conversation.number(),
                conversation.id(),
                String.join(
                        " ",
                        Words.of(String.join(
                                "\n", question.subject(), question.name(), question.email(), question.text()))));
        return conversation;
    }

    private long nextNumber() {
        return sql.query(
                        "insert into conversation_number as n (tenant_id, last) values (platform.current_tenant(), 1)"
                                + " on conflict (tenant_id) do update set last = n.last + 1 returning last",
                        row -> (Long) row[0])
                .get(0);
    }

    /** A new way into the conversation, beside the earlier ones. */
    Secret link(Conversation conversation) {
        var secret = Secret.random();
        sql.query(
                "insert into conversation_link (tenant_id, token_hash, conversation_id, expires_at)"
                        + " values (platform.current_tenant(), ?, ?, ?) returning 1",
                row -> 1,
                secret.hash(),
                conversation.id(),
                clock.instant().plus(LIFE_OF_LINK));
        return secret;
    }

    String address(Secret secret, String host) {
        return settings.urlAt(host) + "/conversations/" + secret.text();
    }

    static String number(Conversation conversation) {
        return Long.toString(conversation.number());
    }

    /** Empty if nobody was given such a link, or it has expired. */
    public Optional<Conversation> find(Secret secret) {
        return sql
                .query(
                        "select conversation_id from conversation_link where token_hash = ? and expires_at > ?",
                        row -> (UUID) row[0],
                        secret.hash(),
                        clock.instant())
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    /** The conversation, or the one that goes on instead. */
    public Optional<Conversation> find(UUID id) {
        Conversation found = entities.find(Conversation.class, id);
        while (found != null && found.mergedInto() != null) {
            found = entities.find(Conversation.class, found.mergedInto());
        }
        return Optional.ofNullable(found);
    }

    public Optional<Conversation> find(long number) {
        return entities.createQuery("select c from Conversation c where c.number = :number", Conversation.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public Optional<Long> number(UUID id) {
        return Optional.ofNullable(entities.find(Conversation.class, id)).map(Conversation::number);
    }

    /** The newest messages, in order. */
    public List<Message> messages(Conversation conversation) {
        return entities.createQuery(
                        "select m from Message m where m.conversation.id = :id and m.position > :after"
                                + " order by m.position",
                        Message.class)
                .setParameter("id", conversation.id())
                .setParameter("after", conversation.positions() - MOST_SHOWN)
                .getResultList();
    }

    /** What the customer said last. */
    String lastOfCustomer(Conversation conversation) {
        return entities.createQuery(
                        "select m.body from Message m where m.conversation.id = :id and m.kind = :customer"
                                + " order by m.position desc",
                        String.class)
                .setParameter("id", conversation.id())
                .setParameter("customer", Message.CUSTOMER)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /**
     * The customer writes once more; a closed conversation is open again.
     *
     * @param text may be empty if there are files
     * @param once of the form, or of the mail
     */
    void hear(UUID id, String text, List<UploadedFile> files, UUID once) {
        Conversation conversation = lock(id);
        if (said(conversation, once)) {
            return;
        }
        Instant now = clock.instant();
        if (conversation.closed()) {
            entities.persist(conversation.record("reopened", null, conversation.name(), now));
        }
        Message heard = conversation.hear(text, once, now);
        entities.persist(heard);
        attach(conversation, heard, files);
        touchTags(conversation);
        fire(conversation, ConversationChanged.Kind.HEARD, null);
    }

    /** The customer writes by mail. Whoever was let in by the address they answered to may have another: staff read which. */
    public void hearByMail(UUID id, MailedMessage mailed) {
        Conversation conversation = lock(id);
        if (!said(conversation, mailed.once())) {
            hear(id, mailed.text(), mailed.files(), mailed.once());
            recordOddities(conversation, mailed, conversation.email(), null, conversation.name());
        }
    }

    /** What staff are to know about a mail besides what it says. */
    void recordOddities(Conversation conversation, MailedMessage mailed, String own, UUID by, String author) {
        Instant now = clock.instant();
        if (!mailed.from().equals(own)) {
            entities.persist(conversation.record("wrote-from " + mailed.from(), by, author, now));
        }
        if (!mailed.withoutRoom().isEmpty()) {
            String names = String.join(", ", mailed.withoutRoom());
            entities.persist(conversation.record("no-room " + names, by, author, now));
        }
    }

    /** The customer needs nothing more. */
    void close(UUID id) {
        close(id, "closed");
    }

    /** The customer needs nothing more than what the help centre said. */
    void solve(UUID id) {
        close(id, "solved");
    }

    private void close(UUID id, String event) {
        Conversation conversation = lock(id);
        if (!conversation.closed()) {
            Instant now = clock.instant();
            conversation.close(now);
            entities.persist(conversation.record(event, null, conversation.name(), now));
            touchTags(conversation);
            fire(conversation, ConversationChanged.Kind.CHANGED, null);
            happenings.closed(conversation);
        }
    }

    void rate(UUID id, boolean good, String comment) {
        Conversation conversation = lock(id);
        if (conversation.rating() != null) {
            return;
        }
        conversation.rate(good, comment);
        entities.persist(
                conversation.record(good ? "rated-good" : "rated-bad", null, conversation.name(), clock.instant()));
        fire(conversation, ConversationChanged.Kind.CHANGED, null);
    }

    /** One change at a time. */
    Conversation lock(UUID id) {
        return entities.find(Conversation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean said(Conversation conversation, UUID once) {
        return !entities.createQuery(
                        "select m.position from Message m where m.conversation.id = :id and m.once = :once",
                        Integer.class)
                .setParameter("id", conversation.id())
                .setParameter("once", once)
                .getResultList()
                .isEmpty();
    }

    void attach(Conversation conversation, Message message, List<UploadedFile> files) {
        if (!files.isEmpty()) {
            conversation.previewFiles(files.stream().map(UploadedFile::name).toList());
            attachments.store(message, files);
        }
    }

    void touchTags(Conversation conversation) {
        sql.query(
                "update conversation_tag set active_at = ? where conversation_id = ? returning 1",
                row -> 1,
                conversation.activeAt(),
                conversation.id());
    }

    void fire(Conversation conversation, ConversationChanged.Kind kind, UUID by) {
        changed.fire(new ConversationChanged(
                CurrentTenant.required(),
                conversation.id(),
                conversation.number(),
                kind,
                by,
                conversation.positions()));
    }

    /** How many there ever were. */
    public long count() {
        return sql.query("select last from conversation_number", row -> (Long) row[0]).stream()
                .findFirst()
                .orElse(0L);
    }
}
