package ai.irisorigin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Case YARDSTICK = Case.yardstick("yardstick", "/yardstick");
    private static final Case HOME = Case.home("home", 1);

    @Test
    void a_round_in_which_the_machine_was_slow_does_not_change_the_ratio() {
        Results results = new Results();
        round(results, 1000, 500);
        round(results, 10, 5);
        round(results, 1000, 510);

        assertThat(results.ratio(HOME, YARDSTICK)).isEqualTo(0.5);
    }

    private static void round(Results results, double yardstick, double home) {
        results.add(YARDSTICK, new Sample(yardstick, 1, 1, 1, 1, 1));
        results.add(HOME, new Sample(home, 1, 1, 1, 1, 1));
    }
}
