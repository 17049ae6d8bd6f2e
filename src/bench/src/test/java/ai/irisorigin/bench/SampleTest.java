package ai.irisorigin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final String GOOD =
            "result requests=20000 micros=2000000 bytes=80000000 p50=1500 p99=9000 status=0 connect=0 read=0 write=0 timeout=0";

    @Test
    void a_line_of_wrk_becomes_figures_a_second_and_in_milliseconds() throws BadMeasurement {
        assertThat(Sample.parse(GOOD)).isEqualTo(new Sample(10_000, 20_000, 4000, 1.5, 9, 0));
    }

    @Test
    void what_the_process_spent_is_shared_out_to_the_requests() throws BadMeasurement {
        assertThat(Sample.parse(GOOD).costing(Duration.ofSeconds(1)).cpu()).isEqualTo(50);
    }

    @Test
    void one_request_that_failed_spoils_the_measurement() {
        assertThatThrownBy(() -> Sample.parse(GOOD.replace("read=0", "read=1")))
                .isInstanceOf(BadMeasurement.class)
                .hasMessageContaining("read=1");
    }
}
