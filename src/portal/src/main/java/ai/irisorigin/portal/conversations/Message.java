package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One contribution to a conversation. */
@Entity
@Table(name = "message")
class Message extends TenantEntity {

    @ManyToOne(optional = false)
    @JoinColumn(name = "conversation_id")
    private Conversation conversation;

    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Message() {}

    Message(Conversation conversation, String body, Instant createdAt) {
        this.conversation = conversation;
        this.body = body;
        this.createdAt = createdAt;
    }

    String body() {
        return body;
    }
}
