package ai.irisorigin.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.drills.Mailbox;
import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.LocalDatabase;
import ai.irisorigin.launcher.MailCatcher;
import ai.irisorigin.launcher.Options;
import ai.irisorigin.launcher.Portal;
import ai.irisorigin.stripe.StripeSandbox;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** kill -9 of the portal in the middle of each thing that billing does by itself, and each time a new one on the same database. */
class KilledWhileBillingDrill {

    private static final int ORGANIZATIONS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String UNKNOWN_TO_STRIPE =
            "select count(*) from platform.subscription where stripe_id is null";
    private static final String NOT_PAST_DUE =
            "select count(*) from platform.subscription where email like 'signed-%' and status <> 'past_due'";
    private static final String IN_GRACE =
            "select count(*) from platform.subscription where email like 'signed-%' and not grace_over";
    private static final String UNSENT = "select count(*) from platform.mail where state = 'queued'";
    private static final String EVENTS_LEFT = "select count(*) from platform.stripe_event where state = 'queued'";
    private static final String WITHOUT_INVOICES = "select count(*) from platform.subscription s"
            + " where email like 'signed-%' and not exists (select from platform.invoice i where i.tenant_id = s.tenant_id)";

    private LocalDatabase database;
    private MailCatcher mails;
    private StripeSandbox stripe;
    private Rows rows;
    private SignedUp signedUp;
    private Options options;
    private Portal portal;

