package ai.irisorigin.portal.mail;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails are written from Java, so no template shows that a message is missing. */
class MessagesTest {

    /** Each kind, and how many arguments it has. */
    private static final Map<String, Integer> KINDS = Map.ofEntries(
            entry("invitation", 3),
            entry("password", 1),
            entry("password-changed", 1),
            entry("email", 2),
            entry("email-changed", 2),
            entry("organizations", 2),
            entry("ownership-offered", 2),
            entry("ownership-accepted", 2),
            entry("deactivated", 1),
            entry("question", 3),
            entry("answer", 5),
            entry("asked", 5),
            entry("heard", 5),
            entry("theme-failed", 7),
            entry("installed-theme-failed", 7),
            entry("unheard", 1),
            entry("unknown", 1));

    private static final Set<String> ANSWERABLE = Set.of("question", "answer", "asked", "heard");

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
            var parts = new ArrayList<>(List.of("subject", "heading", "text", "action", "note"));
            if (ANSWERABLE.contains(kind)) {
                parts.add("reply");
            }
            for (String part : parts) {
                String key = "mail." + kind + "." + part;
                assertThat(messages).containsKey(key);
                var format = new MessageFormat(messages.getProperty(key), Locale.forLanguageTag(language));
                assertThat(format.getFormatsByArgumentIndex()).as(key).hasSizeLessThanOrEqualTo(arguments);
            }
        });
    }
}
