package ai.irisorigin.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    9900   | usd | en | $99
                    8217   | usd | en | $82.17
                    299900 | usd | en | $2,999
                    26730  | usd | en | $267.30
                    5      | usd | en | $0.05
                    0      | usd | en | $0
                    299900 | usd | th | US$2,999
                    8217   | usd | th | US$82.17
                    1500   | jpy | en | ¥1,500
                    """)
    void a_price_is_written_without_needless_zeros(long minorUnits, String currency, String language, String written) {
        assertThat(Money.roundText(minorUnits, currency, language)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"9900, usd, en, $99.00", "8217, USD, th, US$82.17", "1500, jpy, en, ¥1500"})
    void a_bill_is_written_to_the_minor_unit(long minorUnits, String currency, String language, String written) {
        assertThat(Money.text(minorUnits, currency, language).replace(",", "")).isEqualTo(written);
    }
}
