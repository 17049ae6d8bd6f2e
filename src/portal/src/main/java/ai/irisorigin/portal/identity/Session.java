package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Somebody signed in on one host, until they sign out, are idle for too long, or a month has passed. */
@Entity
@Table(name = "session", schema = "platform")
class Session extends TenantEntity {

    static final Duration IDLE = Duration.ofHours(24);
    static final Duration LONGEST = Duration.ofDays(30);

    /** A session that is in use is written at most this often. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int LONGEST_USER_AGENT = 300;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "membership_id")
    private Membership membership;

    @Column(name = "csrf_token")
    private String csrfToken;

    private String host;

    @Column(name = "user_agent")
    private String userAgent;

    private String address;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Session() {}

    Session(Secret secret, Membership membership, String host, String userAgent, String address, Instant now) {
        this.tokenHash = secret.hash();
        this.membership = membership;
        this.csrfToken = Secret.random().text();
        this.host = host;
        this.createdAt = now;
        use(userAgent, address, now);
    }

    final void use(String newUserAgent, String newAddress, Instant now) {
        userAgent = newUserAgent.length() <= LONGEST_USER_AGENT
                ? newUserAgent
                : newUserAgent.substring(0, LONGEST_USER_AGENT);
        address = newAddress;
        seenAt = now;
        Instant idle = now.plus(IDLE);
        Instant end = createdAt.plus(LONGEST);
        expiresAt = idle.isBefore(end) ? idle : end;
    }

    String userAgent() {
        return userAgent;
    }

    String address() {
        return address;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant seenAt() {
        return seenAt;
    }
}
