package ai.irisorigin.portal.billing;

import ai.irisorigin.plugin.Event.SubscriptionChanged;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.happenings.Happenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the current organization owes, has paid and may use. Stripe keeps the truth; here it is asked for and written down,
 * under the row's lock, so that it does not matter how often, in which order or by whom this is called.
 */
@ApplicationScoped
@Transactional
class Books {

    /** What {@link #compare} says if something differed, and does not any more. */
    static final String TAKEN_OVER = "differed, and was taken over from Stripe";

    @Inject
    private EntityManager entities;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private StripeGateway stripe;

    @Inject
    private Breaks breaks;

    @Inject
    private BillingMails mails;

    @Inject
    private Event<BooksFollowed> followed;

    @Inject
    private Happenings happenings;

    @Inject
    private Clock clock;

    /** True if something was not as Stripe says. */
    boolean follow() {
        return subscriptions.locked().map(this::follow).orElse(false);
    }

    /** The same, for whoever holds the lock. */
    boolean follow(Subscription subscription) {
        return subscription.customer().isPresent()
                && follow(
                        subscription, () -> stripe.bills(subscription.customer().orElseThrow()));
    }

    /** The same with every invoice there is, however old; a line each of what was found wrong. */
    List<String> compare() {
        List<String> found = new ArrayList<>();
        subscriptions.locked().filter(one -> one.customer().isPresent()).ifPresent(subscription -> {
            String customer = subscription.customer().orElseThrow();
            List<Bill> bills = new ArrayList<>();
            if (follow(subscription, () -> {
                bills.clear();
                bills.addAll(stripe.allBills(customer));
                return bills;
            })) {
                found.add(TAKEN_OVER);
            }
            Set<String> theirs = bills.stream().map(Bill::id).collect(Collectors.toSet());
            entities.createQuery("select i.stripeId from Invoice i", String.class)
                    .getResultStream()
                    .filter(ours -> !theirs.contains(ours))
                    .forEach(ours -> found.add("Stripe does not know the invoice " + ours));
            long going = stripe.going(customer);
            if (going > 1) {
                found.add("Stripe has " + going + " subscriptions that go on");
            }
        });
        return found;
    }

    private boolean follow(Subscription subscription, Supplier<List<Bill>> asked) {
        Instant now = clock.instant();
        String customer = subscription.customer().orElseThrow();
        Status before = subscription.status();
        Plan planBefore = subscription.plan();
        Said said = ask(customer, asked);
        if (subscription.pausedUntil() != null && breaks.settle(said.contract(), said.bills())) {
            said = ask(customer, asked);
        }
        List<Bill> bills = said.bills();
        boolean news = said.contract()
                .map(contract -> subscription.follow(contract, unpaidSince(bills), now))
                .orElse(false);
        subscriptions.grant(subscription);
        Map<String, Invoice> known = known(bills);
        for (Bill bill : bills) {
            Invoice invoice = known.computeIfAbsent(bill.id(), id -> new Invoice(id));
            news |= invoice.follow(bill);
            entities.persist(invoice);
            mails.tellOf(invoice, subscription);
        }
        if (subscription.status() != before) {
            mails.tellOf(subscription);
        }
        if (subscription.status() != before || subscription.plan() != planBefore) {
            tellPlugins(subscription);
        }
        followed.fire(
                new BooksFollowed(customer, subscription.status().isOver(), subscription.pausedUntil() != null, bills));
        return news;
    }

    private record Said(Optional<Contract> contract, List<Bill> bills) {}

    /** In this order: an invoice that made it past due is then among the invoices. */
    private Said ask(String customer, Supplier<List<Bill>> bills) {
        return new Said(stripe.contract(customer), bills.get());
    }

    private void tellPlugins(Subscription subscription) {
        happenings.tell(
                SubscriptionChanged.class,
                moment -> new SubscriptionChanged(
                        moment.id(),
                        moment.at(),
                        moment.page("/app/billing"),
                        subscription.plan().key(),
                        subscription.status().key()));
    }

    private static Optional<Instant> unpaidSince(List<Bill> bills) {
        return bills.stream()
                .filter(bill -> bill.status().equals("open") && bill.attempts() > 0)
                .map(Bill::createdAt)
                .min(Instant::compareTo);
    }

    private Map<String, Invoice> known(List<Bill> bills) {
        if (bills.isEmpty()) {
            return new HashMap<>();
        }
        return entities.createQuery("select i from Invoice i where i.stripeId in :ids", Invoice.class)
                .setParameter("ids", bills.stream().map(Bill::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Invoice::stripeId, Function.identity(), (one, same) -> one, HashMap::new));
    }
}
