package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an end customer and the staff say to each other about one matter.
 *
 * <p>It begins, open, with a question. An answer makes it pending, for it is the customer's turn; whatever the customer
 * writes makes it open again, also when it was closed. Whoever answers first takes it, unless somebody has it already. The
 * help centre may have a first word, once; that is nobody's answer, and it stays the staff's turn.
 * All that happens is a {@link Message} in it, so it tells its own history. One that was merged is closed for good: the
 * other one goes on.
 */
@Entity
@Table(name = "conversation")
public class Conversation extends TenantEntity {

    private static final int PREVIEW = 160;

    private long number;
    private UUID once;
    private String subject;
    private String name;
    private String email;
    private String language;
    private String status = Status.OPEN.key();
    private String preview = "";

    /** How many messages it has, the last one's position. */
    private int positions;

    /** Written by a statement: EclipseLink would send an absent UUID as text. */
    @Convert(converter = AbsentUuidConverter.class)
    @Column(name = "assignee_id", insertable = false, updatable = false)
    private UUID assignee;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "active_at")
    private Instant activeAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Convert(converter = AbsentUuidConverter.class)
    @Column(name = "merged_into", insertable = false)
    private UUID mergedInto;

    private String rating;

    @Column(name = "rating_comment")
    private String ratingComment = "";

    protected Conversation() {}

    Conversation(long number, UUID once, String name, String email, String subject, String language, Instant now) {
        this.number = number;
        this.once = once;
        this.name = name;
        this.email = email;
        this.subject = subject;
        this.language = language;
        this.createdAt = now;
        this.activeAt = now;
    }

    /** The customer says something: it is the staff's turn. */
    Message hear(String text, UUID sentOnce, Instant now) {
        turn(Status.OPEN, text, now);
        return new Message(this, Message.CUSTOMER, null, name, text, sentOnce, now);
    }

    Message answer(String text, UUID by, String author, UUID sentOnce, Instant now) {
        turn(Status.PENDING, text, now);
        if (answeredAt == null) {
            answeredAt = now;
        }
        if (assignee == null) {
            assignee = by;
        }
        return new Message(this, Message.ANSWER, by, author, text, sentOnce, now);
    }

    /** The first word of the help centre. Its number is the conversation's own, so there is never another one. */
    Message answerFirst(String text, String author, Instant now) {
        return new Message(this, Message.AUTOMATIC, null, author, text, id(), now);
    }

    /** For the staff alone. */
    Message note(String text, UUID by, String author, UUID sentOnce, Instant now) {
        activeAt = now;
        return new Message(this, Message.NOTE, by, author, text, sentOnce, now);
    }

    /** A line of the history. The event names a message; a detail may follow it after a blank. */
    Message record(String event, UUID by, String author, Instant now) {
        return new Message(this, Message.EVENT, by, author, event, null, now);
    }

    void assign(UUID member) {
        assignee = member;
    }

    /** Nobody is asked to do more. */
    void close(Instant now) {
        status = Status.CLOSED.key();
        closedAt = now;
        activeAt = now;
    }

    /** An answer that was given here since the other was asked has answered that, too. */
    void mergeInto(Conversation other, Instant now) {
        if (other.answeredAt == null && answeredAt != null && answeredAt.isAfter(other.createdAt)) {
            other.answeredAt = answeredAt;
        }
        close(now);
        mergedInto = other.id();
    }

    void turnTo(Status next, Instant now) {
        status = next.key();
        closedAt = null;
        activeAt = now;
    }

    void rate(boolean good, String comment) {
        rating = good ? "good" : "bad";
        ratingComment = comment;
    }

    int nextPosition() {
        positions++;
        return positions;
    }

    /** So many messages were moved in. */
    void make(int moved) {
        positions += moved;
    }

    /** A message without words is known by its files. */
    void previewFiles(List<String> names) {
        if (preview.isEmpty()) {
            preview = shortened(String.join(", ", names));
        }
    }

    private void turn(Status next, String text, Instant now) {
        turnTo(next, now);
        preview = shortened(text);
    }

    private static String shortened(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(PREVIEW, text.codePointCount(0, text.length()))));
    }

    /** Within the organization; what people call it by. */
    public long number() {
        return number;
    }

    public String subject() {
        return subject;
    }

    /** The customer's. */
    public String name() {
        return name;
    }

    /** The customer's. */
    public String email() {
        return email;
    }

    /** The customer's. */
    public String language() {
        return language;
    }

    public Status status() {
        return Status.parse(status).orElseThrow();
    }

    public boolean closed() {
        return status() == Status.CLOSED;
    }

    /** A membership, or null. */
    public UUID assignee() {
        return assignee;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant activeAt() {
        return activeAt;
    }

    /** null if never. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** The conversation that goes on instead, or null. */
    public UUID mergedInto() {
        return mergedInto;
    }

    /** "good", "bad" or null. */
    public String rating() {
        return rating;
    }

    public String ratingComment() {
        return ratingComment;
    }

    /** The position of its last message. */
    public int positions() {
        return positions;
    }
}
