package ai.irisorigin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private final Random random = new Random(1);

    @Test
    void answers_that_differ_by_a_tenth_are_told_apart() {
        Guesses guesses = new Guesses(around(33), around(30));

        assertThat(guesses.ratio()).isBetween(1.08, 1.12);
        assertThat(guesses.interval()[0]).isGreaterThan(1.05);
    }

    @Test
    void the_interval_of_equal_answers_holds_one() {
        double[] same = around(30);

        assertThat(new Guesses(same, same).interval()).containsExactly(1, 1);
        assertThat(new Guesses(around(30), around(30)).interval()).satisfies(interval -> {
            assertThat(interval[0]).isLessThan(1);
            assertThat(interval[1]).isGreaterThan(1);
        });
    }

    private double[] around(double millis) {
        double[] times = new double[400];
        Arrays.setAll(times, i -> millis + 2 * random.nextGaussian());
        return times;
    }
}