    @BeforeEach
    void start() throws CannotStart, IOException, SQLException {
        database = LocalDatabase.start();
        mails = MailCatcher.start();
        stripe = StripeSandbox.start(null, null);
        rows = new Rows(database.database().url(), database.superuser());
        signedUp = new SignedUp(stripe);
        options = Faults.on(database.database());
        Map<String, String> settings = new TreeMap<>(mails.toEnvironment());
        settings.putAll(stripe.toEnvironment());
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            options = options.with(setting.getKey(), setting.getValue());
        }
        startPortal();
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
        stripe.close();
        mails.close();
        database.close();
    }

    @Test
    void all_of_it_is_done_and_nothing_twice() throws Exception {
        await(UNKNOWN_TO_STRIPE, 0);
        signedUp.slowDown(Duration.ofMillis(40));
        signUp();
        killInTheMiddle("registrations", UNKNOWN_TO_STRIPE);
        assertThat(signedUp.subscriptionsByOrganization())
                .hasSize((int) rows.number("select count(*) from platform.subscription"))
                .allSatisfy((organization, subscriptions) ->
                        assertThat(subscriptions).as(organization).containsExactly(1));

        writeMailsSlowly();
        rows.run("update platform.subscription set test_clock_time = trial_end - interval '3 days'"
                + " where email like 'signed-%'");
        killInTheMiddle("reminders", untold("trial-ends-3"));

        rows.run("update platform.subscription set test_clock_time = created_at where email like 'signed-%'");
        signedUp.passTrialsWithoutMoney("signed-");
        killInTheMiddle("what Stripe told", NOT_PAST_DUE);
        await(EVENTS_LEFT, 0);
        assertThat(rows.number("select count(*) from platform.stripe_event where state = 'parked'"))
                .isZero();
        assertThat(rows.number(untold("payment-failed"))).isZero();

        rows.run("update platform.subscription set test_clock_time = past_due_since + interval '60 days'"
                + " where email like 'signed-%'");
        killInTheMiddle("the end of grace", IN_GRACE);
        assertEachMailIsWrittenOnce();

        kill();
        rows.run(
                "delete from platform.invoice where tenant_id in (select tenant_id from platform.subscription"
                        + " where email like 'signed-%')",
                "update platform.reconciliation set finished_at = now() - interval '26 hours'");
        startPortal();
        killInTheMiddle("the reconciliation", WITHOUT_INVOICES);
        await(
                "select count(*) from platform.reconciliation where finished_at is null and started_at ="
                        + " (select max(started_at) from platform.reconciliation)",
                0);
        assertThat(rows.strings("select report from platform.reconciliation order by started_at desc limit 1")
                        .get(0))
                .contains("taken over from Stripe")
                .doesNotContain("can't be compared", "does not know");

        rows.run("update platform.mail set next_attempt_at = now() where state = 'queued'");
        killInTheMiddle("the outbox", UNSENT);
        assertEachMailIsWrittenOnce();
        List<Mailbox.Delivered> delivered = Mailbox.of(mails).about("");
        long different =
                delivered.stream().map(Mailbox.Delivered::id).distinct().count();
        assertThat(different).isEqualTo(rows.number("select count(*) from platform.mail"));
        assertThat(delivered.size() - different)
                .as("mails that had left, and were not noted, at the kill")
                .isLessThanOrEqualTo(1);
    }

    private void killInTheMiddle(String work, String left) throws Exception {
        await(left, ORGANIZATIONS * 3 / 4);
        kill();
        long atTheKill = rows.number(left);
        assertThat(atTheKill).as("what is left of " + work).isPositive();
        // What the dead one had claimed is free after two, five or fifteen minutes; this drill does not wait for it.
        rows.run(
                "update platform.subscription set next_attempt_at = now()",
                "update platform.stripe_event set next_attempt_at = now() where state = 'queued'",
                "update platform.mail set next_attempt_at = now() where state = 'queued' and attempts > 0",
                "update platform.lease set until = now()");
        startPortal();
        long begin = System.nanoTime();
        await(left, 0);
        System.out.printf(
                "%s: %d were left at the kill, none %d s after the new start%n",
                work, atTheKill, (System.nanoTime() - begin) / 1_000_000_000);
    }

    private void kill() {
        ProcessHandle.of(portal.payaraPid()).orElseThrow().destroyForcibly();
        portal.close();
    }

    private void startPortal() throws CannotStart {
        portal = Portal.start(options);
        stripe.deliverTo(URI.create(portal.url()).resolve("/webhooks/stripe"));
    }

    private void await(String left, long most) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (rows.number(left) > most) {
            if (System.nanoTime() > end) {
                throw new AssertionError(left + ": " + situation());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private List<String> situation() throws SQLException {
        return rows.strings("select 'subscriptions ' || status || ' ' || count(*) || coalesce(' ' || max(error), '')"
                + " from platform.subscription group by status union all select 'events ' || state || ' ' || type || ' '"
                + " || count(*) || coalesce(' ' || max(error), '') from platform.stripe_event group by state, type"
                + " union all select 'lease ' || name || ' ' || (until > now()) from platform.lease");
    }

    /** Those that were not told this once, by mail too. */
    private static String untold(String kind) {
        return "select count(*) from platform.subscription s where email like 'signed-%' and not exists (select"
                + " from platform.billing_notice n where n.tenant_id = s.tenant_id and n.kind = '" + kind + "')";
    }

    private void assertEachMailIsWrittenOnce() throws SQLException {
        assertThat(rows.strings("select recipient || ': ' || subject || ' ' || count(*) from platform.mail"
                        + " group by tenant_id, recipient, kind, subject having count(*) > 1"))
                .isEmpty();
        assertThat(rows.number(
                        "select count(*) from platform.mail where kind like 'billing-%' and recipient like 'signed-%'"))
                .as("a reminder, a failed payment and the end of grace for each")
                .isEqualTo(3 * ORGANIZATIONS);
    }

    /** So that a kill meets mails that are being written; those that are wait until the drill says so. */
    private void writeMailsSlowly() throws SQLException {
        rows.run(
                "create function platform.slowly() returns trigger language plpgsql as $$ begin"
                        + " perform pg_sleep(0.1); if tg_op = 'INSERT' then"
                        + " new.next_attempt_at := now() + interval '1 day'; end if; return new; end $$",
                "create trigger slowly before insert or update of state on platform.mail"
                        + " for each row execute function platform.slowly()");
    }

    private void signUp() throws SQLException {
        rows.run(
                "insert into platform.organization (id, slug, name, plan, language, time_zone)"
                        + " select gen_random_uuid(), 'signed-' || n, 'Signed ' || n, 'starter', 'en', 'UTC'"
                        + " from generate_series(1, " + ORGANIZATIONS + ") n",
                "insert into platform.person (email) select slug || '@example.test' from platform.organization"
                        + " where slug like 'signed-%'",
                "insert into platform.membership (tenant_id, id, person_id, email, role, name, active, time_zone,"
                        + " notify_new_conversations, notify_replies, notify_summary, joined_at, version)"
                        + " select o.id, gen_random_uuid(), p.id, p.email, 'owner', o.name, true, 'UTC', true, true,"
                        + " true, now(), 1 from platform.organization o join platform.person p"
                        + " on p.email = o.slug || '@example.test' where o.slug like 'signed-%'",
                "insert into platform.subscription (tenant_id, id, plan, billing_interval, status, email, trial_end)"
                        + " select id, id, 'starter', 'monthly', 'trialing', slug || '@example.test',"
                        + " date_trunc('second', now()) + interval '14 days'"
                        + " from platform.organization where slug like 'signed-%'");
    }
}
