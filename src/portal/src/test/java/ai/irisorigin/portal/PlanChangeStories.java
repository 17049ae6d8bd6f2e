package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A subscription that is paid gets other terms. */
interface PlanChangeStories {

    @Test
    default void an_upgrade_costs_what_was_shown_and_holds_at_once() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");

        var preview = shop.owner().get("/app/billing/change?plan=professional&interval=monthly");
        assertThat(preview.statusCode()).isEqualTo(200);
        String due = field(preview, "due");
        assertThat(Long.parseLong(due)).isBetween(9_500L, 10_500L);
        assertThat(confirms(shop, preview).statusCode()).isEqualTo(303);

        assertThat(shop.column("plan")).isEqualTo("professional");
        assertThat(shop.newestInvoice()).isEqualTo("paid " + due);
        assertThat(shop.owner().get("/app/usage").body()).contains("of 10,000 in your plan");
        // A second click finds nothing more to do.
        assertThat(confirms(shop, preview).statusCode()).isEqualTo(303);
        assertThat(shop.newestInvoice()).isEqualTo("paid " + due);
        assertThat(audits(shop)).isEqualTo("plan.upgraded professional monthly");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 29900");
    }

    @Test
    default void a_price_that_was_not_shown_is_not_charged() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");
        var preview = shop.owner().get("/app/billing/change?plan=professional&interval=monthly");

        var refused = confirms(shop, preview.body().replace("value=\"" + field(preview, "due") + "\"", "value=\"1\""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The price has moved on");
        assertThat(shop.column("plan")).isEqualTo("starter");
    }

    @Test
    default void a_declined_upgrade_changes_nothing() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");
        shop.changesCard(Shop.FAILING_CARD);

        confirms(shop, shop.owner().get("/app/billing/change?plan=professional&interval=monthly"));

        assertThat(shop.column("plan")).isEqualTo("starter");
        assertThat(shop.status()).isEqualTo("active");
    }

    @Test
    default void a_downgrade_that_does_not_fit_is_refused_and_then_comes_with_the_next_period() {
        Shop shop = Shop.paying(Plan.PROFESSIONAL);
        shop.invites(5);

        var refused = shop.owner().get("/app/billing/change?plan=starter&interval=monthly");
        assertThat(refused.body())
                .contains("6 seats are taken, and the plan has 5")
                .doesNotContain("Change with the next period");
        assertThat(shop.owner()
                        .post("/app/billing/change", "plan", "starter", "interval", "monthly")
                        .statusCode())
                .isEqualTo(422);

        shop.invites(0);
        String host = "help." + shop.id() + ".test";
        Superuser.run(
                "insert into platform.domain (host, tenant_id, verified_at) values (?, ?, now())", host, shop.id());
        assertThat(shop.owner()
                        .get("/app/billing/change?plan=starter&interval=monthly")
                        .body())
                .contains("A domain of your own leads here")
                .doesNotContain("seats are taken");
        Superuser.run("delete from platform.domain where host = ?", host);
        Superuser.run(
                "insert into shared.brand (tenant_id, id, name, theme, primary_color, accent_color, radius, font)"
                        + " values (?, gen_random_uuid(), 'Themed', 'summit', '#004488', '#884400', 8, 'INTER')",
                shop.id());
        assertThat(shop.owner()
                        .get("/app/billing/change?plan=starter&interval=monthly")
                        .body())
                .contains("Activate that one first", "/app/branding/themes");
        Superuser.run("delete from shared.brand where tenant_id = ?", shop.id());

        confirms(shop, shop.owner().get("/app/billing/change?plan=starter&interval=monthly"));
        assertThat(shop.column("plan")).isEqualTo("professional");
        assertThat(shop.page()).contains("Next period: Starter", "Keep Professional");

        shop.moves("renewal");
        assertThat(shop.column("plan")).isEqualTo("starter");
        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        assertThat(shop.page()).doesNotContain("Next period:");
    }

    @Test
    default void what_comes_with_the_next_period_can_be_taken_back() {
        Shop shop = Shop.paying(Plan.PROFESSIONAL);
        confirms(shop, shop.owner().get("/app/billing/change?plan=professional&interval=annually"));
        assertThat(shop.page()).contains("Next period: Professional");

        assertThat(shop.owner().post("/app/billing/change/withdrawal").statusCode())
                .isEqualTo(303);
        assertThat(shop.page()).doesNotContain("Next period:");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 29900");
    }

    @Test
    default void another_interval_begins_with_the_next_period() {
        Shop shop = Shop.paying(Plan.STARTER);
        confirms(shop, shop.owner().get("/app/billing/change?plan=starter&interval=quarterly"));

        shop.moves("renewal");

        assertThat(shop.column("billing_interval")).isEqualTo("quarterly");
        assertThat(shop.newestInvoice()).isEqualTo("paid 26730");
        assertThat(shop.owner().get("/app/usage").body()).contains("of 3,000 in your plan");
    }

    @Test
    default void a_promotion_code_holds_for_three_months() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");
        String code = Shop.promotionCode(20, 3);

        var unknown = shop.owner().post("/app/billing/promotion-code", "code", "NOSUCHCODE");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("This promotion code isn’t known", "NOSUCHCODE");
        shop.owner().post("/app/billing/promotion-code", "code", code);
        assertThat(shop.page()).contains("20 % off");

        for (String total : new String[] {"7920", "7920", "7920", "9900"}) {
            shop.moves("renewal");
            assertThat(shop.newestInvoice()).isEqualTo("paid " + total);
        }
    }

    @Test
    default void a_promotion_code_holds_for_a_plan_that_comes_later() {
        Shop shop = Shop.paying(Plan.PROFESSIONAL);
        shop.moves("mid-period");
        confirms(shop, shop.owner().get("/app/billing/change?plan=starter&interval=monthly"));
        shop.owner().post("/app/billing/promotion-code", "code", Shop.promotionCode(20, 3));

        for (String total : new String[] {"7920", "7920", "7920", "9900"}) {
            shop.moves("renewal");
            assertThat(shop.newestInvoice()).isEqualTo("paid " + total);
        }
    }

    @Test
    default void a_coupon_that_the_operator_gives_is_shown_and_holds_for_three_months() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");
        Shop.stripe(
                "POST", "/v1/subscriptions/" + shop.column("stripe_id"), "discounts[0][coupon]=" + Shop.coupon(25, 3));
        shop.asksStripe();

        assertThat(shop.page()).contains("25 % off");
        for (String total : new String[] {"7425", "7425", "7425", "9900"}) {
            shop.moves("renewal");
            assertThat(shop.newestInvoice()).isEqualTo("paid " + total);
        }
    }

    @Test
    default void owners_and_admins_change_the_terms_nobody_else_does_and_all_of_it_is_audited() {
        Shop shop = Shop.paying(Plan.PROFESSIONAL);
        String code = Shop.promotionCode(20, 3);
        String[][] changes = {
            {"/promotion-code", "code", code},
            {"/change", "plan", "starter", "interval", "monthly"},
            {"/change/withdrawal"},
            {"/tax-ids", "type", "eu_vat", "value", "DE123456789"},
            {"/pause", "months", "1"},
            {"/pause/end"}
        };
        Staff manager = shop.admits("manager@acme.test", "manager");
        Staff admin = shop.admits("admin@acme.test", "admin");

        for (String[] change : changes) {
            String path = "/app/billing" + change[0];
            String[] fields = Arrays.copyOfRange(change, 1, change.length);
            assertThat(manager.post(path, fields).statusCode()).as(path).isEqualTo(403);
            assertThat(admin.post(path, fields).statusCode()).as(path).isEqualTo(303);
        }

        assertThat(shop.audits())
                .containsExactly(
                        "promotion-code.redeemed " + code,
                        "change.scheduled starter monthly",
                        "change.withdrawn",
                        "tax-id.added eu_vat DE123456789",
                        "subscription.paused 1",
                        "subscription.resumed");
        for (String page : new String[] {"/app/billing", "/app/usage", "/app/usage/storage", "/app/billing/tax-ids"}) {
            assertThat(manager.get(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    @Test
    default void whoever_is_past_due_pays_before_anything_else_changes() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.changesCard(Shop.FAILING_CARD);
        shop.moves("renewal");

        assertThat(Shop.location(shop.owner().get("/app/billing/change?plan=professional&interval=monthly")))
                .isEqualTo("/app/billing");
        assertThat(shop.owner()
                        .post(
                                "/app/billing/change",
                                "plan",
                                "professional",
                                "interval",
                                "monthly",
                                "at",
                                "1",
                                "due",
                                "1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(shop.column("plan")).isEqualTo("starter");

        shop.changesCard(Shop.GOOD_CARD);
        confirms(shop, shop.owner().get("/app/billing/change?plan=professional&interval=monthly"));
        assertThat(shop.column("plan")).isEqualTo("professional");
    }

    @Test
    default void a_break_costs_nothing_can_be_read_and_ends_by_itself() {
        Shop shop = Shop.paying(Plan.STARTER);

        assertThat(shop.owner().post("/app/billing/pause", "months", "2").statusCode())
                .isEqualTo(303);
        assertThat(shop.page()).contains("Your subscription is paused");
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
        assertThat(shop.visitor().post("/conversations/new", "name=Ada").statusCode())
                .isEqualTo(402);
        assertThat(shop.owner().get("/app/people").statusCode()).isEqualTo(200);
        assertThat(shop.owner()
                        .post("/app/people/invitations", "emails", "a@b.test")
                        .statusCode())
                .isEqualTo(402);

        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("void 9900");
        shop.moves("renewal");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        assertThat(shop.column("paused_until")).isNull();
        assertThat(shop.visitor().post("/conversations/new", "name=Ada").statusCode())
                .isEqualTo(422);

        shop.owner().post("/app/billing/pause", "months", "1");
        shop.owner().post("/app/billing/pause/end");
        assertThat(shop.column("paused_until")).isNull();
        assertThat(shop.owner().post("/app/billing/pause", "months", "9").statusCode())
                .isEqualTo(400);
    }

    @Test
    default void a_period_that_began_in_a_break_is_charged_when_the_break_is_over() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");
        shop.owner().post("/app/billing/pause", "months", "1");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("void 9900");

        shop.moves("break-end");

        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        assertThat(shop.column("period_start")).isGreaterThan(shop.column("created_at"));
        assertThat(Superuser.number(
                        "select count(*) from platform.subscription where tenant_id = ? and period_start > test_clock_time"
                                + " - interval '1 hour' and period_end > test_clock_time + interval '27 days'",
                        shop.id()))
                .as("a whole period from now on")
                .isOne();
        shop.asksStripe();
        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        assertThat(invoices(shop)).isEqualTo(3);
        assertThat(shop.owner().get("/app/usage").statusCode()).isEqualTo(200);
        shop.moves("renewal");
        assertThat(invoices(shop)).isEqualTo(4);
    }

    @Test
    default void whoever_goes_on_right_after_a_renewal_in_a_break_pays_for_it() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");
        shop.owner().post("/app/billing/pause", "months", "3");
        shop.moves("renewal");

        shop.owner().post("/app/billing/pause/end");

        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
        assertThat(shop.column("paused_until")).isNull();
        // What is paid for already is not paid for again.
        shop.owner().post("/app/billing/pause", "months", "1");
        shop.owner().post("/app/billing/pause/end");
        assertThat(invoices(shop)).isEqualTo(3);
    }

    @Test
    default void a_card_that_fails_after_a_break_is_past_due_like_any_other() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");
        shop.owner().post("/app/billing/pause", "months", "1");
        shop.changesCard(Shop.FAILING_CARD);
        shop.moves("renewal");

        shop.moves("break-end");
        assertThat(shop.status()).isEqualTo("past_due");
        assertThat(shop.newestInvoice()).isEqualTo("open 9900");

        shop.changesCard(Shop.GOOD_CARD);
        assertThat(shop.status()).isEqualTo("active");
        assertThat(shop.newestInvoice()).isEqualTo("paid 9900");
    }

    @Test
    default void whoever_cancels_in_a_break_is_through_when_it_ends() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");
        shop.owner().post("/app/billing/pause", "months", "2");
        shop.moves("renewal");

        shop.owner().post("/app/billing/cancellation", "reason", "unused");
        shop.owner().post("/app/billing/pause/end");

        assertThat(shop.status()).isEqualTo("canceled");
        assertThat(shop.newestInvoice()).isEqualTo("void 9900");
    }

    @Test
    default void nobody_is_invited_beyond_the_seats_of_the_plan_that_comes() {
        Shop shop = Shop.paying(Plan.PROFESSIONAL);
        confirms(shop, shop.owner().get("/app/billing/change?plan=starter&interval=monthly"));
        shop.invites(4);

        var refused = shop.asks("one@more.test");

        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(Superuser.number("select active + invited from platform.seat_usage where tenant_id = ?", shop.id()))
                .isEqualTo(5);
        shop.owner().post("/app/billing/change/withdrawal");
        assertThat(shop.asks("one@more.test").statusCode()).isEqualTo(303);
    }

    @Test
    default void a_declined_upgrade_leaves_what_was_to_come() {
        Shop shop = Shop.paying(Plan.PROFESSIONAL);
        confirms(shop, shop.owner().get("/app/billing/change?plan=starter&interval=monthly"));
        shop.moves("mid-period");
        shop.changesCard(Shop.FAILING_CARD);

        confirms(shop, shop.owner().get("/app/billing/change?plan=enterprise&interval=monthly"));

        assertThat(shop.column("plan")).isEqualTo("professional");
        shop.asksStripe();
        assertThat(shop.page()).contains("Next period: Starter");
        shop.changesCard(Shop.GOOD_CARD);
        confirms(shop, shop.owner().get("/app/billing/change?plan=enterprise&interval=monthly"));
        assertThat(shop.column("plan")).isEqualTo("enterprise");
        assertThat(shop.page()).doesNotContain("Next period:");
        shop.moves("renewal");
        assertThat(shop.newestInvoice()).isEqualTo("paid 99900");
    }

    @Test
    default void a_tax_id_is_printed_on_the_next_invoice() {
        Shop shop = Shop.paying(Plan.STARTER);

        var refused = shop.owner().post("/app/billing/tax-ids", "type", "eu_vat", "value", "DE12");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("DE12");
        assertThat(shop.owner()
                        .post("/app/billing/tax-ids", "type", "eu_vat", "value", "DE123456789")
                        .statusCode())
                .isEqualTo(303);
        String page = shop.owner().get("/app/billing/tax-ids").body();
        assertThat(page).contains("DE123456789");
        shop.moves("renewal");
        assertThat(Shop.stripe("GET", "/v1/invoices?limit=1&customer=" + shop.column("customer_id"), ""))
                .contains("DE123456789");

        Matcher removal = Pattern.compile("/app/billing/tax-ids/[^/]+/removal").matcher(page);
        assertThat(removal.find()).isTrue();
        assertThat(shop.owner().post(removal.group()).statusCode()).isEqualTo(303);
        assertThat(shop.owner().post(removal.group()).statusCode()).isEqualTo(404);
        assertThat(Shop.paying(Plan.STARTER).owner().post(removal.group()).statusCode())
                .isEqualTo(404);
    }

    /** Takes what was shown. */
    static HttpResponse<String> confirms(Shop shop, HttpResponse<String> page) {
        return confirms(shop, page.body());
    }

    private static HttpResponse<String> confirms(Shop shop, String page) {
        return page.contains("name=\"at\"")
                ? shop.owner()
                        .post(
                                "/app/billing/change",
                                "plan",
                                field(page, "plan"),
                                "interval",
                                field(page, "interval"),
                                "at",
                                field(page, "at"),
                                "due",
                                field(page, "due"))
                : shop.owner()
                        .post("/app/billing/change", "plan", field(page, "plan"), "interval", field(page, "interval"));
    }

    private static String field(HttpResponse<String> page, String name) {
        return field(page.body(), name);
    }

    private static String field(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(name + " in " + page).isTrue();
        return value.group(1);
    }

    private static long invoices(Shop shop) {
        return Superuser.number("select count(*) from platform.invoice where tenant_id = ?", shop.id());
    }

    private static String audits(Shop shop) {
        return String.join(
                " ",
                Superuser.column(
                        "select action || ' ' || target from platform.audit_entry where tenant_id = ?"
                                + " order by created_at",
                        shop.id()));
    }
}
