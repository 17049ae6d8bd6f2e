package ai.irisorigin.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.testhelpers.TestClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyOrganizationsTest {

    @Test
    void three_months_of_a_hundred_organizations_add_up() throws Exception {
        try (Shop shop = Shop.open()) {
            Price price = shop.monthly(9_900);
            List<TestClock> clocks = new ArrayList<>();
            List<Subscription> subscriptions = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                TestClock clock = shop.clock("2026-01-01T00:00:00Z");
                clocks.add(clock);
                subscriptions.add(shop.tryOut(shop.customer(clock, "pm_card_visa"), price, 14));
            }

            for (String moment : List.of("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z")) {
                for (TestClock clock : clocks) {
                    shop.move(clock, moment);
                }
            }

            for (Subscription subscription : subscriptions) {
                assertThat(shop.invoices(subscription))
                        .extracting(Invoice::getAmountPaid)
                        .containsExactly(9_900L, 9_900L, 9_900L, 0L);
            }
        }
    }
}
