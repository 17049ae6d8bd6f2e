package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.irisorigin.portal.ConversationStories.Asker;
import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.usage.Limits;
import ai.irisorigin.portal.usage.Usage;
import ai.irisorigin.portal.usage.UsageEvent;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
    default void a_line_that_we_forgot_is_found_and_not_made_again() {
        Shop shop = Shop.paying(Plan.STARTER);
        use(shop, Meter.CONVERSATIONS, 1_137);
        Instant before = now(shop);
        shop.moves("renewal");

        forgets(shop);
        record(shop, Meter.CONVERSATIONS, List.of(new UsageEvent("late", 1, before, "event")));
        shop.asksStripe();

        assertThat(overages(shop)).isEqualTo("conversations 1370");
        assertThat(made(shop, "invoiceitems", "beyond the plan")).isOne();

        use(shop, Meter.CONVERSATIONS, 1_001);
        shop.owner().post("/app/billing/cancellation", "reason", "unused");
        shop.moves("renewal");
        assertThat(shop.status()).isEqualTo("canceled");
        forgets(shop);
        shop.asksStripe();

        assertThat(overages(shop)).isEqualTo("conversations 10 conversations 1370");
        assertThat(made(shop, "invoiceitems", "beyond the plan")).isEqualTo(2);
        assertThat(made(shop, "invoices", "\"billing_reason\":\"manual\"")).isOne();
    }

    /** As if our transaction had been undone after Stripe had answered. */
    private static void forgets(Shop shop) {
        Superuser.run("delete from platform.overage where tenant_id = ?", shop.id());
        Superuser.run("update platform.usage_period set closed_at = null where tenant_id = ?", shop.id());
    }

    /** How many of its objects at Stripe's say so. */
    private static long made(Shop shop, String type, String text) {
        String all = Shop.stripe("GET", "/v1/" + type + "?limit=100&customer=" + shop.column("customer_id"), "");
        return Pattern.compile(Pattern.quote(text)).matcher(all).results().count();
    }

    @Test
    default void seats_and_a_larger_plan_are_told_of_too() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.invites(2);
        shop.asks("one@more.test");
        assertThat(shop.mails("seats-80")).isOne();
        shop.asks("two@more.test");
        assertThat(shop.mails("seats-100")).isOne();

        use(shop, Meter.CONVERSATIONS, 1_000);
        assertThat(shop.mails("usage-80")).isOne();
        Superuser.run("update platform.usage_period set plan = 'professional' where tenant_id = ?", shop.id());
        use(shop, Meter.CONVERSATIONS, 7_000);
        assertThat(shop.mails("usage-80")).as("80 % of the larger plan").isEqualTo(2);
    }

    @Test
    default void the_next_invoice_is_shown_as_it_will_come_or_not_at_all() {
        Shop shop = Shop.paying(Plan.PROFESSIONAL);
        shop.owner().post("/app/billing/promotion-code", "code", Shop.promotionCode(50, 3));
        shop.owner().post("/app/billing/change", "plan", "starter", "interval", "monthly");
        use(shop, Meter.CONVERSATIONS, 10_010);

        assertThat(shop.owner().get("/app/usage").body())
                .contains("Starter, next period", "$99.00", "-$49.50", "$1.00", "$50.50");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 5050");

        Superuser.run("update platform.subscription set price = 8900 where tenant_id = ?", shop.id());
        assertThat(shop.page()).as("the price that was agreed").contains("$89.00");
        shop.owner().post("/app/billing/pause", "months", "1");
        assertThat(shop.owner().get("/app/usage").body()).doesNotContain("Your next invoice so far");
        shop.owner().post("/app/billing/pause/end");
        assertThat(shop.owner().get("/app/usage").body()).contains("Your next invoice so far");
        shop.owner().post("/app/billing/cancellation", "reason", "unused");
        assertThat(shop.owner().get("/app/usage").body()).doesNotContain("Your next invoice so far");
    }

    @Test
    default void a_slow_stripe_keeps_nobody_waiting_for_the_page() {
        Shop shop = Shop.paying(Plan.STARTER);
        use(shop, Meter.CONVERSATIONS, 1_010);
        shop.owner();
        Shop.stripe("POST", "/sandbox/faults", "delayed=1&delay_ms=9000&path=/v1/");
        try {
            long start = System.nanoTime();
            assertThat(shop.owner().get("/app/usage").body())
                    .contains("what it comes to can’t be reckoned now", "$1.00")
                    .doesNotContain("$99.00", "$100.00");
            assertThat(shop.page()).contains("Starter");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        } finally {
            Shop.stripe("DELETE", "/sandbox/faults", "");
        }
        assertThat(shop.owner().get("/app/usage").body()).contains("$100.00").doesNotContain("can’t be reckoned now");
    }

    @Test
    default void a_plan_that_the_operator_gives_holds_for_every_limit_until_another_is_subscribed_to() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.invites(4);
        assertThat(shop.asks("six@more.test").statusCode()).isEqualTo(402);

        Staff.at("localhost", "operator@iris.test")
                .post("/operator/organizations/" + shop.id() + "/plan", "plan", "professional");

        assertThat(shop.asks("six@more.test").statusCode()).isEqualTo(303);
        use(shop, Meter.CONVERSATIONS, 1_100);
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        assertThat(overages(shop)).isEmpty();
        assertThat(shop.owner().get("/app/usage").body()).contains("of 10,000 in your plan", "of 25 in your plan");
        assertThat(shop.owner().get("/app/people").body()).contains("6 of 25 seats");
    }

    @Test
    default void what_is_kept_is_limited_billed_by_the_month_and_less_when_it_goes() {
        Shop trial = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        record(trial, Meter.STORAGE, List.of(new UsageEvent("first", 999_999_999, now(trial), "a.pdf")));
        assertThat(atOnce(
                        5,
                        () -> record(
                                trial,
                                Meter.STORAGE,
                                List.of(new UsageEvent(UUID.randomUUID().toString(), 1, now(trial), "b.pdf")))))
                .isOne();

        Shop shop = Shop.paying(Plan.STARTER);
        record(shop, Meter.STORAGE, List.of(new UsageEvent("first", 2_500_000_000L, now(shop), "a.zip")));
        assertThat(shop.owner().get("/app/usage").body()).contains("2.5 GB", "$3.00");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 10200");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).as("it is still there").isEqualTo("paid 10200");
        record(shop, Meter.STORAGE, List.of(new UsageEvent("gone", -2_000_000_000L, now(shop), "a.zip")));
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        assertThat(used(shop, Meter.STORAGE)).isEqualTo(500_000_000);
    }

    @Test
    default void whether_a_larger_plan_is_cheaper_is_said_to_the_cent() {
        Shop shop = Shop.paying(Plan.STARTER);
        use(shop, Meter.CONVERSATIONS, 1_500);
        shop.moves("mid-period");

        // By the end 3,000 of 1,000; the difference is 200 a month, and half a month is left.
        assertThat(shop.owner().get("/app/usage").body())
                .contains("Professional would be cheaper", "$100.00", "$200.00", "$200.00 in this period");
    }

    @Test
    default void only_an_owner_sets_the_cap() {
        Shop shop = Shop.paying(Plan.STARTER);
        Staff admin = shop.admits("admin@acme.test", "admin");

        assertThat(admin.get("/app/usage").body()).doesNotContain("name=\"dollars\"");
        assertThat(admin.post("/app/usage/spending-cap", "dollars", "1").statusCode())
                .isEqualTo(403);
    }

    @Test
    default void what_is_known_of_limits_is_neither_older_than_the_books_nor_asked_for_each_time() throws Exception {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        use(shop, Meter.CONVERSATIONS, 998);
        Runnable asks = () ->
                during(shop, () -> CDI.current().select(Limits.class).get().check(Meter.CONVERSATIONS));
        asks.run();
        use(shop, Meter.CONVERSATIONS, 1);
        assertThat(VisitStories.asksTheDatabaseNothing(asks)).isTrue();

        UserTransaction transaction =
                CDI.current().select(UserTransaction.class).get();
        transaction.begin();
        use(shop, Meter.CONVERSATIONS, 1);
        CompletableFuture.runAsync(asks).join();
        transaction.commit();

        assertThatThrownBy(asks::run).isInstanceOf(LimitReachedException.class);
    }

    @Test
    default void what_comes_after_a_periods_end_is_held_to_limits_before_the_next_is_known() {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        use(shop, Meter.CONVERSATIONS, 900);
        String ends = Superuser.column("select ends from platform.usage_period where tenant_id = ?", shop.id())
                .get(0);
        for (String clock : new String[] {"subscription set test_clock_time", "usage_setting set frozen_at"}) {
            Superuser.run(
                    "update platform." + clock + " = cast(? as timestamptz) where tenant_id = ?", ends, shop.id());
        }

        use(shop, Meter.CONVERSATIONS, 1_000);
        assertThat(used(shop, Meter.CONVERSATIONS)).isEqualTo(1_000);
        assertThat(atOnce(10, () -> use(shop, Meter.CONVERSATIONS, 1))).isZero();
        assertThat(shop.mails("usage-100")).isOne();
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
    default void a_cap_that_is_reached_in_mid_month_holds_until_the_period_ends() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.owner().post("/app/usage/spending-cap", "dollars", "1.00");
        use(shop, Meter.CONVERSATIONS, 1_000);
        shop.moves("mid-period");
        use(shop, Meter.CONVERSATIONS, 10);

        assertThat(asks(shop).statusCode()).isEqualTo(402);
        assertThat(shop.owner().get("/app/usage").body()).contains("No more questions are taken");

        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 10000");
        assertThat(asks(shop).statusCode()).isEqualTo(303);
        assertThat(used(shop, Meter.CONVERSATIONS)).isOne();
    }

    @Test
    default void whoever_upgrades_in_time_pays_nothing_for_what_was_beyond_the_smaller_plan() {
        Shop shop = Shop.paying(Plan.STARTER);
        use(shop, Meter.CONVERSATIONS, 1_100);
        shop.moves("mid-period");
        assertThat(shop.owner().get("/app/usage").body()).contains("$10.00");

        PlanChangeStories.confirms(shop, shop.owner().get("/app/billing/change?plan=professional&interval=monthly"));

        assertThat(shop.owner().get("/app/usage").body()).doesNotContain("$10.00");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 29900");
        assertThat(overages(shop)).isEmpty();
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

    static Instant now(Shop shop) {
        return CurrentTenant.during(
                CDI.current().select(Organizations.class).get().byId(shop.id()).orElseThrow(),
                () -> CDI.current().select(Usage.class).get().now());
    }

    static void record(Shop shop, Meter meter, List<UsageEvent> events) {
        during(shop, () -> CDI.current().select(Usage.class).get().record(meter, events));
    }

    /** So many of one each, at this time of the organization's. */
    static void use(Shop shop, Meter meter, int times) {
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

    static long used(Shop shop, Meter meter) {
        return CurrentTenant.during(
                CDI.current().select(Organizations.class).get().byId(shop.id()).orElseThrow(),
                () -> CDI.current().select(Usage.class).get().statement().used(meter));
    }

    private static String overages(Shop shop) {
        return String.join(
                " ",
                Superuser.column(
                        "select meter || ' ' || amount from platform.overage where tenant_id = ? order by meter, amount",
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
