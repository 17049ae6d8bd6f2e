package ai.irisorigin.portal.api;

import ai.irisorigin.portal.identity.Secret;
import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What a program proves with that it may act for the organization. Whoever makes it sees it once. It is good until it expires
 * or is revoked; neither can be taken back.
 */
@Entity
@Table(name = "api_key", schema = "platform")
public class ApiKey extends TenantEntity {

    /** What all begin with, so that a key that leaked is recognized as one (also by programs that look for such). */
    static final String MARK = "iris_";

    private static final int SHOWN = MARK.length() + 6;

    private String name;
    private String prefix;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Written by a statement, beside the entity. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiKey() {}

    ApiKey(String name, Secret secret, Instant expiresAt, String createdBy, Instant now) {
        this.name = name;
        this.prefix = secret.text().substring(0, SHOWN);
        this.tokenHash = secret.hash();
        this.expiresAt = expiresAt;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    static Secret secret() {
        return new Secret(MARK + Secret.random().text());
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean revoked() {
        return revokedAt != null;
    }

    boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    String name() {
        return name;
    }

    /** How it begins: enough to tell it from others, too little to guess it. */
    String prefix() {
        return prefix;
    }

    /** A person's name, as it was then. */
    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** To the minute; null if never. */
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** null if never. */
    Instant expiresAt() {
        return expiresAt;
    }
}
