package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One contribution to a conversation, or a line of its history. */
@Entity
@Table(name = "message")
public class Message extends TenantEntity {

    static final String CUSTOMER = "customer";
    static final String ANSWER = "answer";
    static final String AUTOMATIC = "automatic";
    static final String NOTE = "note";
    static final String EVENT = "event";

    @ManyToOne(optional = false)
    @JoinColumn(name = "conversation_id")
    private Conversation conversation;

    private int position;
    private String kind;

    /** Written by a statement: EclipseLink would send an absent UUID as text. */
    @Convert(converter = AbsentUuidConverter.class)
    @Column(name = "author_id", insertable = false, updatable = false)
    private UUID authorId;

    private String author;
    private String body;

    /** Chosen by the form that it was sent from, so that sending twice says it once. */
    private UUID once;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Message() {}

    Message(
            Conversation conversation,
            String kind,
            UUID authorId,
            String author,
            String body,
            UUID once,
            Instant createdAt) {
        this.conversation = conversation;
        this.position = conversation.nextPosition();
        this.kind = kind;
        this.authorId = authorId;
        this.author = author;
        this.body = body;
        this.once = once == null ? UUID.randomUUID() : once;
        this.createdAt = createdAt;
    }

    /** From 1 on, within the conversation. */
    public int position() {
        return position;
    }

    public boolean byCustomer() {
        return kind.equals(CUSTOMER);
    }

    /** Whether it answers the customer, and nobody wrote it. */
    public boolean automatic() {
        return kind.equals(AUTOMATIC);
    }

    /** Whether it is for the staff alone. */
    public boolean note() {
        return kind.equals(NOTE);
    }

    /** Whether it tells what was done instead of what was said. */
    public boolean event() {
        return kind.equals(EVENT);
    }

    /** A membership; null for the customer and for what happened by itself. */
    public UUID authorId() {
        return authorId;
    }

    /** A name, as it was then. */
    public String author() {
        return author;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
