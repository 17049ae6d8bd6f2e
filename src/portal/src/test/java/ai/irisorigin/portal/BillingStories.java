package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.BillingInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An organization's life with Stripe, on the test clock. */
interface BillingStories {

    @Test
    default void a_trial_with_a_card_becomes_paid_and_renews() {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        assertThat(shop.status()).isEqualTo("trialing");

        shop.moves("week-before");
        shop.moves("days-before");
        shop.moves("day-before");
        assertThat(shop.mails("trial-ends")).isEqualTo(3);

        assertThat(Shop.location(shop.checksOut("professional", "annually", Shop.GOOD_CARD)))
                .endsWith("/app/billing");
        assertThat(shop.status()).isEqualTo("trialing");
        assertThat(shop.column("plan")).isEqualTo("professional");
        assertThat(shop.audits()).first().isEqualTo("checkout.opened professional annually");
        assertThat(shop.audits()).last().asString().startsWith("checkout.returned cs_");
        assertThat(shop.page()).contains("4242", "$2,978.04");

        shop.moves("trial-end");
        assertThat(shop.status()).isEqualTo("active");
        assertThat(invoices(shop)).isEqualTo("paid 297804");
        shop.moves("renewal");
        assertThat(invoices(shop)).isEqualTo("paid 297804 paid 297804");
        assertThat(shop.mails("receipt")).isEqualTo(2);
        assertThat(plan(shop)).isEqualTo("professional");
    }

    @Test
    default void whoever_cancels_in_a_trial_hears_no_more_of_it_and_a_plan_takes_it_back() {
        Shop shop = trying(Plan.STARTER);
        shop.checksOut("starter", "monthly", Shop.GOOD_CARD);
        shop.owner().post("/app/billing/cancellation", "reason", "unused");

        shop.moves("days-before");
        assertThat(shop.mails("trial-ends-paid") + shop.mails("trial-ends")).isZero();

        shop.checksOut("professional", "monthly", Shop.GOOD_CARD);
        assertThat(shop.page()).doesNotContain("about to end");
        shop.moves("trial-end");
        assertThat(shop.status()).isEqualTo("active");
        assertThat(invoices(shop)).isEqualTo("paid 29900");
    }

    @Test
    default void a_plan_without_room_for_all_is_not_sold() {
        Shop shop = trying(Plan.PROFESSIONAL);
        shop.invites(7);

        String refused =
                Shop.location(shop.owner().post("/app/billing/checkout", "plan", "starter", "interval", "monthly"));
        assertThat(refused).startsWith("/app/billing/change");
        assertThat(shop.owner().get(refused).body()).contains("8 seats are taken, and the plan has 5");

        // It grows while a card is entered.
        shop.invites(0);
        String stripesPage =
                Shop.location(shop.owner().post("/app/billing/checkout", "plan", "starter", "interval", "monthly"));
        shop.invites(7);
        assertThat(Shop.location(shop.entersCard(stripesPage, Shop.GOOD_CARD))).startsWith("/app/billing/change");
        assertThat(shop.column("plan")).isEqualTo("professional");

        shop.moves("trial-end");
        shop.owner().post("/app/billing/cancellation", "reason", "unused");
        shop.moves("renewal");
        assertThat(shop.status()).isEqualTo("canceled");
        assertThat(shop.owner()
                        .get("/app/billing/change?plan=starter&interval=monthly")
                        .body())
                .contains("choose a plan that has room for it");
        assertThat(Shop.location(shop.owner().get("/app/billing/change?plan=professional&interval=monthly")))
                .isEqualTo("/app/billing");
    }

    @Test
    default void a_customer_whose_making_was_forgotten_is_found_again() {
        Shop shop = trying(Plan.STARTER);
        String customer = shop.column("customer_id");

        Superuser.run("update platform.organization set name = 'Another name' where id = ?", shop.id());
        Superuser.run(
                "update platform.subscription set customer_id = null, stripe_id = null, test_clock = null,"
                        + " test_clock_time = null, attempts = 0, next_attempt_at = now() where tenant_id = ?",
                shop.id());

        shop.await(() -> shop.column("stripe_id") != null);
        assertThat(shop.column("customer_id")).isEqualTo(customer);
    }

    @Test
    default void a_trial_without_a_card_is_paused_readable_and_comes_back() {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);

        shop.moves("trial-end");

