package ai.irisorigin.portal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Meter;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void what_is_counted_is_read_in_units_that_people_know() {
        assertThat(Quantity.text(Meter.CONVERSATIONS, 1_137, "en")).isEqualTo("1,137");
        assertThat(Quantity.text(Meter.STORAGE, 2_500_000_000L, "en")).isEqualTo("2.5 GB");
    }

    @Test
    void a_small_file_is_not_nothing() {
        assertThat(Quantity.text(Meter.STORAGE, 12_345, "en")).isEqualTo("0 GB");
        assertThat(Quantity.small(Meter.STORAGE, 12_345, "en")).isEqualTo("12.345 kB");
        assertThat(Quantity.small(Meter.STORAGE, -3_500_000, "th")).isEqualTo("-3.5 MB");
        assertThat(Quantity.small(Meter.STORAGE, 1_000_000_000, "en")).isEqualTo("1 GB");
        assertThat(Quantity.small(Meter.API_CALLS, 3, "en")).isEqualTo("3");
    }
}
