package ai.irisorigin.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void attempts_come_further_and_further_apart_until_three_days_have_passed() {
        var waits = new ArrayList<Duration>();
        Duration age = Duration.ZERO;
        for (var wait = Backoff.after(1, age); wait.isPresent(); wait = Backoff.after(waits.size() + 1, age)) {
            waits.add(wait.get());
            age = age.plus(wait.get());
        }

        assertThat(waits.subList(0, 7))
                .isEqualTo(List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(6),
                        Duration.ofHours(12),
                        Duration.ofHours(12)));
        assertThat(age).isBetween(Duration.ofHours(72), Duration.ofHours(84));
    }
}
