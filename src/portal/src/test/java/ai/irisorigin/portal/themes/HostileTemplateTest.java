package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.irisorigin.portal.web.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an uploaded template might try. */
class HostileTemplateTest {

    /** What a template may see, and what it must not get out of it. */
    record Door(String title, SafeHtml body, List<String> names, Object secret) {}

    private static final Door PAGE = new Door("<i>&\"'", new SafeHtml("<p>safe</p>"), List.of("a", "b"), new Thread());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT src=/x></SCRIPT>",
                "<img src=/x onerror=alert(1)>",
                "<p style='color:red'>x</p>",
                "<style>p{}</style>",
                "<iframe src=/x></iframe>",
                "<object data=/x></object>",
                "<base href=/x>",
                "<meta http-equiv=refresh content='0;url=/x'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='  javascript:alert(1)'>x</a>",
                "<a href='//evil.example/'>x</a>",
                "<a href='/\\evil.example/'>x</a>",
                "<img src='https://evil.example/x.png'>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<form action='https://evil.example/' method=post></form>",
                "<button formaction='/x'>x</button>",
                "<p th:utext='${page.title}'>x</p>",
                "<p th:onclick='${page.title}'>x</p>",
                "<p th:style='${page.title}'>x</p>",
                "<p th:attr='onclick=${page.title}'>x</p>",
                "<p th:with='x=${page.title}'>x</p>",
                "<p th:remove=all>x</p>",
                "<p data-th-utext='${page.title}'>x</p>",
                "<!--/*/ <script>alert(1)</script> /*/-->",
                "<svg><script>alert(1)</script></svg>",
                "<svg><foreignObject></foreignObject></svg>",
                "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
                "<svg><animate attributeName=href values='javascript:alert(1)'/></svg>",
                "<?php echo 1 ?>",
                "<custom-element></custom-element>"
            })
    void what_the_guard_refuses_is_never_rendered(String html) {
        assertThatThrownBy(() -> render(html)).rootCause().isInstanceOf(TemplateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${page.title.bytes}",
                "${page.title.class}",
                "${page.class}",
                "${page.getClass()}",
                "${page.secret}",
                "${page.secret.name}",
                "${page.names.size()}",
                "${page.names.empty}",
                "${page['title']}",
                "${T(java.lang.Runtime)}",
                "${@bean}",
                "${new String()}",
                "${#ctx}",
                "${#vars}",
                "${execInfo}",
                "${param}",
                "${rendering}",
                "${ rendering}",
                "${__${page.title}__}",
                "*{title}",
                "~{partials/x}",
                "@{//evil.example}",
                "@{https://evil.example}",
                "@{javascript:alert(1)}",
                "'a' + 'b'",
                "page.title",
                "1; 2"
            })
    void an_expression_reaches_nothing_but_properties_of_the_page(String expression) {
        assertThatThrownBy(() -> render("<p th:text=\"" + expression + "\"></p>"))
                .rootCause()
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void texts_and_attributes_are_escaped() {
        String html = render("<p th:text='${page.title}'></p><img alt='' th:alt='${page.title}' src='/x'>");

        assertThat(html)
                .contains("&lt;i&gt;&amp;&quot;&#39;</p>")
                .doesNotContain("<i>")
                .doesNotContain("alt=\"<i>");
    }

    @Test
    void inlined_expressions_are_plain_text() {
        assertThat(render("<p>[[${page.title}]] [(${page.title})] ${page.title}</p>"))
                .contains("[[${page.title}]] [(${page.title})] ${page.title}");
    }

    @Test
    void only_sanitized_html_is_printed_as_html() {
        assertThat(render("<div th:html='${page.body}'></div>")).contains("<div><p>safe</p></div>");
        assertThatThrownBy(() -> render("<div th:html='${page.title}'></div>"))
                .rootCause()
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void a_computed_address_can_not_run_anything() {
        assertThat(render("<a th:href=\"'javascript:alert(1)'\">x</a><a th:href=\"'//evil.example'\">y</a>"))
                .contains("<a href=\"#\">x</a><a href=\"#\">y</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "header::x", "/header", "header.html", "${page.title}"})
    void a_partial_comes_from_the_themes_own_chain_only(String name) {
        assertThatThrownBy(() -> render("<th:block th:replace=\"" + name + "\"/>"))
                .rootCause()
                .isInstanceOf(TemplateException.class);
    }

    private static String render(String html) {
        var theme = new Theme("hostile", null, Map.of("pages/test/page.html", html.getBytes(StandardCharsets.UTF_8)));
        return new String(
                theme.render("test/page", Locale.ENGLISH, ZoneOffset.UTC, null, Map.of("page", PAGE)),
                StandardCharsets.UTF_8);
    }
}
