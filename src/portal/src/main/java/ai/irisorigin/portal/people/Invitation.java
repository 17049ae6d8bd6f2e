package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody is asked to join. It takes a seat at once, so that whoever accepts finds one. Sending it again gives it another
 * secret, and the older mail's link is good no more; accepted or revoked, it is gone.
 */
@Entity
@Table(name = "invitation", schema = "platform")
public class Invitation extends TenantEntity {

    /** A second click is no second mail. */
    private static final Duration DOUBLE_CLICK = Duration.ofMinutes(1);

    private String email;
    private Role role;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private String inviter;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Invitation() {}

    Invitation(String email) {
        this.email = email;
    }

    /** Whether a mail is to be sent: with this secret. */
    boolean send(Role newRole, String newInviter, Secret secret, Duration life, Instant now) {
        if (sentAt != null && role == newRole && sentAt.plus(DOUBLE_CLICK).isAfter(now)) {
            return false;
        }
        role = newRole;
        inviter = newInviter;
        tokenHash = secret.hash();
        sentAt = now;
        expiresAt = now.plus(life);
        return true;
    }

    boolean expired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    Duration life() {
        return Duration.between(sentAt, expiresAt);
    }

    String email() {
        return email;
    }

    Role role() {
        return role;
    }

    /** null if it was the operator. */
    String inviter() {
        return inviter;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
