package ai.irisorigin.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.domains.Slugs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Café Zoë        | cafe-zoe
                    Müller & Co. KG | muller-co-kg
                    ACME            | acme
                    --edge--        | edge
                    xn--80ak6aa92e  | xn-80ak6aa92e
                    """)
    void what_was_typed_is_put_into_the_letters_of_an_address(String typed, String plain) {
        assertThat(Suggestions.plain(typed)).isEqualTo(plain);
        assertThat(Slugs.fault(plain)).isEmpty();
    }

    @Test
    void it_is_cut_to_a_length_that_leaves_room_for_an_ending() {
        String plain = Suggestions.plain("a very long name of an organization with many words");

        assertThat(plain).hasSizeLessThanOrEqualTo(32).doesNotEndWith("-");
        assertThat(Slugs.fault(plain + "-team")).isEmpty();
    }

    @Test
    void nothing_is_left_of_other_scripts() {
        assertThat(Suggestions.plain("ร้านกาแฟ")).isEmpty();
    }
}
