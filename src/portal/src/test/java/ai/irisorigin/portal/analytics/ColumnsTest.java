package ai.irisorigin.portal.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @ParameterizedTest
    @CsvSource({"0, 4", "4, 4", "5, 10", "11, 20", "21, 40", "99, 100", "101, 200", "2001, 4000"})
    void the_upper_edge_is_an_even_number_that_reads_well(long highest, long top) {
        assertThat(Columns.roundUp(highest)).isEqualTo(top);
    }

    @Test
    void bars_stand_on_the_lower_edge_inside_their_day() {
        for (int length : Period.LENGTHS) {
            LocalDate first = LocalDate.of(2026, 3, 1);
            Columns columns = Columns.of(
                    Stream.iterate(first, date -> date.plusDays(1))
                            .limit(length)
                            .map(date -> new Day(date, date.getDayOfMonth(), 1, null))
                            .toList(),
                    BANGKOK);

            assertThat(columns.days()).hasSize(length).allSatisfy(day -> {
                assertThat(day.openedBar().y() + day.openedBar().height()).isEqualTo(Columns.HEIGHT);
                assertThat(day.openedBar().x())
                        .isGreaterThanOrEqualTo(day.space().x());
                assertThat(day.closedBar().x() + day.closedBar().width())
                        .isLessThanOrEqualTo(day.space().x() + day.space().width());
            });
            assertThat(columns.days().get(length - 1).space().x()
                            + columns.days().get(length - 1).space().width())
                    .isEqualTo(Columns.WIDTH);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S, minutes, 0", "PT90M, minutes, 90", "PT100M, hours, 1.7", "PT48H, hours, 48.0", "PT60H, days, 2.5"
    })
    void a_time_is_told_in_the_unit_that_people_would_use(java.time.Duration time, String unit, String value) {
        assertThat(Span.of(time).unit() + " " + Span.of(time).value()).isEqualTo(unit + " " + value);
    }
}
