package ai.irisorigin.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.access.Plan;
import org.junit.jupiter.api.Test;

class PriceTest {

    @Test
    void a_price_for_longer_says_what_a_month_of_it_costs_rounded_half_up() {
        assertThat(price(BillingInterval.MONTHLY, 9_900).monthly()).isEqualTo(9_900);
        assertThat(price(BillingInterval.QUARTERLY, 26_730).monthly()).isEqualTo(8_910);
        assertThat(price(BillingInterval.ANNUALLY, 98_604).monthly()).isEqualTo(8_217);
        assertThat(price(BillingInterval.ANNUALLY, 6).monthly()).isEqualTo(1);
        assertThat(price(BillingInterval.ANNUALLY, 5).monthly()).isZero();
    }

    @Test
    void amounts_are_printed_to_the_cent_and_never_pass_through_a_fraction() {
        assertThat(Money.text(9_900, "usd", "en")).isEqualTo("$99.00");
        assertThat(Money.text(298_804, "usd", "en")).isEqualTo("$2,988.04");
        assertThat(Money.text(1, "usd", "en")).isEqualTo("$0.01");
        assertThat(Money.text(9_007_199_254_740_993L, "usd", "en")).isEqualTo("$90,071,992,547,409.93");
        assertThat(Money.text(500, "jpy", "en")).isEqualTo("¥500");
        assertThat(Money.text(9_900, "usd", "th")).contains("99.00");
    }

    private static Price price(BillingInterval interval, long amount) {
        return new Price(Plan.STARTER, interval, "usd", amount);
    }
}
