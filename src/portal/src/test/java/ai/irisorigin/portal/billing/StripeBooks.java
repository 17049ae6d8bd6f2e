package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import com.stripe.model.Customer;
import com.stripe.model.InvoiceItem;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CustomerListParams;
import com.stripe.param.InvoiceItemListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.testhelpers.TestClockListParams;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Stripe has of some customers, and the jobs that are to bring ours to the same. */
public final class StripeBooks {

    private StripeBooks() {}

    /** By its id: status, total and what was paid. */
    public static Map<String, String> invoices(Set<String> customers) {
        return stripe().call(api -> {
            Map<String, String> found = new TreeMap<>();
            api.invoices()
                    .list(InvoiceListParams.builder().setLimit(100L).build())
                    .autoPagingIterable()
                    .forEach(invoice -> {
                        if (customers.contains(invoice.getCustomer())) {
                            found.put(
                                    invoice.getId(),
                                    invoice.getStatus() + " " + invoice.getTotal() + " " + invoice.getAmountPaid());
                        }
                    });
            return found;
        });
    }

    /** What each was charged beyond its plan, in all. */
    public static Map<String, String> overage(List<String> customers) {
        Map<String, String> found = new TreeMap<>();
        for (String customer : customers) {
            long sum = 0;
            for (InvoiceItem item : stripe().call(api -> api.invoiceItems()
                    .list(InvoiceItemListParams.builder()
                            .setCustomer(customer)
                            .setLimit(100L)
                            .build())
                    .autoPagingIterable())) {
                sum += item.getDescription().contains("beyond the plan") ? item.getAmount() : 0;
            }
            found.put(customer, Long.toString(sum));
        }
        return found;
    }

    /** Of each customer, the status of the subscription that counts. */
    public static Map<String, String> statuses(Set<String> customers) {
        Map<String, String> found = new TreeMap<>();
        for (String customer : customers) {
            found.put(
                    customer,
                    gateway().contract(customer).orElseThrow().status().key());
        }
        return found;
    }

    /** How many customers Stripe has for each organization; those of a test clock it lists only to who asks for them. */
    public static Map<String, Long> customersByOrganization() {
        return stripe().call(api -> {
            List<Customer> customers = new ArrayList<>();
            for (TestClock clock : api.testHelpers()
                    .testClocks()
                    .list(TestClockListParams.builder().setLimit(100L).build())
                    .autoPagingIterable()) {
                customers.addAll(api.customers()
                        .list(CustomerListParams.builder()
                                .setTestClock(clock.getId())
                                .build())
                        .getData());
            }
            return customers.stream()
                    .collect(Collectors.groupingBy(
                            customer -> customer.getMetadata().get("organization"), Collectors.counting()));
        });
    }

    /** How many subscriptions of a customer are not over. */
    public static long going(String customer) {
        var params = SubscriptionListParams.builder()
                .setCustomer(customer)
                .setStatus(SubscriptionListParams.Status.ALL)
                .build();
        return stripe().call(api -> api.subscriptions().list(params)).getData().stream()
                .filter(subscription -> !Status.parse(subscription.getStatus()).isOver())
                .count();
    }

    /** As a second node would, whose leases ran out while it stood still, and which goes on all the same. */
    public static void workAsAnotherNode() {
        CDI.current().select(StripeWork.class).get().work();
        jobs().registerAllDue();
        jobs().remindAllDue();
    }

    public static void catchUp() {
        jobs().catchUp();
    }

    /** What differed; empty if nothing did. */
    public static String reconcile() {
        CDI.current().select(Reconciliation.class).get().run();
        return CDI.current().select(Reconciliation.class).get().runs(1).get(0).report();
    }

    /** The lookup keys of all prices, as often as they are there. */
    public static List<String> lookupKeys() {
        List<String> keys = new ArrayList<>();
        stripe().call(api -> {
            api.prices()
                    .list(PriceListParams.builder().setLimit(100L).build())
                    .autoPagingIterable()
                    .forEach(price -> keys.add(price.getLookupKey()));
            return null;
        });
        return keys;
    }

    /** The lookup keys of our prices. */
    public static List<String> ourKeys() {
        return CDI.current().select(PriceList.class).get().all().stream()
                .map(Price::lookupKey)
                .toList();
    }

    /** Stripe's id of a price in euros, as a portal finds it that has just started. */
    public static String idOfPrice(long amount) {
        var catalog = new Unmanaged<>(StripeCatalog.class).newInstance();
        return catalog.produce().inject().get().id(new Price(Plan.STARTER, BillingInterval.MONTHLY, "eur", amount));
    }

    /** As a portal does that has just started. */
    public static void completeCatalog() {
        new Unmanaged<>(StripeCatalog.class)
                .newInstance()
                .produce()
                .inject()
                .get()
                .complete();
    }

    /** What the timer does that looks for a comparison that was missed. */
    public static void reconcileIfLate() {
        jobs().reconcileIfLate();
    }

    /** What so many nodes do who all want to do the same, again and again; how many did it at once at most. */
    public static int nodesAtOnce(String job, int nodes, int times) {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> {
                            Leases leases = new Unmanaged<>(Leases.class)
                                    .newInstance()
                                    .produce()
                                    .inject()
                                    .get();
                            for (int i = 0; i < times; i++) {
                                leases.during(job, () -> {
                                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                                    LockSupport.parkNanos(1_000_000);
                                    working.decrementAndGet();
                                });
                            }
                        }))
                        .limit(nodes)
                        .toArray(CompletableFuture[]::new))
                .join();
        return most.get();
    }

    private static BillingJobs jobs() {
        return CDI.current().select(BillingJobs.class).get();
    }

    private static StripeConnection stripe() {
        return CDI.current().select(StripeConnection.class).get();
    }

    private static StripeGateway gateway() {
        return CDI.current().select(StripeGateway.class).get();
    }
}
