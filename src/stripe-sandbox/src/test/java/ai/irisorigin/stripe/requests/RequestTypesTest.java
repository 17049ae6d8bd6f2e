package ai.irisorigin.stripe.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RequestTypesTest {
    private static final String SUBSCRIPTION = "customer=cus_1&items[0][price]=price_1&trial_period_days=14"
            + "&trial_settings[end_behavior][missing_payment_method]=pause&metadata[organization]=42";

    @Test
    void a_request_that_conforms_has_no_violation() {
        assertThat(check("POST", "/v1/subscriptions", SUBSCRIPTION)).isEmpty();
    }

    @Test
    void an_unknown_parameter_is_named_as_stripe_names_it() {
        var violations = check("POST", "/v1/subscriptions", "coupon=X&items[0][prize]=price_1");

        assertThat(violations).extracting(Violation::parameter).containsExactly("coupon", "items[0][prize]");
        assertThat(violations).extracting(Violation::code).containsOnly("parameter_unknown");
        assertThat(violations.get(0)).hasToString("coupon is not a parameter of this operation");
    }

    @Test
    void a_missing_parameter_is_named_where_it_is_missing() {
        var violations = check("POST", "/v1/prices", "recurring[interval_count]=3");

        assertThat(violations).extracting(Violation::parameter).containsExactly("currency", "recurring[interval]");
        assertThat(violations).extracting(Violation::code).containsOnly("parameter_missing");
        assertThat(violations.get(0)).hasToString("currency is required");
    }

    @Test
    void minor_units_are_integers() {
        assertThat(check("POST", "/v1/prices", "currency=usd&unit_amount=99.00"))
                .containsExactly(
                        new Violation("unit_amount", "parameter_invalid_integer", "is '99.00' and must be an integer"));
    }

    @Test
    void percentages_and_decimals_may_have_a_fraction() {
        assertThat(check("POST", "/v1/coupons", "percent_off=12.5")).isEmpty();
        assertThat(check("POST", "/v1/prices", "currency=usd&unit_amount_decimal=0.1"))
                .isEmpty();
        assertThat(says("POST", "/v1/coupons", "percent_off=half"))
                .containsExactly("percent_off is 'half' and must be a number");
    }

    @Test
    void a_value_outside_an_enum_is_answered_with_those_inside() {
        assertThat(says("POST", "/v1/coupons", "duration=always"))
                .containsExactly("duration is 'always' and must be one of forever, once, repeating");
        assertThat(says("POST", "/v1/subscriptions/sub_1", "cancel_at_period_end=yes"))
                .containsExactly("cancel_at_period_end is 'yes' and must be one of false, true");
    }

    @Test
    void a_time_may_be_a_word_where_stripe_knows_one() {
        assertThat(check("POST", "/v1/subscriptions/sub_1", "trial_end=now")).isEmpty();
        assertThat(check("POST", "/v1/subscriptions/sub_1", "trial_end=1798761600"))
                .isEmpty();
        assertThat(says("POST", "/v1/subscriptions/sub_1", "trial_end=2027-01-01"))
                .containsExactly("trial_end is '2027-01-01' and must be now or an integer");
    }

    @Test
    void text_list_and_object_are_told_apart() {
        assertThat(says("POST", "/v1/subscriptions", "customer[id]=cus_1&expand=customer&items=price_1"))
                .containsExactly(
                        "customer is an object and must be text",
                        "expand is text and must be a list",
                        "items is text and must be a list");
    }

    @Test
    void only_what_can_be_unset_may_be_empty() {
        assertThat(check("POST", "/v1/subscriptions/sub_1", "pause_collection=&metadata=&discounts="))
                .isEmpty();
        assertThat(says("POST", "/v1/subscriptions/sub_1", "proration_date=&trial_settings="))
                .containsExactly(
                        "proration_date is '' and must be an integer", "trial_settings is text and must be an object");
    }

    @Test
    void a_word_in_a_path_is_no_id() {
        assertThat(check("POST", "/v1/invoices/create_preview", "subscription=sub_1"))
                .isEmpty();
        assertThat(says("POST", "/v1/invoices/in_1", "subscription=sub_1"))
                .containsExactly("subscription is not a parameter of this operation");
    }

    @Test
    void an_unknown_operation_is_a_violation() {
        assertThat(says("PUT", "/v1/customers/cus_1", ""))
                .containsExactly("PUT /v1/customers/cus_1 is not a known operation");
        assertThat(says("GET", "/v1/customers/cus_1/", "")).hasSize(1);
        assertThat(says("POST", "/v1/charges", "amount=1")).hasSize(1);
    }

    @Test
    void a_check_takes_well_under_a_millisecond() {
        var form = Form.decode(SUBSCRIPTION);

        var fastest =
                LongStream.range(0, 20).map(round -> nanosForHundred(form)).min();

        assertThat(Duration.ofNanos(fastest.orElseThrow())).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void many_threads_check_at_once() {
        var refused = IntStream.range(0, 1_000)
                .parallel()
                .filter(i -> check("POST", "/v1/coupons", "duration=always").size() == 1)
                .count();

        assertThat(refused).isEqualTo(1_000);
    }

    private static long nanosForHundred(JsonObject form) {
        var start = System.nanoTime();
        for (var i = 0; i < 100; i++) {
            RequestTypes.check("POST", "/v1/subscriptions", form);
        }
        return System.nanoTime() - start;
    }

    private static List<String> says(String method, String path, String form) {
        return check(method, path, form).stream().map(Violation::toString).toList();
    }

    private static List<Violation> check(String method, String path, String form) {
        return RequestTypes.check(method, path, Form.decode(form));
    }
}
