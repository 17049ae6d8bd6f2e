package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.billing.StripeBooks;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our books and Stripe's: what keeps them the same, and who sees that they are not. */
interface BooksStories {

    String PAYMENTS = "/operator/payments";

    @Test
    default void each_price_is_at_stripe_once_whatever_was_used_of_them() {
        assertThat(StripeBooks.ourKeys()).hasSize(12);
        assertThat(StripeBooks.lookupKeys()).containsAll(StripeBooks.ourKeys());

        StripeBooks.completeCatalog();

        assertThat(StripeBooks.lookupKeys())
                .filteredOn(StripeBooks.ourKeys()::contains)
                .hasSize(12);
    }

    @Test
    default void an_amount_that_comes_back_is_found_by_the_lookup_key_like_any_other() {
        String first = StripeBooks.idOfPrice(9_000);
        String second = StripeBooks.idOfPrice(9_500);
        String third = StripeBooks.idOfPrice(9_000);

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(StripeBooks.idOfPrice(9_000)).isEqualTo(third);
        assertThat(StripeBooks.lookupKeys())
                .filteredOn("iris_starter_monthly_eur"::equals)
                .hasSize(1);
    }

    @Test
    default void what_differs_is_taken_over_however_old_it_is_and_the_operator_sees_it() {
        Shop shop = Shop.paying(Plan.STARTER);
        for (int i = 0; i < 25; i++) {
            Shop.stripe("POST", "/v1/invoices", "customer=" + shop.column("customer_id") + "&auto_advance=false");
        }
        StripeBooks.reconcile();
        assertThat(StripeBooks.reconcile()).isEmpty();
        Superuser.run("update platform.invoice set total = 1 where tenant_id = ? and total = 9900", shop.id());

        assertThat(StripeBooks.reconcile()).isEqualTo(shop.slug() + ": differed, and was taken over from Stripe");

        assertThat(Superuser.number("select repaired from platform.reconciliation order by started_at desc limit 1"))
                .isOne();
        assertThat(Superuser.number(
                        "select count(*) from platform.invoice where tenant_id = ? and total = 9900", shop.id()))
                .isOne();
        Staff operator = Staff.at("localhost", "operator@iris.test");
        assertThat(operator.get(PAYMENTS).body()).contains(shop.slug() + ": differed");
        assertThat(StripeBooks.reconcile()).isEmpty();
        assertThat(operator.get(PAYMENTS).body()).doesNotContain("None yet");
    }

    @Test
    default void a_night_that_was_missed_is_made_up_for() {
        String runs = "select count(*) from platform.reconciliation";
        StripeBooks.reconcile();
        long before = Superuser.number(runs);

        StripeBooks.reconcileIfLate();
        assertThat(Superuser.number(runs)).isEqualTo(before);

        Superuser.run("update platform.reconciliation set finished_at = case when started_at ="
                + " (select max(started_at) from platform.reconciliation) then null"
                + " else now() - interval '26 hours' end");
        StripeBooks.reconcileIfLate();
        assertThat(Superuser.number(runs)).isEqualTo(before + 1);
    }

    @Test
    default void a_job_is_left_to_the_node_that_does_it_until_that_node_is_gone() {
        String runs = "select count(*) from platform.reconciliation";
        Superuser.run("update platform.reconciliation set finished_at = now() - interval '26 hours'");
        Superuser.run("insert into platform.lease (name, holder, until) values ('reconciliation', 'another node',"
                + " now() + interval '30 seconds') on conflict (name) do update"
                + " set holder = excluded.holder, until = excluded.until");
        long before = Superuser.number(runs);

        StripeBooks.reconcileIfLate();
        assertThat(Superuser.number(runs)).isEqualTo(before);

        Superuser.run("update platform.lease set until = now() where name = 'reconciliation'");
        StripeBooks.reconcileIfLate();
        assertThat(Superuser.number(runs)).isEqualTo(before + 1);
    }

    @Test
    default void of_many_nodes_one_does_a_job() {
        assertThat(StripeBooks.nodesAtOnce("race", 6, 50)).isOne();
    }

