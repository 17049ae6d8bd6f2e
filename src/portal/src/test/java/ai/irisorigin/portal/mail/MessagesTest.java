package ai.irisorigin.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails are written from Java, so no template shows that a message is missing. */
class MessagesTest {

    /** Each kind, and how many arguments it has. */
    private static final Map<String, Integer> KINDS = Map.of(
            "invitation", 3,
            "password", 1,
            "password-changed", 1,
            "email", 2,
            "email-changed", 2,
            "organizations", 2,
            "ownership-offered", 2,
            "ownership-accepted", 2,
            "deactivated", 1);

    @ParameterizedTest
    @ValueSource(strings = {"en", "th"})
    void every_kind_of_mail_has_all_its_words(String language) throws IOException {
        var messages = new Properties();
        try (Reader file = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/themes/origin/messages/" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        KINDS.forEach((kind, arguments) -> {
            for (String part : new String[] {"subject", "heading", "text", "action", "note"}) {
                String key = "mail." + kind + "." + part;
                assertThat(messages).containsKey(key);
                var format = new MessageFormat(messages.getProperty(key), Locale.forLanguageTag(language));
                assertThat(format.getFormatsByArgumentIndex()).as(key).hasSizeLessThanOrEqualTo(arguments);
            }
        });
    }
}
