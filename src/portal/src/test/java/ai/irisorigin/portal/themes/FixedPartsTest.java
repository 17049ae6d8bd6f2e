package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPartsTest {

    record Nothing(boolean yes) {}

    private static final String MESSAGES =
            """
            plain=Hello
            sly=</p><script>"it's $1 \\\\1"</script> [[${page}]] <p th:text="${page.yes}">
            """;

    private final Theme theme = new Theme("fixed", null, Map.of("messages/en.properties", utf8(MESSAGES)));
    private final FixedParts parts = new FixedParts(theme, Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "<p th:text=\"@{/a(b='c d')}\"></p> => <p>/a?b=c%20d</p>",
                "<a  th:href=\"@{/help}\" class=\"x\">y</a> => <a href=\"/help\" class=\"x\">y</a>",
                "<a th:href=\"'javascript:alert(1)'\">x</a> => <a href=\"#\">x</a>",
                "<input th:checked=\"true\" th:disabled=\"false\" th:value=\"null\"/> => <input checked=\"checked\"/>",
                "<p th:if=\"${a}\" th:text=\"'1 &gt; 0'\"></p> => <p th:if=\"${a}\">1 &gt; 0</p>"
            })
    void what_needs_no_page_is_filled_in(String template, String filled) {
        assertThat(parts.fill(template)).isEqualTo(filled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${page.title}\"></p>",
                "<p th:text=\"'a'\">a body</p>",
                "<p th:text=\"${a} > 1 ? 'b' : 'c'\"></p>",
                "<p th:if=\"true\" th:each=\"a : ${b}\" th:classappend=\"'c'\" th:title=\"'d'\">x</p>",
                "<img alt=\"\" th:alt=\"'twice'\">",
                "<p th:text=\"#{wrong\"></p>",
                "a < b and <p> and </p>"
            })
    void the_rest_stays_as_it_is(String template) {
        assertThat(parts.fill(template)).isEqualTo(template);
    }

    @Test
    void a_message_stays_text_wherever_it_stands() {
        String fixed = page("<p th:text=\"#{sly}\"></p><img th:alt=\"#{sly}\">");

        assertThat(fixed)
                .isEqualTo(page("<p th:text=\"${page.yes} ? #{sly}\"></p><img th:alt=\"${page.yes} ? #{sly}\">"
                        .replace("#{sly}\"", "#{sly} : ''\"")))
                .contains("&lt;/p&gt;&lt;script&gt;")
                .doesNotContain("<script");
    }

    private static String page(String template) {
        var theme = new Theme(
                "page", null, Map.of("messages/en.properties", utf8(MESSAGES), "pages/test/page.html", utf8(template)));
        return new String(
                theme.render("test/page", Locale.ENGLISH, ZoneOffset.UTC, null, Map.of("page", new Nothing(true))),
                StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
