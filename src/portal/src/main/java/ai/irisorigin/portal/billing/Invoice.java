package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An invoice of the organization's. Stripe makes it, numbers it and collects it; this row follows. */
@Entity
@Table(name = "invoice", schema = "platform")
public class Invoice extends TenantEntity {

    @Column(name = "stripe_id")
    private String stripeId;

    private String number;
    private String status;

    @Column(name = "billing_reason")
    private String billingReason;

    private String currency;
    private long total;

    @Column(name = "amount_due")
    private long amountDue;

    @Column(name = "amount_paid")
    private long amountPaid;

    @Column(name = "period_start")
    private Instant periodStart;

    @Column(name = "period_end")
    private Instant periodEnd;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "paid_at")
    private Instant paidAt;

    private int attempts;

    @Column(name = "next_payment_attempt")
    private Instant nextPaymentAttempt;

    @Column(name = "hosted_url")
    private String hostedUrl;

    @Column(name = "pdf_url")
    private String pdfUrl;

    protected Invoice() {}

    Invoice(String stripeId) {
        this.stripeId = stripeId;
    }

    /** Takes over what Stripe says; true if that is something new. */
    boolean follow(Bill said) {
        Bill before = bill();
        number = said.number();
        status = said.status();
        billingReason = said.billingReason();
        currency = said.currency();
        total = said.total();
        amountDue = said.amountDue();
        amountPaid = said.amountPaid();
        periodStart = said.periodStart();
        periodEnd = said.periodEnd();
        createdAt = said.createdAt();
        paidAt = said.paidAt();
        attempts = said.attempts();
        nextPaymentAttempt = said.nextPaymentAttempt();
        hostedUrl = said.hostedUrl();
        pdfUrl = said.pdfUrl();
        return !said.equals(before);
    }

    private Bill bill() {
        return new Bill(
                stripeId,
                number,
                status,
                billingReason,
                currency,
                total,
                amountDue,
                amountPaid,
                periodStart,
                periodEnd,
                createdAt,
                paidAt,
                attempts,
                nextPaymentAttempt,
                hostedUrl,
                pdfUrl);
    }

    boolean isPaid() {
        return "paid".equals(status);
    }

    /** Payment was tried, and failed, and is still wanted. */
    boolean isFailing() {
        return "open".equals(status) && attempts > 0;
    }

    String stripeId() {
        return stripeId;
    }

    String number() {
        return number;
    }

    String status() {
        return status;
    }

    String currency() {
        return currency;
    }

    /** In the currency's minor unit. */
    long total() {
        return total;
    }

    long amountDue() {
        return amountDue;
    }

    Instant periodStart() {
        return periodStart;
    }

    Instant periodEnd() {
        return periodEnd;
    }

    Instant createdAt() {
        return createdAt;
    }

    int attempts() {
        return attempts;
    }

    Instant nextPaymentAttempt() {
        return nextPaymentAttempt;
    }

    String hostedUrl() {
        return hostedUrl;
    }

    String pdfUrl() {
        return pdfUrl;
    }
}
