package ai.irisorigin.portal.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PluginLogTest {

    private final AtomicLong nanos = new AtomicLong();
    private final PluginLog.Quota quota = new PluginLog.Quota(nanos::get);

    @Test
    void a_flood_is_cut_off_and_the_next_minute_tells_how_much() {
        for (int i = 0; i < 100; i++) {
            assertThat(quota.take()).isZero();
        }
        for (int i = 0; i < 5_000; i++) {
            assertThat(quota.take()).isNegative();
        }

        nanos.set(TimeUnit.MINUTES.toNanos(1));

        assertThat(quota.take()).isEqualTo(5_000);
        assertThat(quota.take()).isZero();
    }
}
