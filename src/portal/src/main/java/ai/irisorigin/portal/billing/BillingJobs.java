package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.Migrations;
import ai.irisorigin.portal.tenancy.Organizations;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What billing does by itself. Each job is one node's at a time and takes up what is due by now, so one that was missed, or
 * ended in the middle, is made up for by the next.
 */
@ApplicationScoped
class BillingJobs {

    private static final Logger LOG = Logger.getLogger(BillingJobs.class.getName());
    private static final int BATCH = 1_000;
    private static final int AT_ONCE = 4;

    @Inject
    private Settings settings;

    @Inject
    private Migrations migrations;

    @Inject
    private Leases leases;

    @Inject
    private Due due;

    @Inject
    private Organizations organizations;

    @Inject
    private Registration registration;

    @Inject
    private Reminders reminders;

    @Inject
    private StripeWork stripeWork;

    @Inject
    private StripeEvents events;

    @Inject
    private StripeGateway stripe;

    @Inject
    private StripeCatalog catalog;

    @Inject
    private Reconciliation reconciliation;

    @Resource
    private ManagedExecutorService executor;

    void start(@Observes DatabaseMigrated event) {
        executor.execute(() -> {
            catchUp();
            reconcileIfLate();
        });
    }

    /** Something was told: it is used at once. */
    void wake() {
        executor.execute(this::useEvents);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) SubscriptionBegun event) {
        if (settings.stripeKey().isPresent()) {
            executor.execute(this::register);
        }
    }

    void reconcile(@ObservesAsync ReconciliationWanted event) {
        reconcile();
    }

    void useEvents() {
        run("stripe-events", stripeWork::work);
    }

    /** Tells Stripe of new organizations. */
    void register() {
        run("registrations", this::registerAllDue);
    }

    void remind() {
        run("reminders", this::remindAllDue);
    }

    void registerAllDue() {
        each(due::toRegister, () -> {
            registration.registerCustomer();
            registration.registerSubscription();
        });
    }

    void remindAllDue() {
        each(due::toRemind, reminders::remind);
        each(most -> due.toEndGrace(settings.paymentGrace(), most), reminders::endGrace);
    }

    /** Sees to it that Stripe has our prices, and takes down what it told while nobody listened. */
    void catchUp() {
        run("catch-up", () -> {
            catalog.complete();
            stripe.undelivered().forEach(events::record);
        });
    }

    /** Makes up for a night that was missed. */
    void reconcileIfLate() {
        run("reconciliation", () -> {
            if (reconciliation.isLate()) {
                compare();
            }
        });
    }

    void reconcile() {
        run("reconciliation", this::compare);
    }

    private void compare() {
        reconciliation.run();
        events.forgetOld();
    }

    /** Until there is nothing more to do, or only what can't be done now. */
    private void each(IntFunction<List<Due.Work>> claim, Runnable doing) {
        for (List<Due.Work> batch = claim.apply(BATCH); !batch.isEmpty(); batch = claim.apply(BATCH)) {
            organizations.readAhead(batch.stream().map(Due.Work::organization).toList());
            Queue<Due.Work> open = new ConcurrentLinkedQueue<>(batch);
            Runnable worker = () -> {
                for (Due.Work work = open.poll(); work != null; work = open.poll()) {
                    one(work, doing);
                }
            };
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(worker, executor))
                            .limit(AT_ONCE)
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void one(Due.Work work, Runnable doing) {
        try {
            organizations
                    .byId(work.organization())
                    .ifPresent(organization -> CurrentTenant.during(organization, doing));
        } catch (BillingAwayException e) {
            due.postpone(work, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Billing of " + work.organization() + " goes on later", e);
            due.postpone(work, String.valueOf(e.getMessage()));
        }
    }

    private void run(String job, Runnable work) {
        if (!migrations.done() || settings.stripeKey().isEmpty()) {
            return;
        }
        try {
            leases.during(job, work);
        } catch (BillingAwayException | DatabaseAwayException e) {
            LOG.log(Level.FINE, "Billing waits: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The job " + job + " failed", e);
        }
    }
}
