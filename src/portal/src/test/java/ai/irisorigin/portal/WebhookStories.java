package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.Stripe;
import com.stripe.net.Webhook;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where Stripe tells what happened, and where others try to. */
interface WebhookStories {

    String ADDRESS = "/webhooks/stripe";

    @Test
    default void what_stripe_did_not_sign_is_refused() throws GeneralSecurityException {
        String event = event("customer.updated", Stripe.API_VERSION);
        long now = Instant.now().getEpochSecond();
        String signed = signature(event, now);

        assertThat(told(event, "").statusCode()).isEqualTo(400);
        assertThat(told(event, "t=" + now + ",v1=" + "0".repeat(64)).statusCode())
                .isEqualTo(400);
        assertThat(told(event.replace("customer.updated", "customer.deleted"), signed)
                        .statusCode())
                .isEqualTo(400);
        assertThat(told(event, signature(event, now - 301)).statusCode()).isEqualTo(400);
        assertThat(told(event, signature(event, now + 400)).statusCode()).isEqualTo(400);
        assertThat(told(event, Webhook.Signature.generateSignatureHeader(event, "whsec_another"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(told("{}", signature("{}", now)).statusCode()).isEqualTo(400);
        assertThat(told("[", signature("[", now)).statusCode()).isEqualTo(400);
        assertThat(known(event)).isZero();
        for (String unreadable : new String[] {
            event.replaceAll(",\"data\":.*", "}"),
            event.replaceAll("\"data\":.*", "\"data\":{\"object\":null}}"),
            event.replaceAll("\"data\":.*", "\"data\":{\"object\":7}}"),
            event.replaceAll("\"data\":.*", "\"data\":[]}"),
            event.replace("cus_nobody", "cus_\\u0000"),
            event.replace("\"evt_", "\"evt_\\u0000"),
            event.replace("\"customer.updated", "\"customer.updated\\u0000"),
            event.replace(Stripe.API_VERSION, "\\u0000"),
            event.replace("1795000000", "9000000000000000000"),
            event.replace("1795000000", "-1"),
            event.replace("1795000000", "1e400")
        }) {
            assertThat(told(unreadable, signature(unreadable, now)).statusCode())
                    .as(unreadable)
                    .isEqualTo(400);
        }

        assertThat(told(event, signed).statusCode()).isEqualTo(200);
        assertThat(known(event)).isOne();
    }

    @Test
    default void an_old_secret_counts_as_long_as_stripe_signs_with_both() throws GeneralSecurityException {
        String event = event("customer.updated", Stripe.API_VERSION);
        String signed = signature(event, Instant.now().getEpochSecond());

        assertThat(told(event, signed.replace(",v1=", ",v1=" + "a".repeat(64) + ",v1="))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    default void an_event_is_taken_down_once_however_often_and_at_the_same_time_it_comes()
            throws GeneralSecurityException {
        String event = event("invoice.paid", Stripe.API_VERSION);
        String signed = signature(event, Instant.now().getEpochSecond());

        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> told(event, signed)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(known(event)).isOne();
    }

    @Test
    default void what_we_do_not_know_is_kept_and_nothing_is_done() throws GeneralSecurityException {
        String event = event("radar.early_fraud_warning.created", Stripe.API_VERSION);

        assertThat(told(event, signature(event, Instant.now().getEpochSecond())).statusCode())
                .isEqualTo(200);

        assertThat(state(event)).isEqualTo("ignored");
    }

    @Test
    default void another_version_of_the_api_is_used_and_the_operator_is_told() throws GeneralSecurityException {
        String event = event("customer.updated", "2020-08-27");

        assertThat(told(event, signature(event, Instant.now().getEpochSecond())).statusCode())
                .isEqualTo(200);

        assertThat(known(event)).isOne();
        assertThat(Staff.at("localhost", "operator@iris.test")
                        .get("/operator/payments")
                        .body())
                .contains("Stripe writes in another version of its API");
    }

    @Test
    default void more_than_a_megabyte_is_no_event() {
        assertThat(told("x".repeat((1 << 20) + 1), "t=1,v1=00").statusCode()).isEqualTo(413);
    }

    @Test
    default void noise_is_refused_and_breaks_nothing() {
        Random random = new Random(42);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            assertThat(Browser.at("localhost")
                            .post(
                                    ADDRESS,
                                    noise,
                                    "Stripe-Signature",
                                    "t=" + random.nextInt() + ",v1=x",
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(Browser.at("acme.localhost").post(ADDRESS, "{}").statusCode())
                .isEqualTo(404);
        assertThat(Browser.at("localhost").get(ADDRESS).statusCode()).isEqualTo(405);
    }

    @Test
    default void an_event_that_was_put_aside_is_tried_again_by_the_operator() {
        String id = "evt_parked_" + UUID.randomUUID();
        Superuser.run(
                "insert into platform.stripe_event (id, type, object_id, customer_id, occurred_at, state, attempts, error,"
                        + " finished_at) values (?, 'invoice.paid', 'in_1', 'cus_nobody', now(), 'parked', 8, 'It broke', now())",
                id);
        Staff operator = Staff.at("localhost", "operator@iris.test");
        assertThat(operator.get("/operator/payments").body()).contains(id, "It broke");

        assertThat(operator.post("/operator/payments/events/" + id + "/retry").statusCode())
                .isEqualTo(303);

        assertThat(Superuser.column("select state from platform.stripe_event where id = ?", id))
                .doesNotContain("parked");
        assertThat(Superuser.number(
                        "select count(*) from platform.audit_entry where action = 'payment-event.retried' and target = ?",
                        id))
                .isOne();
        assertThat(operator.post("/operator/payments/events/none/retry").statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> told(String event, String signature) {
        return Browser.at("localhost")
                .post(
                        ADDRESS,
                        event.getBytes(StandardCharsets.UTF_8),
                        "Stripe-Signature",
                        signature,
                        "Content-Type",
                        "application/json");
    }

    private static String signature(String event, long time) throws GeneralSecurityException {
        return Webhook.Signature.generateSignatureHeader(event, System.getProperty("STRIPE_WEBHOOK_SECRET"), time);
    }

    private static String event(String type, String version) {
        return "{\"id\":\"evt_" + UUID.randomUUID() + "\",\"object\":\"event\",\"type\":\"" + type
                + "\",\"api_version\":\"" + version + "\",\"created\":1795000000,\"livemode\":false,"
                + "\"pending_webhooks\":1,\"request\":null,"
                + "\"data\":{\"object\":{\"id\":\"cus_nobody\",\"object\":\"customer\"}}}";
    }

    private static long known(String event) {
        return Superuser.number("select count(*) from platform.stripe_event where id = ?", id(event));
    }

    private static String state(String event) {
        return Superuser.column("select state from platform.stripe_event where id = ?", id(event))
                .get(0);
    }

    private static String id(String event) {
        return event.split("\"", -1)[3];
    }
}
