package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import org.junit.jupiter.api.Test;

/** What people read in an organization that has not paid, and what owners see of that before it comes to it. */
interface StandingStories {

    @Test
    default void a_closed_organization_leads_customers_nowhere_and_tells_staff_what_to_do() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.owner().post("/app/billing/cancellation", "reason", "other");
        assertThat(shop.page()).contains("/app/knowledge/export").doesNotContain("write to the people who run");
        shop.moves("renewal");

        assertThat(shop.visitor().get("/help").body())
                .contains("This help centre is closed", "contact the company directly")
                .doesNotContain("href=\"/help\"", "href=\"/conversations/new\"");
        var refused = shop.owner().get("/app/people");
        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(refused.body())
                .contains("your team can’t work here", "/app/billing/payment-required")
                .doesNotContain("contact the company");
        assertThat(shop.page())
                .contains("Choose a plan</a>", "/app/knowledge/export")
                .doesNotContain("add a card", "class=\"button line small\" href=\"/app/usage\"");
        assertThat(shop.owner().get("/app/knowledge/export").statusCode()).isEqualTo(200);
    }

    @Test
    default void whoever_missed_a_payment_finds_one_way_to_change_the_card_and_no_one_to_write_to() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.changesCard(Shop.FAILING_CARD);
        shop.moves("renewal");

        assertThat(shop.page().split(">Change card<", -1)).hasSize(2);
        assertThat(shop.page()).doesNotContain("write to the people who run");
    }

    @Test
    default void a_void_draft_is_not_in_preparation() {
        Shop shop = Shop.paying(Plan.STARTER);
        Superuser.run(
                "insert into platform.invoice (tenant_id, id, stripe_id, status, currency, total, amount_due, amount_paid,"
                        + " created_at) values (?, gen_random_uuid(), ?, 'void', 'usd', 9900, 9900, 0, now())",
                shop.id(),
                "in_" + shop.slug());

        assertThat(shop.page()).contains("Never sent").doesNotContain("In preparation");

        Superuser.run("delete from platform.invoice where stripe_id = ?", "in_" + shop.slug());
    }

    @Test
    default void a_change_says_what_is_included_each_month_and_words_the_invoice_itself() {
        Shop shop = Shop.paying(Plan.STARTER);
        shop.moves("mid-period");

        assertThat(shop.owner()
                        .get("/app/billing/change?plan=professional&interval=monthly")
                        .body())
                .contains("a month</span>", "Credit for the rest of the period with Starter")
                .contains("Professional for the rest of the period")
                .doesNotContain("Unused time");
    }

    @Test
    default void owners_look_at_each_state_below_a_banner_and_nothing_changes() {
        Shop shop = Shop.paying(Plan.STARTER);
        String previews = "/app/billing/previews";

        assertThat(shop.owner().get(previews).body())
                .contains("For 14 days your customers notice nothing")
                .doesNotContain("href=\"/\" th");
        for (String state : new String[] {"paused", "canceled", "over-limit"}) {
            var window = shop.owner().get(previews + "/" + state);
            assertThat(window.statusCode()).isEqualTo(200);
            assertThat(window.body())
                    .contains("Preview: ", "Leave the preview", "src=\"" + previews + "/" + state + "/page\"");
        }
        var framed = shop.owner().get(previews + "/canceled/page");
        assertThat(framed.body()).contains("This help centre is closed").doesNotContain("href=\"/help\"");
        assertThat(framed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'");
        assertThat(shop.owner().get(previews + "/paused/page").body()).contains("can’t be taken right now");
        assertThat(shop.owner().get(previews + "/over-limit/page").body()).contains("can’t take more");
        assertThat(shop.owner().get(previews + "/past-due").statusCode()).isEqualTo(404);
        assertThat(shop.visitor().get("/").statusCode()).isEqualTo(200);
        assertThat(Staff.at("acme.localhost", "agent@acme.test").get(previews).statusCode())
                .isEqualTo(403);
    }
}
