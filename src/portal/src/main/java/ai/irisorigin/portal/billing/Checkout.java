package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A visit to Stripe's checkout: what was chosen before it, and whether what it brought has been put to use. */
@Entity
@Table(name = "checkout", schema = "platform")
public class Checkout extends TenantEntity {

    @Column(name = "session_id")
    private String session;

    private String plan;

    @Column(name = "billing_interval")
    private String interval;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "fulfilled_at")
    private Instant fulfilledAt;

    protected Checkout() {}

    Checkout(String session, Plan plan, BillingInterval interval, Instant now) {
        this.session = session;
        this.plan = plan.key();
        this.interval = interval.key();
        this.createdAt = now;
    }

    String session() {
        return session;
    }

    Plan plan() {
        return Plan.parse(plan).orElseThrow();
    }

    BillingInterval interval() {
        return BillingInterval.parse(interval).orElseThrow();
    }

    boolean isFulfilled() {
        return fulfilledAt != null;
    }

    void fulfill(Instant now) {
        fulfilledAt = now;
    }
}
