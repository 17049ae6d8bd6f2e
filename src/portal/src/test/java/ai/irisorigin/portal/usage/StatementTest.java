package ai.irisorigin.portal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
    private static final Instant END = Instant.parse("2026-02-28T10:00:00Z");

    @Test
    void a_paid_plan_goes_on_and_costs() {
        Statement statement = used(paid(null, 1), 1_137);

        assertThat(statement.over(Meter.CONVERSATIONS)).isEqualTo(137);
        assertThat(statement.cost()).isEqualTo(1_370);
        assertThat(statement.percent(Meter.CONVERSATIONS)).isEqualTo(113);
        assertThat(statement.isFull(Meter.CONVERSATIONS)).isFalse();
    }

    @Test
    void a_trial_stops_at_its_limit_and_costs_nothing() {
        Terms trial = new Terms(Plan.STARTER, null, true, 1, START, END, true, null, null);

        assertThat(used(trial, 999).isFull(Meter.CONVERSATIONS)).isFalse();
        assertThat(used(trial, 1_000).isFull(Meter.CONVERSATIONS)).isTrue();
        assertThat(used(trial, 1_001).isTooMuch(Meter.CONVERSATIONS)).isTrue();
        assertThat(used(trial, 1_001).cost()).isZero();
    }

    @Test
    void a_cap_is_for_all_that_is_beyond_the_plan_together() {
        Statement statement = new Statement(
                paid(100L, 1), Map.of(Meter.CONVERSATIONS, 1_006L, Meter.API_CALLS, 1_400L, Meter.STORAGE, 0L));

        assertThat(statement.cost()).isEqualTo(100);
        assertThat(statement.isTooMuch(Meter.CONVERSATIONS)).isFalse();
        assertThat(statement.isFull(Meter.CONVERSATIONS)).isTrue();
        assertThat(statement.isFull(Meter.STORAGE)).isFalse();
        assertThat(used(paid(0L, 1), 1_000).isFull(Meter.CONVERSATIONS)).isTrue();
        assertThat(used(paid(0L, 1), 999).isFull(Meter.CONVERSATIONS)).isFalse();
    }

    @Test
    void what_is_limited_by_the_month_is_limited_to_as_many_months_as_a_period_has() {
        Terms annual = paid(null, 12);

        assertThat(annual.included(Meter.CONVERSATIONS)).hasValue(12_000);
        assertThat(annual.included(Meter.STORAGE)).hasValue(1_000_000_000);
        assertThat(annual.included(Meter.USERS)).hasValue(5);
    }

    @Test
    void of_seats_there_are_no_more_than_the_plan_that_comes_has() {
        assertThat(seats(Plan.PROFESSIONAL, Plan.STARTER)).hasValue(5);
        assertThat(seats(Plan.STARTER, Plan.PROFESSIONAL)).hasValue(5);
        assertThat(seats(Plan.ENTERPRISE_PLUS, Plan.STARTER)).hasValue(5);
        assertThat(seats(Plan.STARTER, Plan.ENTERPRISE_PLUS)).hasValue(5);
        assertThat(seats(Plan.ENTERPRISE_PLUS, null)).isEmpty();
    }

    private static OptionalLong seats(Plan plan, Plan coming) {
        return new Terms(plan, coming, false, 1, START, END, true, null, null).included(Meter.USERS);
    }

    @Test
    void what_has_no_limit_is_never_too_much() {
        Terms most = new Terms(Plan.ENTERPRISE_PLUS, null, true, 1, START, END, true, 0L, null);
        Statement statement = used(most, 1_000_000_000);

        assertThat(statement.isFull(Meter.CONVERSATIONS)).isFalse();
        assertThat(statement.percent(Meter.CONVERSATIONS)).isZero();
        assertThat(statement.cost()).isZero();
    }

    private static Terms paid(Long cap, int months) {
        return new Terms(Plan.STARTER, null, false, months, START, END, true, cap, null);
    }

    private static Statement used(Terms terms, long conversations) {
        return new Statement(terms, Map.of(Meter.CONVERSATIONS, conversations));
    }
}
