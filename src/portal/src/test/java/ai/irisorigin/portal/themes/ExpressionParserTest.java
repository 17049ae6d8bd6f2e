package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unbescape.html.HtmlEscape;

class ExpressionParserTest {

    record Person(String name, int age, List<String> tags, Instant born, Person friend) {}

    private static final Person ADA = new Person(
            "Ada & Co",
            36,
            List.of("a"),
            Instant.parse("2026-11-22T18:30:00Z"),
            new Person("Bob", 1200, List.of(), null, null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "${page.name} ~ Ada & Co",
                "${page.friend.name} ~ Bob",
                "${page.friend.friend.name} ~ ''",
                "${page.friend.age} ~ 1,200",
                "${page.born} ~ Nov 23, 2026",
                "true ? 'text' : '' ~ text",
                "|a ${page.friend.name} #{greet.plain}| ~ a Bob Hello",
                "#{greet(${page.friend.name})} ~ Hello Bob",
                "#{greet.${page.friend.name}} ~ Hello you",
                "#{nobody.wrote.this} ~ nobody.wrote.this",
                "${page.age} gt 35 ? 'old' : 'young' ~ old",
                "${page.age} > 36 ? 'old' : 'young' ~ young",
                "${page.tags} ? 'some' : 'none' ~ some",
                "not ${page.friend.tags} ? 'none' : 'some' ~ none",
                "${page.friend.friend} ?: 'nobody' ~ nobody",
                "${page.name} == 'x' or (${page.age} == 36 and true) ? 1 : 2 ~ 1",
                "@{/} ~ /",
                "@{/help/{c}/{s}(c=${page.name}, s='a/b')} ~ /help/Ada%20%26%20Co/a%2Fb",
                "@{/help/search(q='ไทย', p=2)} ~ /help/search?q=%E0%B9%84%E0%B8%97%E0%B8%A2&p=2",
                "@{/help#{s}(s='x', q='1')} ~ /help?q=1#x"
            })
    void says_what_the_grammar_promises(String expression, String printed) {
        assertThat(print(expression)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "${", "${}", "#{a", "@{/x", "'a", "|a", "1 2", "not", "(1", "1 ?", "${a b}", "@{x}", "#{a(}"
            })
    void what_is_no_expression_is_told_with_its_place(String text) {
        assertThatThrownBy(() -> ExpressionParser.parse(text)).isInstanceOf(TemplateException.class);
    }

    @Test
    void nesting_has_an_end() {
        assertThatThrownBy(() -> ExpressionParser.parse("(".repeat(10_000)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> ExpressionParser.parse("not ".repeat(10_000) + "true"))
                .isInstanceOf(TemplateException.class);
    }

    private static String print(String expression) {
        String page = "<p th:text=\"" + expression.replace("\"", "&quot;").replace("<", "&lt;") + "\"></p>";
        var theme = new Theme(
                "test",
                null,
                Map.of(
                        "pages/test/page.html", page.getBytes(StandardCharsets.UTF_8),
                        "messages/en.properties",
                                "greet=Hello {0}\ngreet.plain=Hello\ngreet.Bob=Hello you"
                                        .getBytes(StandardCharsets.UTF_8)));
        String html = new String(
                theme.render("test/page", Locale.ENGLISH, ZoneId.of("Asia/Bangkok"), null, Map.of("page", ADA)),
                StandardCharsets.UTF_8);
        return HtmlEscape.unescapeHtml(html.replaceAll("</?p>", ""));
    }
}
