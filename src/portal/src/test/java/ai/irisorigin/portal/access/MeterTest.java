package ai.irisorigin.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {

    @ParameterizedTest
    @CsvSource({
        "CONVERSATIONS, 1, 1, 10",
        "CONVERSATIONS, 137, 12, 1370",
        "API_CALLS, 4, 1, 0",
        "API_CALLS, 5, 1, 1",
        "API_CALLS, 12345, 3, 1235",
        "STORAGE, 1000000000, 1, 200",
        "STORAGE, 1000000000, 3, 600",
        "STORAGE, 2499999, 1, 0",
        "STORAGE, 2500000, 1, 1",
        "STORAGE, 9000000000000000, 12, 21600000000",
        "USERS, 50, 1, 0",
    })
    void what_is_beyond_a_plan_costs_cents_rounded_once_and_half_up(
            Meter meter, long quantity, int months, long cents) {
        assertThat(meter.cost(quantity, months)).isEqualTo(cents);
    }

    @Test
    void a_key_leads_back_to_its_meter() {
        for (Meter meter : Meter.ALL) {
            assertThat(Meter.parse(meter.key())).contains(meter);
        }
        assertThat(Meter.parse("seats")).isEmpty();
    }
}
