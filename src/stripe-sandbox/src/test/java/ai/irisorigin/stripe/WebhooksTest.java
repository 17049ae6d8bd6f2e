package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Event;
import com.stripe.model.Product;
import com.stripe.model.testhelpers.TestClock;
import com.stripe.param.EventListParams;
import com.stripe.param.ProductCreateParams;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    @Test
    void an_event_arrives_signed_with_the_object_that_it_is_about() throws Exception {
        try (Endpoint endpoint = Endpoint.open(0);
                Shop shop = Shop.open(null, endpoint.url())) {
            Product product = product(shop);

            Event event = endpoint.next(shop.sandbox().toEnvironment());

            assertThat(event.getType()).isEqualTo("product.created");
            assertThat(idOf(event)).isEqualTo(product.getId());
        }
    }

    @Test
    void an_event_that_is_refused_stays_pending_and_comes_again() throws Exception {
        try (Endpoint endpoint = Endpoint.open(1);
                Shop shop = Shop.open(null, endpoint.url())) {
            product(shop);
            assertThat(undelivered(shop)).isEqualTo(1);

            endpoint.next(shop.sandbox().toEnvironment());

            while (undelivered(shop) > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void an_event_may_arrive_more_than_once() throws Exception {
        try (Endpoint endpoint = Endpoint.open(0);
                Shop shop = Shop.open(null, endpoint.url())) {
            Map<String, String> environment = shop.sandbox().toEnvironment();
            Switches.of(shop).post("/sandbox/faults", "webhooks_repeated=1&seed=7");
            product(shop);

            assertThat(endpoint.next(environment).getId())
                    .isEqualTo(endpoint.next(environment).getId());
        }
    }

    @Test
    void a_renewal_waits_for_its_webhook_before_it_is_finalized() throws Exception {
        try (Endpoint endpoint = Endpoint.open(0);
                Shop shop = Shop.open(null, endpoint.url())) {
            TestClock clock = shop.clock("2026-01-01T00:00:00Z");
            var subscription = shop.subscribe(shop.customer(clock, "pm_card_visa"), shop.monthly(9_900));

            shop.move(clock, "2026-02-10T00:00:00Z");

            var invoice = shop.invoices(subscription).get(0);
            assertThat(invoice.getStatus()).isEqualTo("paid");
            assertThat(invoice.getStatusTransitions().getFinalizedAt()).isEqualTo(invoice.getCreated() + 3_600);
            assertThat(invoice.getWebhooksDeliveredAt()).isNotNull();
        }
    }

    @Test
    void an_event_that_is_late_is_overtaken_and_one_that_is_lost_stays_pending() throws Exception {
        try (Endpoint endpoint = Endpoint.open(0);
                Shop shop = Shop.open(null, endpoint.url())) {
            Map<String, String> environment = shop.sandbox().toEnvironment();
            Switches.of(shop).post("/sandbox/faults", "webhooks_late=1&webhooks_delay_ms=500");
            Product late = product(shop);
            Switches.of(shop).post("/sandbox/faults", "webhooks_lost=1");
            product(shop);
            Switches.of(shop).delete("/sandbox/faults");
            Product punctual = product(shop);

            assertThat(idOf(endpoint.next(environment))).isEqualTo(punctual.getId());
            assertThat(idOf(endpoint.next(environment))).isEqualTo(late.getId());
            while (undelivered(shop) > 1) {
                Thread.onSpinWait();
            }
        }
    }

    private static String idOf(Event event) {
        return ((Product) event.getDataObjectDeserializer().getObject().orElseThrow()).getId();
    }

    private static int undelivered(Shop shop) throws Exception {
        return shop.stripe()
                .v1()
                .events()
                .list(EventListParams.builder().setDeliverySuccess(false).build())
                .getData()
                .size();
    }

    private static Product product(Shop shop) throws Exception {
        return shop.stripe()
                .v1()
                .products()
                .create(ProductCreateParams.builder().setName("Starter").build());
    }
}
