package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.launcher.LocalDatabase;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import ai.irisorigin.stripe.StripeSandbox;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.CustomerListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.testhelpers.TestClockListParams;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** kill -9 of the portal while it tells Stripe of organizations, and a new one on the same database. */
class KilledWhileRegisteringDrill {

    private static final int ORGANIZATIONS = 60;
    private static final String REGISTERED = "select count(*) from platform.subscription where stripe_id is not null";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void stripe_hears_of_each_organization_and_of_none_twice() throws Exception {
        try (LocalDatabase database = LocalDatabase.start();
                StripeSandbox stripe = StripeSandbox.start(null, null)) {
            Rows rows = new Rows(database.database().url(), database.superuser());
            Options options = Faults.on(database.database());
            for (Map.Entry<String, String> setting : stripe.toEnvironment().entrySet()) {
                options = options.with(setting.getKey(), setting.getValue());
            }
            long atTheKill;
            try (Portal portal = Portal.start(options)) {
                await(rows, "select count(*) from platform.subscription where stripe_id is null", 0);
                slowDown(stripe);
                long before = rows.number(REGISTERED);
                sign(rows);
                await(rows, REGISTERED, before + ORGANIZATIONS / 4);
                ProcessHandle.of(portal.payaraPid()).orElseThrow().destroyForcibly();
                atTheKill = rows.number(REGISTERED);
            }
            assertThat(rows.number("select count(*) from platform.subscription where stripe_id is null"))
                    .as("what is left to do")
                    .isPositive();
            try (Portal again = Portal.start(options)) {
                assertThat(Visitor.inside(again).get("/health/ready").status()).isEqualTo(200);
                // What the dead one had claimed is free after five minutes; this drill does not wait for it.
                rows.run("update platform.subscription set next_attempt_at = now() where stripe_id is null");
                await(rows, "select count(*) from platform.subscription where stripe_id is null", 0);
            }
            assertThat(subscriptionsByOrganization(stripe))
                    .hasSize((int) rows.number(REGISTERED))
                    .allSatisfy(customers -> assertThat(customers).containsExactly(1));
            System.out.printf(
                    "%d subscriptions were known at the kill, all %d afterwards, none twice%n",
                    atTheKill, rows.number(REGISTERED));
        }
    }

    private static void await(Rows rows, String query, long atLeast) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (atLeast == 0 ? rows.number(query) > 0 : rows.number(query) < atLeast) {
            assertThat(System.nanoTime()).as(query).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** So that the kill meets requests that are under way. */
    private static void slowDown(StripeSandbox stripe) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stripe.url().resolve("/sandbox/faults"))
                .header("Authorization", "Bearer " + stripe.toEnvironment().get("STRIPE_API_KEY"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("delayed=1&delay_ms=40&when=either"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void sign(Rows rows) throws SQLException {
        rows.run(
                "insert into platform.organization (id, slug, name, plan, language, time_zone)"
                        + " select gen_random_uuid(), 'signed-' || n, 'Signed ' || n, 'starter', 'en', 'UTC'"
                        + " from generate_series(1, " + ORGANIZATIONS + ") n",
                "insert into platform.subscription (tenant_id, id, plan, billing_interval, status, email, trial_end)"
                        + " select id, id, 'starter', 'monthly', 'trialing', slug || '@example.test',"
                        + " date_trunc('second', now()) + interval '14 days'"
                        + " from platform.organization where slug like 'signed-%'");
    }

    /** Of each organization, how many subscriptions each of its customers has. */
    private static Collection<List<Integer>> subscriptionsByOrganization(StripeSandbox stripe) throws StripeException {
        var api = StripeClient.builder()
                .setApiKey(stripe.toEnvironment().get("STRIPE_API_KEY"))
                .setApiBase(stripe.url().toString())
                .build()
                .v1();
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (TestClock clock : api.testHelpers()
                .testClocks()
                .list(TestClockListParams.builder().setLimit(100L).build())
                .autoPagingIterable()) {
            for (Customer customer : api.customers()
                    .list(CustomerListParams.builder()
                            .setTestClock(clock.getId())
                            .build())
                    .getData()) {
                int subscriptions = api.subscriptions()
                        .list(SubscriptionListParams.builder()
                                .setCustomer(customer.getId())
                                .setStatus(SubscriptionListParams.Status.ALL)
                                .build())
                        .getData()
                        .size();
                counts.computeIfAbsent(customer.getMetadata().get("organization"), id -> new ArrayList<>())
                        .add(subscriptions);
            }
        }
        return counts.values();
    }
}
