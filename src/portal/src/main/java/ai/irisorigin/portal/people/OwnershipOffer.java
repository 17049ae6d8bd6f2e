package ai.irisorigin.portal.people;

import ai.irisorigin.portal.identity.Membership;
import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** An owner wants somebody else to be the owner; it happens when that person says yes. One at a time. */
@Entity
@Table(name = "ownership_offer", schema = "platform")
class OwnershipOffer extends TenantEntity {

    @ManyToOne(optional = false)
    @JoinColumn(name = "from_id")
    private Membership from;

    @ManyToOne(optional = false)
    @JoinColumn(name = "to_id")
    private Membership to;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected OwnershipOffer() {}

    OwnershipOffer(Membership from, Membership to, Instant expiresAt) {
        this.from = from;
        this.to = to;
        this.expiresAt = expiresAt;
    }

    Membership from() {
        return from;
    }

    Membership to() {
        return to;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
