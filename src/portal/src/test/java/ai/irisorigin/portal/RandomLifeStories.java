package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.billing.RandomLife;
import ai.irisorigin.portal.billing.StripeBooks;
import ai.irisorigin.portal.tenancy.Organizations;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to a hundred organizations within three months, and to some of them within a year, while Stripe fails one time in
 * ten, webhooks come up to three times, late and in any order, and two nodes do every job for them: in the end our books are Stripe's.
 */
interface RandomLifeStories {

    int LIVES = 100;
    int LONG_LIVES = 10;
    int AT_ONCE = 16;

    String FAULTS = "unavailable=0.04&rate_limited=0.02&dropped=0.04&when=either&path=/v1/&webhooks_repeated=0.5"
            + "&webhooks_late=0.2&webhooks_delay_ms=700&webhooks_reordered=0.5&webhooks_lost=0.05&seed=";

    String SWITCHES = "/sandbox/faults";

    @Test
    default void in_the_end_our_books_are_stripes_to_the_cent() {
        long seed = Long.getLong("billing.seed", 20_261_123);
        String code = Shop.promotionCode(15, 3);
        Map<UUID, RandomLife> lives = new TreeMap<>();
        for (int i = 0; i < LIVES; i++) {
            UUID id = found("life-" + i);
            lives.put(
                    id,
                    new RandomLife(
                            CDI.current()
                                    .select(Organizations.class)
                                    .get()
                                    .byId(id)
                                    .orElseThrow(),
                            Duration.ofDays(i < LONG_LIVES ? 365 : 92),
                            code,
                            seed + i));
        }
        AtomicBoolean over = new AtomicBoolean();
        var otherNode = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                StripeBooks.workAsAnotherNode();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        });
        ExecutorService world = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Shop.stripe("POST", SWITCHES, FAULTS + seed);
            lives.values().forEach(RandomLife::begin);
            await(() -> waiting() == 0);
            List<CompletableFuture<Void>> all = new ArrayList<>();
            lives.values().forEach(life -> all.add(CompletableFuture.runAsync(life::live, world)));
            all.forEach(CompletableFuture::join);
        } finally {
            Shop.stripe("DELETE", SWITCHES, "");
            over.set(true);
            otherNode.join();
            world.shutdownNow();
        }
        StripeBooks.catchUp();
        await(() -> Superuser.number("select count(*) from platform.stripe_event where state = 'queued'") == 0);

        assertThat(Superuser.number("select count(*) from platform.stripe_event where state = 'parked'"
                        + " and customer_id in (select customer_id from platform.subscription)"))
                .isZero();
        assertThat(StripeBooks.reconcile()).as("seed " + seed).isEmpty();
        assertOursAreTheirs();
        assertUsageAddsUp();
        assertOnePlanHolds();
        assertThat(Shop.stripe("GET", "/sandbox/violations", ""))
                .as("requests of all tests so far that Stripe's types do not know")
                .contains("\"data\":[]");
    }

    private static void assertOursAreTheirs() {
        var ours = pairs("select stripe_id, status || ' ' || total || ' ' || amount_paid from platform.invoice i"
                + " join platform.organization o on o.id = i.tenant_id where o.slug like 'life-%'");
        var statuses = pairs("select customer_id, status from platform.subscription s"
                + " join platform.organization o on o.id = s.tenant_id where o.slug like 'life-%'");
        assertThat(StripeBooks.statuses(statuses.keySet())).isEqualTo(statuses);
        assertThat(StripeBooks.invoices(statuses.keySet())).isEqualTo(ours).hasSizeGreaterThan(LIVES);
        assertThat(statuses.values()).contains("active", "canceled");

        assertThat(StripeBooks.customersByOrganization().values()).containsOnly(1L);
        assertThat(statuses.keySet())
                .allSatisfy(customer -> assertThat(StripeBooks.going(customer)).isLessThanOrEqualTo(1));

        assertThat(Superuser.column("select o.slug || ' ' || m.kind || ': ' || m.subject from platform.mail m"
                        + " join platform.organization o on o.id = m.tenant_id where o.slug like 'life-%' and kind not like 'billing-payment-failed%'"
                        + " and kind not like 'billing-usage%'"
                        + " group by o.slug, kind, recipient, subject having count(*) > 1"))
                .as("mails that came twice")
                .isEmpty();
        for (String kind : List.of("payment-failed", "usage-80", "usage-100")) {
            assertThat(Superuser.number("select count(*) from platform.mail m join platform.organization o"
                            + " on o.id = m.tenant_id where o.slug like 'life-%' and m.kind in ('billing-" + kind
                            + "', 'billing-" + kind + "-last')"))
                    .as("a mail for each time that somebody was to be told: " + kind)
                    .isPositive()
                    .isEqualTo(Superuser.number("select count(*) from platform.billing_notice n"
                            + " join platform.organization o on o.id = n.tenant_id where o.slug like 'life-%'"
                            + " and n.kind = '" + kind + "'"));
        }
        assertThat(Superuser.number("select count(*) from platform.mail m join platform.organization o"
                        + " on o.id = m.tenant_id where o.slug like 'life-%' and kind = 'billing-receipt'"))
                .isEqualTo(Superuser.number(
                        "select count(*) from platform.invoice i join platform.organization o on o.id = i.tenant_id"
                                + " where o.slug like 'life-%' and status = 'paid' and total > 0"));
    }

    /** Each limit is read from the same plan. */
    private static void assertOnePlanHolds() {
        assertThat(Superuser.column("select o.slug || ' ' || o.plan || ' ' || s.plan || ' ' || p.plan"
                        + " from platform.organization o join platform.subscription s on s.tenant_id = o.id"
                        + " join lateral (select plan from platform.usage_period where tenant_id = o.id"
                        + " order by starts desc limit 1) p on true"
                        + " where o.slug like 'life-%' and (o.plan, o.plan) is distinct from (s.plan, p.plan)"))
                .isEmpty();
    }

    /** Events, roll-up, days and what was billed say the same, in each period. */
    private static void assertUsageAddsUp() {
        String events = "select tenant_id, meter, period_start, sum(quantity) as used, count(*) as events"
                + " from platform.usage_event group by 1, 2, 3";
        assertThat(Superuser.number("select count(*) from (" + events + ") e full join platform.usage_total t"
                        + " using (tenant_id, meter, period_start) where coalesce(e.used, 0) <> t.used"
                        + " or coalesce(e.events, 0) <> t.events or t.used is null"))
                .isZero();
        assertThat(Superuser.number("select count(*) from platform.usage_total t left join (select tenant_id, meter,"
                        + " period_start, sum(used) as used from platform.usage_day group by 1, 2, 3) d"
                        + " using (tenant_id, meter, period_start) where coalesce(d.used, 0) <> t.used"))
                .isZero();
        // Elsewhere a story lets events come after a period was closed.
        assertThat(Superuser.number("select count(*) from platform.overage o join platform.usage_total t"
                        + " using (tenant_id, meter, period_start) join platform.organization g on g.id = o.tenant_id"
                        + " where g.slug like 'life-%' and meter <> 'storage' and o.used <> t.used"))
                .isZero();
        assertThat(Superuser.number("select count(*) from platform.overage o join platform.organization g"
                        + " on g.id = o.tenant_id where g.slug like 'life-%' and meter = 'storage' and o.used <>"
                        + " (select sum(t.used) from platform.usage_total t where t.tenant_id = o.tenant_id"
                        + " and t.meter = 'storage' and t.period_start <= o.period_start)"))
                .as("what is kept adds up over all periods so far")
                .isZero();
        assertThat(Superuser.number("select count(*) from platform.overage o join platform.usage_period p"
                        + " on p.tenant_id = o.tenant_id and p.starts = o.period_start where o.amount <>"
                        + " round((o.used - o.included) * case o.meter when 'conversations' then 10"
                        + " when 'api-calls' then 0.1 else 200.0 * p.months / 1000000000 end)"))
                .as("a line costs what is beyond the plan, in cents, rounded once")
                .isZero();
        assertThat(Superuser.number("select count(*) from platform.overage")).isGreaterThan(LONG_LIVES);
        assertThat(StripeBooks.overage(Superuser.column("select distinct s.customer_id from platform.subscription s"
                        + " join platform.overage o on o.tenant_id = s.tenant_id")))
                .isEqualTo(pairs("select s.customer_id, cast(sum(o.amount) as text) from platform.overage o"
                        + " join platform.subscription s on s.tenant_id = o.tenant_id group by 1"));
    }

    private static Map<String, String> pairs(String query) {
        Map<String, String> pairs = new TreeMap<>();
        for (String row : Superuser.column("select (array[k, v])[1] || '|' || v from (" + query + ") q (k, v)")) {
            String[] parts = row.split("\\|", 2);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    private static UUID found(String slug) {
        UUID id = UUID.randomUUID();
        Superuser.run(
                "insert into platform.organization (id, slug, name, plan, language, time_zone)"
                        + " values (?, ?, ?, 'starter', 'en', 'UTC')",
                id,
                slug,
                slug);
        Superuser.run(
                "insert into platform.membership (tenant_id, id, person_id, role, name, active, time_zone,"
                        + " notify_new_conversations, notify_replies, notify_summary, joined_at, version)"
                        + " select ?, gen_random_uuid(), id, 'owner', 'Olivia Hart', true, 'UTC', true, true, true, now(), 1"
                        + " from platform.person where email = 'owner@acme.test'",
                id);
        return id;
    }

    private static long waiting() {
        return Superuser.number("select count(*) from platform.subscription where stripe_id is null");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
