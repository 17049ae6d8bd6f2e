package ai.irisorigin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | th | en",
                "en-GB,en;q=0.9 | th | en",
                "de,th;q=0.5 | en | th",
                "de,fr | th | th",
                "en;q=0.3,th;q=0.8 | en | th",
                "* | th | th",
                "not a header;;q=x | en | en"
            })
    void the_best_language_that_we_have_wins(String accepted, String siteLanguage, String language) {
        assertThat(Languages.negotiate(accepted).orElse(siteLanguage)).isEqualTo(language);
    }
}
