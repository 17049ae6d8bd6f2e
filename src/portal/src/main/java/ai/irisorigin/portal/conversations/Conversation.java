package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Begins with an end customer's question. */
@Entity
@Table(name = "conversation")
public class Conversation extends TenantEntity {

    private String subject;
    private String name;
    private String email;
    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "conversation", cascade = CascadeType.ALL)
    @OrderBy("createdAt")
    private List<Message> messages = new ArrayList<>();

    protected Conversation() {}

    public Conversation(String name, String email, String subject, String question, String language, Instant now) {
        this.name = name;
        this.email = email;
        this.subject = subject;
        this.language = language;
        this.createdAt = now;
        messages.add(new Message(this, question, now));
    }

    String email() {
        return email;
    }

    String subject() {
        return subject;
    }

    /** What it began with. */
    String question() {
        return messages.get(0).body();
    }
}