        assertThat(shop.status()).isEqualTo("paused");
        assertThat(shop.mails("trial-over")).isOne();
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
        assertThat(shop.visitor().post("/conversations/new", "name=Ada").statusCode())
                .isEqualTo(402);
        assertThat(Shop.location(shop.owner().get("/app"))).startsWith("/app/billing");
        assertThat(shop.owner().get("/app/billing/payment-required").statusCode())
                .isEqualTo(200);

        shop.checksOut("starter", "monthly", Shop.GOOD_CARD);
        assertThat(shop.status()).isEqualTo("active");
        assertThat(invoices(shop)).endsWith("paid 9900");
        assertThat(shop.owner().get("/app").statusCode()).isEqualTo(200);
        assertThat(shop.visitor().post("/conversations/new", "name=Ada").statusCode())
                .isEqualTo(422);
    }

    @Test
    default void a_card_that_is_declined_at_the_checkout_changes_nothing() {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));

        var stripesPage = shop.checksOut("starter", "monthly", Shop.DECLINED_CARD);

        assertThat(stripesPage.body()).contains("declined");
        assertThat(shop.status()).isEqualTo("trialing");
        assertThat(shop.column("card_last4")).isNull();
        assertThat(Shop.location(shop.checksOut("starter", "monthly", Shop.GOOD_CARD)))
                .endsWith("/app/billing");
        assertThat(shop.column("card_last4")).isEqualTo("4242");
    }

    @Test
    default void payments_fail_and_the_last_attempt_recovers() {
        Shop shop = paying();
        shop.changesCard(Shop.FAILING_CARD);

        shop.moves("renewal");
        assertThat(shop.status()).isEqualTo("past_due");
        assertThat(Shop.location(shop.owner().get("/app/people"))).isEqualTo("/app/billing/payment-required");
        assertThat(shop.owner().get("/app/billing/payment-required").body()).contains("$99.00");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);

        shop.moves("next-attempt");
        shop.moves("next-attempt");
        assertThat(shop.status()).isEqualTo("past_due");
        assertThat(shop.mails("payment-failed")).isEqualTo(3);

        shop.changesCard(Shop.GOOD_CARD);
        assertThat(shop.status()).isEqualTo("active");
        assertThat(shop.mails("receipt")).isEqualTo(2);
        assertThat(shop.owner().get("/app/people").statusCode()).isEqualTo(200);
    }

    @Test
    default void three_payments_fail_and_the_next_attempt_recovers_by_itself() {
        Shop shop = paying();
        shop.changesCard(Shop.FAILING_CARD);
        shop.moves("renewal");
        shop.moves("next-attempt");
        shop.moves("next-attempt");
        assertThat(shop.status()).isEqualTo("past_due");
        assertThat(shop.mails("payment-failed")).isEqualTo(3);

        shop.invoicePaysWith("pm_card_visa");
        shop.moves("next-attempt");

        assertThat(shop.status()).isEqualTo("active");
        assertThat(invoices(shop)).isEqualTo("paid 9900 paid 9900");
        assertThat(shop.mails("payment-failed")).isEqualTo(3);
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    default void what_is_never_paid_is_closed_and_whoever_comes_back_subscribes_anew() {
        Shop shop = paying();
        shop.changesCard(Shop.FAILING_CARD);
        shop.moves("renewal");
        for (int attempt = 0; attempt < 10 && shop.status().equals("past_due"); attempt++) {
            shop.moves("next-attempt");
        }

        assertThat(shop.status()).isEqualTo("canceled");
        assertThat(shop.mails("subscription-canceled")).isOne();
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(402);
        assertThat(shop.visitor().get("/help").statusCode()).isEqualTo(402);
        assertThat(shop.owner().get("/app").statusCode()).isEqualTo(402);
        assertThat(shop.owner().get("/app/billing").statusCode()).isEqualTo(200);
        assertThat(shop.visitor().get("/sign-in").statusCode()).isEqualTo(200);

        shop.checksOut("professional", "quarterly", Shop.GOOD_CARD);
        assertThat(shop.status()).isEqualTo("active");
        assertThat(plan(shop)).isEqualTo("professional");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    default void customers_are_served_for_the_grace_and_no_longer() {
        Shop shop = paying();
        shop.changesCard(Shop.FAILING_CARD);
        shop.moves("renewal");
        for (int attempt = 0; attempt < 6; attempt++) {
            shop.moves("next-attempt");
            assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
        }

        shop.moves("grace-end");

        assertThat(shop.status()).isEqualTo("past_due");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(402);
        assertThat(shop.owner().get("/app").statusCode()).isEqualTo(402);
        assertThat(shop.page()).contains("Your invoice is unpaid");
        assertThat(shop.mails("grace-over")).isOne();
        shop.changesCard(Shop.GOOD_CARD);
        assertThat(shop.status()).isEqualTo("active");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    default void the_grace_ends_too_where_stripe_leaves_what_nobody_pays_past_due() {
        Shop shop = paying();
        shop.changesCard(Shop.FAILING_CARD);
        Shop.afterTheLastAttempt("past_due", () -> {
            shop.moves("renewal");
            shop.moves("grace-end");
            shop.moves("next-attempt");
        });

        assertThat(shop.status()).isEqualTo("past_due");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(402);
        assertThat(shop.mails("grace-over")).isOne();
    }

    @Test
    default void what_stripe_leaves_unpaid_is_closed_until_it_is_paid() {
        Shop shop = paying();
        shop.changesCard(Shop.FAILING_CARD);
        Shop.afterTheLastAttempt("unpaid", () -> {
            shop.moves("renewal");
            shop.moves("grace-end");
            shop.moves("next-attempt");
        });

        assertThat(shop.status()).isEqualTo("unpaid");
        assertThat(shop.mails("subscription-unpaid")).isOne();
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(402);
        assertThat(shop.owner().get("/app").statusCode()).isEqualTo(402);
        assertThat(shop.page()).contains("Your invoice is unpaid");

        shop.changesCard(Shop.GOOD_CARD);
        assertThat(shop.status()).isEqualTo("active");
        assertThat(invoices(shop)).isEqualTo("paid 9900 paid 9900");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    default void whoever_is_reminded_reads_it_in_their_language() {
        Shop shop = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        shop.moves("days-before");
        Superuser.run("update platform.membership set language = 'th' where tenant_id = ?", shop.id());
        shop.moves("day-before");

        assertThat(Superuser.column(
                        "select language || ' ' || (subject ~ '[ก-๙]') from platform.mail"
                                + " where tenant_id = ? and kind = 'billing-trial-ends' order by created_at",
                        shop.id()))
                .containsExactly("en false", "th true");
    }

    @Test
    default void a_subscription_is_canceled_at_the_end_of_its_period_and_can_be_kept_until_then() {
        Shop shop = paying();
        assertThat(shop.owner().post("/app/billing/cancellation").statusCode()).isEqualTo(422);

        shop.owner().post("/app/billing/cancellation", "reason", "unused", "comment", "Not often enough");
        assertThat(shop.page()).contains("Your subscription is about to end");
        shop.owner().post("/app/billing/cancellation/withdrawal");
        assertThat(shop.page()).contains("All is paid");
        assertThat(shop.audits()).containsExactly("subscription.canceled unused", "subscription.kept");

        shop.owner().post("/app/billing/cancellation", "reason", "other");
        assertThat(shop.status()).isEqualTo("active");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
        shop.moves("renewal");
        assertThat(shop.status()).isEqualTo("canceled");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(402);
    }

    @Test
    default void what_the_operator_suspends_no_payment_opens() {
        Shop shop = paying();
        assertThat(shop.owner().get("/app/billing").statusCode()).isEqualTo(200);
        Staff operator = Staff.at("localhost", "operator@iris.test");
        operator.post("/operator/organizations/" + shop.id() + "/suspension", "reason", "Abuse");

        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(503);
        assertThat(shop.owner().get("/app/billing").statusCode()).isEqualTo(503);
        Superuser.run("update platform.subscription set status = 'past_due' where tenant_id = ?", shop.id());
        Superuser.run("update platform.subscription set status = 'active' where tenant_id = ?", shop.id());
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(503);

        operator.post("/operator/organizations/" + shop.id() + "/suspension/lifting", "reason", "");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    default void an_invoice_that_is_paid_meanwhile_does_not_open_what_is_suspended() {
        Shop shop = paying();
        shop.changesCard(Shop.FAILING_CARD);
        shop.moves("renewal");
        assertThat(shop.status()).isEqualTo("past_due");
        Staff operator = Staff.at("localhost", "operator@iris.test");
        operator.post("/operator/organizations/" + shop.id() + "/suspension", "reason", "Abuse");

        String invoice = Superuser.column(
                        "select stripe_id from platform.invoice where tenant_id = ? and status = 'open'", shop.id())
                .get(0);
        Shop.stripe("POST", "/v1/invoices/" + invoice + "/pay", "paid_out_of_band=true");

        shop.await(() -> shop.status().equals("active"));
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(503);
        operator.post("/operator/organizations/" + shop.id() + "/suspension/lifting", "reason", "");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    default void months_are_counted_from_the_day_of_the_first_and_not_from_the_last() {
        Shop january = begunOn("2024-01-31T12:00:00Z", "monthly");
        assertThat(january.column("period_end")).startsWith("2024-02-29");
        january.moves("renewal");
        assertThat(january.column("period_end")).startsWith("2024-03-31");
        january.moves("renewal");
        assertThat(january.column("period_end")).startsWith("2024-04-30");

        Shop years = begunOn("2023-01-31T12:00:00Z", "annually");
        assertThat(years.column("period_end")).startsWith("2024-01-31");
        years.moves("renewal");
        assertThat(years.column("period_end")).startsWith("2025-01-31");
        assertThat(invoices(years)).isEqualTo("paid 98604 paid 98604");

        Shop leapDay = begunOn("2024-02-29T12:00:00Z", "annually");
        assertThat(leapDay.column("period_end")).startsWith("2025-02-28");
        leapDay.moves("renewal");
        leapDay.moves("renewal");
        leapDay.moves("renewal");
        assertThat(leapDay.column("period_end")).startsWith("2028-02-29");
    }

    @Test
    default void a_checkout_of_another_organization_is_refused_here() {
        Shop shop = paying();
        Shop other = Shop.that(
                subscriptions -> subscriptions.beginTrial(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test"));
        other.checksOut("starter", "monthly", Shop.GOOD_CARD);
        String foreign = Superuser.column("select session_id from platform.checkout where tenant_id = ?", other.id())
                .get(0);

        for (String session : new String[] {foreign, "cs_test_" + UUID.randomUUID(), "", "../x"}) {
            assertThat(shop.owner()
                            .get("/app/billing/checkout/return?session_id=" + Staff.encoded(session))
                            .statusCode())
                    .as(session)
                    .isEqualTo(404);
            assertThat(Superuser.column(
                            "select target from platform.audit_entry where tenant_id = ? and action = 'checkout.refused'"
                                    + " order by created_at desc limit 1",
                            shop.id()))
                    .containsExactly(session);
        }
        assertThat(shop.owner()
                        .get("/app/billing/checkout/return?session_id=%00")
                        .statusCode())
                .isEqualTo(404);
        assertThat(shop.column("card_last4")).isEqualTo("4242");
    }

    @Test
    default void nobody_but_those_who_pay_gets_near_the_plan() {
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");

        for (String path : new String[] {"/checkout", "/payment-method", "/test-clock", "/cancellation"}) {
            assertThat(agent.post("/app/billing" + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(agent.get("/app/billing/payment-required").statusCode()).isEqualTo(303);
    }

    private static Shop trying(Plan plan) {
        return Shop.that(subscriptions -> subscriptions.beginTrial(plan, BillingInterval.MONTHLY, "owner@acme.test"));
    }

    private static Shop paying() {
        return Shop.that(subscriptions ->
                subscriptions.beginPaid(Plan.STARTER, BillingInterval.MONTHLY, "owner@acme.test", "pm_card_visa"));
    }

    private static Shop begunOn(String day, String interval) {
        return Shop.that(subscriptions -> ShiftedClock.during(
                Duration.between(Instant.now(), Instant.parse(day)),
                () -> subscriptions.beginPaid(
                        Plan.STARTER,
                        BillingInterval.parse(interval).orElseThrow(),
                        "owner@acme.test",
                        "pm_card_visa")));
    }

    private static String plan(Shop shop) {
        return Superuser.column("select plan from platform.organization where id = ?", shop.id())
                .get(0);
    }

    /** The oldest first, but those of nothing. */
    private static String invoices(Shop shop) {
        return String.join(
                " ",
                Superuser.column(
                        "select status || ' ' || total from platform.invoice where tenant_id = ? and total > 0"
                                + " order by created_at",
                        shop.id()));
    }
}
