package ai.irisorigin.portal.overage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.usage.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final Terms APRIL =
            new Terms(Plan.STARTER, null, false, 1, START, Instant.parse("2026-05-01T00:00:00Z"), true, null, null);
    private static final Instant THE_TENTH = START.plus(Duration.ofDays(10));

    @Test
    void it_goes_on_as_it_did() {
        assertThat(Forecast.of(Meter.CONVERSATIONS, APRIL, 500, THE_TENTH)).isEqualTo(1_500);
    }

    @Test
    void what_is_kept_stays_as_it_is() {
        assertThat(Forecast.of(Meter.STORAGE, APRIL, 500, THE_TENTH)).isEqualTo(500);
    }

    @Test
    void before_a_day_has_passed_and_after_the_end_nothing_is_foretold() {
        assertThat(Forecast.of(Meter.CONVERSATIONS, APRIL, 500, START.plusSeconds(60)))
                .isEqualTo(500);
        assertThat(Forecast.of(Meter.CONVERSATIONS, APRIL, 500, APRIL.ends())).isEqualTo(500);
        assertThat(Forecast.of(Meter.CONVERSATIONS, APRIL, 500, null)).isEqualTo(500);
    }

    @Test
    void a_chart_has_each_day_and_grows_to_the_forecast() {
        var days = new TreeMap<>(Map.of(LocalDate.parse("2026-04-01"), 200L, LocalDate.parse("2026-04-09"), 300L));

        UsageChart chart = UsageChart.of(Meter.CONVERSATIONS, APRIL, days, 0, THE_TENTH, "en");

        assertThat(chart.bars()).hasSize(30);
        assertThat(chart.bars().get(0).used()).isEqualTo("200");
        assertThat(chart.bars().get(10))
                .matches(bar -> !bar.forecast() && bar.used().equals("500"));
        assertThat(chart.bars().get(11).forecast()).isTrue();
        assertThat(chart.bars().get(29)).matches(bar -> bar.used().equals("1,500") && bar.y() == 0);
        assertThat(chart.limit()).isEqualTo(UsageChart.HEIGHT - 1_000 * UsageChart.HEIGHT / 1_500);
    }

    @Test
    void a_limit_that_is_far_away_is_out_of_sight() {
        var days = new TreeMap<>(Map.of(LocalDate.parse("2026-04-01"), 1L));

        UsageChart chart = UsageChart.of(Meter.CONVERSATIONS, APRIL, days, 0, START.plusSeconds(60), "en");

        assertThat(chart.limit()).isNegative();
        assertThat(chart.bars()).hasSize(1);
    }
}
