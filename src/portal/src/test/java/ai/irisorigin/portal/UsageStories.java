package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.usage.LimitReachedException;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageEvent;
import jakarta.enterprise.inject.spi.CDI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is used is counted, limited, told of and billed. */
interface UsageStories {

    @Test
    default void usage_beyond_the_plan_is_billed_to_the_cent_and_once() {
        Shop shop = Shop.paying(Plan.STARTER);
        use(shop, Meter.CONVERSATIONS, 1_137);
        use(shop, Meter.API_CALLS, 13_345);

        assertThat(shop.owner().get("/app/usage").body())
                .contains("$13.70", "$12.35", "$125.05")
                .contains("Your next invoice so far");

        shop.moves("renewal");

        // 99.00 and 137 conversations at 0.10 and 12,345 calls at 0.001, which is 12.345 and rounded once.
        assertThat(shop.newestInvoice()).isEqualTo("paid 12505");
        assertThat(overages(shop)).isEqualTo("api-calls 1235 conversations 1370");
        assertThat(Shop.stripe("GET", "/v1/invoiceitems?customer=" + shop.column("customer_id"), ""))
                .contains("Conversations beyond the plan: 137 at $0.10");
        assertThat(shop.owner().get("/app/usage").body()).doesNotContain("$13.70");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        assertThat(overages(shop)).isEqualTo("api-calls 1235 conversations 1370");
    }

    @Test
    default void a_trial_is_stopped_at_its_limit_and_never_billed_for_more() {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        use(shop, Meter.CONVERSATIONS, 790);

        assertThat(atOnce(50, () -> use(shop, Meter.CONVERSATIONS, 1))).isEqualTo(50);
        assertThat(shop.mails("usage-80")).isOne();

        use(shop, Meter.CONVERSATIONS, 159);
        assertThat(atOnce(50, () -> use(shop, Meter.CONVERSATIONS, 1))).isOne();
        assertThat(used(shop, Meter.CONVERSATIONS)).isEqualTo(1_000);
        assertThat(shop.mails("usage-80")).isOne();
        assertThat(shop.mails("usage-100")).isOne();
        assertThat(Superuser.column(
                        "select subject from platform.mail where tenant_id = ? and kind = 'billing-usage-100'",
                        shop.id()))
                .first()
                .asString()
                .endsWith("the limit of Conversations is reached");
        assertThat(shop.owner().get("/app/usage").body()).contains("No more questions are taken");

        shop.checksOut("starter", "monthly", Shop.GOOD_CARD);
        shop.moves("trial-end");
        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        use(shop, Meter.CONVERSATIONS, 1);
        assertThat(used(shop, Meter.CONVERSATIONS)).isOne();
    }

    @Test
    default void a_question_beyond_a_firm_limit_is_refused_and_nothing_is_lost() {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        assertThat(asks(shop).statusCode()).isEqualTo(303);
        use(shop, Meter.CONVERSATIONS, 999);

        var refused = asks(shop);

        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(refused.body()).contains("What is the price?", "more questions at the moment");
        assertThat(shop.visitor().get("/conversations/new").statusCode())
                .as("nobody types in vain")
                .isEqualTo(402);
        assertThat(VisitStories.asksTheDatabaseNothing(() -> assertThat(
                                shop.visitor().get("/conversations/new").statusCode())
                        .isEqualTo(402)))
                .isTrue();
        assertThat(Superuser.number("select count(*) from shared.conversation where tenant_id = ?", shop.id()))
                .isOne();
    }

    @Test
    default void the_owners_cap_holds_against_many_at_once() {
        Shop shop = Shop.paying(Plan.STARTER);
        assertThat(shop.owner()
                        .post("/app/usage/spending-cap", "dollars", "1.00")
                        .statusCode())
                .isEqualTo(303);
        use(shop, Meter.CONVERSATIONS, 1_005);

        assertThat(atOnce(50, () -> use(shop, Meter.CONVERSATIONS, 1))).isEqualTo(5);
        assertThat(shop.owner().get("/app/usage").body()).contains("$1.00", "No more questions are taken");

        shop.owner().post("/app/usage/spending-cap", "dollars", "1.20");
        assertThat(shop.audits()).contains("spending-cap.set 1.00", "spending-cap.set 1.20");
        assertThat(atOnce(50, () -> use(shop, Meter.CONVERSATIONS, 1))).isEqualTo(2);
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 10020");
        var kept = shop.owner().post("/app/usage/spending-cap", "dollars", "a lot");
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("a lot");
    }

    @Test
    default void an_event_counts_once_and_in_its_own_period_however_late() {
        Shop shop = Shop.paying(Plan.STARTER);
        Instant before = now(shop);
        record(
                shop,
                Meter.API_CALLS,
                List.of(new UsageEvent("one", 1, before, "GET"), new UsageEvent("one", 1, before, "GET")));
        record(
                shop,
                Meter.API_CALLS,
                List.of(new UsageEvent("one", 1, before, "GET"), new UsageEvent("two", 1, before, "GET")));
        assertThat(used(shop, Meter.API_CALLS)).isEqualTo(2);

        shop.moves("renewal");
        record(shop, Meter.API_CALLS, List.of(new UsageEvent("late", 1, before, "GET")));

        assertThat(used(shop, Meter.API_CALLS)).isZero();
        assertThat(sums(shop)).isEqualTo("3 3 3");
    }

