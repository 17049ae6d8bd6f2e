package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void requests_fail_as_asked_and_only_where_asked() throws Exception {
        Switches.of(shop).post("/sandbox/faults", "unavailable=1&path=/v1/customers");

        assertThatThrownBy(this::create).isInstanceOf(ApiException.class);
        assertThat(shop.stripe().v1().products().list().getData()).isEmpty();
        Switches.of(shop).post("/sandbox/faults", "rate_limited=1");
        assertThatThrownBy(this::create).isInstanceOf(RateLimitException.class);
        Switches.of(shop).delete("/sandbox/faults");
        create();
    }

    @Test
    void an_answer_that_was_lost_is_given_again_for_the_same_key() throws Exception {
        RequestOptions key = RequestOptions.builder().setIdempotencyKey("org-1").build();
        Switches.of(shop).post("/sandbox/faults", "dropped=1&when=after");
        assertThatThrownBy(() -> shop.stripe().v1().customers().create(ada(), key))
                .isInstanceOf(ApiConnectionException.class);

        Switches.of(shop).delete("/sandbox/faults");
        shop.stripe().v1().customers().create(ada(), key);

        assertThat(shop.stripe().v1().customers().list().getData()).hasSize(1);
    }

    @Test
    void the_same_seed_lets_the_same_requests_fail() throws Exception {
        Switches.of(shop).post("/sandbox/faults", "unavailable=0.3&seed=42");
        List<Integer> first = statuses();
        Switches.of(shop).post("/sandbox/faults", "unavailable=0.3&seed=42");

        assertThat(statuses()).isEqualTo(first).contains(200, 503);
    }

    private List<Integer> statuses() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            statuses.add(Switches.of(shop).get("/v1/products").statusCode());
        }
        return statuses;
    }

    @Test
    void a_share_that_is_no_number_is_refused() throws Exception {
        assertThat(Switches.of(shop)
                        .post("/sandbox/faults", "unavailable=often")
                        .statusCode())
                .isEqualTo(400);
        create();
    }

    private void create() throws Exception {
        shop.stripe().v1().customers().create(ada());
    }

    private static CustomerCreateParams ada() {
        return CustomerCreateParams.builder().setName("Ada").build();
    }
}
