package ai.irisorigin.portal.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a break leaves behind. Invoices that fall into one are void, so a period that began in it is not paid for: when the
 * break is over, a period begins anew and is charged. Whoever has canceled meanwhile is through.
 */
@ApplicationScoped
class Breaks {

    @Inject
    private StripeChanges changes;

    /** True if a break was over, and Stripe has something new to say about it. */
    boolean settle(Optional<Contract> said, List<Bill> bills) {
        Optional<Contract> unpaid = said.filter(contract -> contract.pausedUntil() == null)
                .filter(contract -> contract.status() == Status.ACTIVE || contract.status() == Status.PAST_DUE)
                .filter(contract -> bills.stream().anyMatch(bill -> isVoid(bill, contract.periodStart())));
        unpaid.ifPresent(this::settle);
        return unpaid.isPresent();
    }

    /** Whether it is the invoice for the period that begins then. */
    private static boolean isVoid(Bill bill, Instant starts) {
        return bill.status().equals("void")
                && "subscription_cycle".equals(bill.billingReason())
                && starts.equals(bill.periodEnd());
    }

    private void settle(Contract contract) {
        if (contract.cancelAtPeriodEnd()) {
            changes.end(contract);
            return;
        }
        // What a schedule was to bring has come with the period that was not paid for.
        if (contract.schedule() != null) {
            changes.release(contract.schedule());
        }
        changes.beginPeriod(contract, contract.periodStart().toString());
    }
}