    @Test
    default void a_burst_of_events_at_the_renewal_is_counted_and_billed_exactly() throws Exception {
        Shop shop = Shop.paying(Plan.STARTER);
        use(shop, Meter.CONVERSATIONS, 1_000);
        var threads = Executors.newFixedThreadPool(2);
        List<Future<?>> bursts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            bursts.add(threads.submit(() -> IntStream.range(0, 60).forEach(n -> use(shop, Meter.CONVERSATIONS, 1))));
        }
        shop.moves("renewal");
        for (var burst : bursts) {
            burst.get();
        }
        threads.shutdown();

        long billed = Superuser.number(
                "select coalesce(sum(used - included), 0) from platform.overage where tenant_id = ?", shop.id());
        assertThat(shop.newestInvoice()).isEqualTo("paid " + (9_900 + billed * 10));
        assertThat(Superuser.number(
                        "select sum(quantity) from platform.usage_event where tenant_id = ? and meter = 'conversations'",
                        shop.id()))
                .isEqualTo(1_120);
    }

    @Test
    default void each_line_of_the_bill_opens_the_events_that_made_it() {
        Shop shop = Shop.paying(Plan.STARTER);
        use(shop, Meter.API_CALLS, 60);
        String page = shop.owner().get("/app/usage/api-calls").body();

        assertThat(page).doesNotContain("Beyond the plan");
        use(shop, Meter.CONVERSATIONS, 1_060);
        String first = shop.owner().get("/app/usage/conversations").body();
        assertThat(first).contains("Beyond the plan", "1,001", "1,050").doesNotContain("1,051<");
        var next = Pattern.compile("href=\"(/app/usage/conversations[^\"]*after=[^\"]*)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(shop.owner().get(next.group(1).replace("&amp;", "&")).body())
                .contains("1,060")
                .doesNotContain("1,050<");
        assertThat(shop.owner().get("/app/usage/users").statusCode()).isEqualTo(404);
    }

    @Test
    default void calls_of_programs_are_counted_and_refused_at_a_firm_limit() {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        Program program = Program.of(shop);
        use(shop, Meter.API_CALLS, 998);

        assertThat(program.get("/api/v1/conversations").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/conversations").statusCode()).isEqualTo(200);
        var refused = program.get("/api/v1/conversations");
        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(refused.body()).contains("problem/limit");

        Shop paying = Shop.paying(Plan.STARTER);
        Program another = Program.of(paying);
        another.get("/api/v1/conversations");
        another.get("/api/v1/conversations?limit=0");
        paying.await(() -> used(paying, Meter.API_CALLS) == 2);
        assertThat(paying.owner().get("/app/usage/api-calls").body()).contains("GET /api/v1/conversations");
    }

    /** Asked by a person, who takes a while. */
    private static HttpResponse<String> asks(Shop shop) {
        Browser visitor = shop.visitor();
        String form = Asker.form("ada@example.com", "What is the price?");
        return visitor.post(
                "/conversations/new", form + "&ticket=" + Asker.ticket(visitor.post("/conversations/new", form)));
    }

    private static void during(Shop shop, Runnable work) {
        CurrentTenant.during(
                CDI.current().select(Organizations.class).get().byId(shop.id()).orElseThrow(), work);
    }

    private static Instant now(Shop shop) {
        return CurrentTenant.during(
                CDI.current().select(Organizations.class).get().byId(shop.id()).orElseThrow(),
                () -> CDI.current().select(Usage.class).get().now());
    }

    private static void record(Shop shop, Meter meter, List<UsageEvent> events) {
        during(shop, () -> CDI.current().select(Usage.class).get().record(meter, events));
    }

    /** So many of one each, at this time of the organization's. */
    private static void use(Shop shop, Meter meter, int times) {
        Instant now = now(shop);
        record(
                shop,
                meter,
                IntStream.range(0, times)
                        .mapToObj(i -> new UsageEvent(UUID.randomUUID().toString(), 1, now, "event"))
                        .toList());
    }

    /** How many of them were let through. */
    private static long atOnce(int times, Runnable use) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            Callable<Boolean> one = () -> {
                try {
                    use.run();
                    return true;
                } catch (LimitReachedException e) {
                    return false;
                }
            };
            long through = 0;
            for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(times, one))) {
                through += answer.get() ? 1 : 0;
            }
            return through;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static long used(Shop shop, Meter meter) {
        return CurrentTenant.during(
                CDI.current().select(Organizations.class).get().byId(shop.id()).orElseThrow(),
                () -> CDI.current().select(Usage.class).get().statement().used(meter));
    }

    private static String overages(Shop shop) {
        return String.join(
                " ",
                Superuser.column(
                        "select meter || ' ' || amount from platform.overage where tenant_id = ? order by meter",
                        shop.id()));
    }

    /** Of API calls: events, roll-up, days. */
    private static String sums(Shop shop) {
        return String.join(
                " ",
                Superuser.column("select sum(quantity) from platform.usage_event where tenant_id = ?", shop.id())
                        .get(0),
                Superuser.column("select sum(used) from platform.usage_total where tenant_id = ?", shop.id())
                        .get(0),
                Superuser.column("select sum(used) from platform.usage_day where tenant_id = ?", shop.id())
                        .get(0));
    }
}
