package ai.irisorigin.portal.billing;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** When each job is looked after. They are not persistent: whatever is missed is due the next time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BillingTimers {

    @Inject
    private BillingJobs jobs;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void events() {
        jobs.useEvents();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void registrations() {
        jobs.register();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void reminders() {
        jobs.remind();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void catchUp() {
        jobs.catchUp();
        jobs.reconcileIfLate();
    }

    @Schedule(hour = "3", minute = "30", persistent = false)
    void reconciliation() {
        jobs.reconcile();
    }
}
