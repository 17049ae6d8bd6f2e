package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing to fill",
                "{0}",
                "{1} of {0}.",
                "{0}{1}{0}",
                "page {7}",
                "{0,number,percent} of {1}",
                "{0,choice,0#nobody|1#one person|1<{0} people} in {1}",
                "it''s {0}",
                "'{0}' is {1}"
            })
    void a_pattern_is_filled_as_the_jdk_fills_it(String pattern) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("th")}) {
            Object[] arguments = {12345, "ถุง's {0}"};
            assertThat(new Message(pattern).format(locale, arguments))
                    .isEqualTo(new MessageFormat(pattern, locale).format(arguments));
        }
    }
}