    @Test
    default void what_only_one_side_has_is_reported() {
        Shop shop = Shop.paying(Plan.STARTER);
        Superuser.run(
                "insert into platform.invoice (tenant_id, id, stripe_id, status, currency, total, amount_due, amount_paid,"
                        + " created_at) values (?, gen_random_uuid(), ?, 'paid', 'usd', 1, 1, 1, now() - interval '9 years')",
                shop.id(),
                "in_" + shop.slug());
        String subscription = shop.column("stripe_id");
        String second = first(
                "sub_\\w+",
                Shop.stripe(
                        "POST",
                        "/v1/subscriptions",
                        "customer=" + shop.column("customer_id") + "&items[0][price]=" + price(subscription)));

        assertThat(StripeBooks.reconcile())
                .contains(
                        shop.slug() + ": Stripe does not know the invoice in_" + shop.slug(),
                        shop.slug() + ": Stripe has 2 subscriptions that go on");

        Shop.stripe("DELETE", "/v1/subscriptions/" + second, "");
        Superuser.run("delete from platform.invoice where stripe_id = ?", "in_" + shop.slug());
        StripeBooks.reconcile();
        assertThat(StripeBooks.reconcile()).isEmpty();
        assertThat(shop.column("stripe_id")).isEqualTo(subscription);
    }

    @Test
    default void what_nobody_can_make_use_of_is_put_aside_and_used_once_it_was_set_right() {
        Shop shop = Shop.paying(Plan.STARTER);
        String subscription = shop.column("stripe_id");
        String known = price(subscription);
        String foreign = first(
                "price_\\w+",
                Shop.stripe(
                        "POST",
                        "/v1/prices",
                        "currency=usd&unit_amount=500&product=iris_starter&recurring[interval]=month"));
        Staff operator = Staff.at("localhost", "operator@iris.test");
        setPrice(subscription, foreign);

        shop.await(() -> failed(shop) > 0);
        assertThat(operator.get(PAYMENTS).body()).contains("will be tried again soon");
        var refused = shop.owner().post("/app/billing/cancellation", "reason", "other");
        assertThat(refused.statusCode()).isEqualTo(303);
        shop.await(() -> {
            Superuser.run(
                    "update platform.stripe_event set next_attempt_at = now() where state = 'queued' and error is not null"
                            + " and customer_id = ?",
                    shop.column("customer_id"));
            StripeBooks.workAsAnotherNode();
            return parked(shop).size() > 1 && failed(shop) == 0;
        });

        assertThat(operator.get(PAYMENTS).body())
                .contains(shop.slug(), shop.column("customer_id"), foreign + " is none of ours");
        assertThat(StripeBooks.reconcile()).contains(shop.slug() + ": can't be compared");

        setPrice(subscription, known);
        parked(shop).forEach(event -> operator.post(PAYMENTS + "/events/" + event + "/retry"));
        shop.await(() -> parked(shop).isEmpty() && failed(shop) == 0);
        assertThat(shop.column("cancel_at_period_end")).isEqualTo("t");
        StripeBooks.reconcile();
        assertThat(StripeBooks.reconcile()).isEmpty();
    }

    private static long failed(Shop shop) {
        return Superuser.number(
                "select count(*) from platform.stripe_event where state = 'queued' and error is not null"
                        + " and customer_id = ?",
                shop.column("customer_id"));
    }

    private static List<String> parked(Shop shop) {
        return Superuser.column(
                "select id from platform.stripe_event where state = 'parked' and customer_id = ?",
                shop.column("customer_id"));
    }

    private static void setPrice(String subscription, String price) {
        String item = first("si_\\w+", Shop.stripe("GET", "/v1/subscriptions/" + subscription, ""));
        Shop.stripe(
                "POST",
                "/v1/subscriptions/" + subscription,
                "items[0][id]=" + item + "&items[0][price]=" + price + "&proration_behavior=none");
    }

    private static String price(String subscription) {
        return first("price_\\w+", Shop.stripe("GET", "/v1/subscriptions/" + subscription, ""));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
