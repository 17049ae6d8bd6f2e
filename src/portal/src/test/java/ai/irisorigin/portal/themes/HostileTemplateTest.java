package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.irisorigin.portal.web.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.processor.element.IElementProcessor;
import org.thymeleaf.standard.StandardDialect;

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
        assertRefused(html);
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
                "@{~/elsewhere}",
                "@{^/elsewhere}",
                "@{/\\\\evil.example}",
                "@{${page.title}}",
                "${{page.title}}",
                "${page.title}[0]",
                "${page.names[0]}",
                "${page.names.![length()]}",
                "${page.names.?[true]}",
                "${page.title + page.title}",
                "${page.title = 'x'}",
                "${page.title, page.title}",
                "${page..title}",
                "${page.title.}",
                "${page.TITLE}",
                "${page.title.value}",
                "${page.title.chars}",
                "${page.body.html}",
                "${page.names.stream}",
                "${page.names.iterator}",
                "${page.secret.contextClassLoader}",
                "${page.secret.class.classLoader}",
                "${page.getTitle}",
                "${page.declaringClass}",
                "${page.annotation}",
                "${page.hashCode}",
                "${site.getClass.forName}",
                "${#strings.length(page.title)}",
                "${#execInfo.templateName}",
                "${session}",
                "${request.servletContext}",
                "${application}",
                "${requestParameters}",
                "${beans}",
                "${T (java.lang.System).exit(1)}",
                "${''.getClass()}",
                "${''}",
                "${page.title instanceof String}",
                "${page.title} + ${page.title}",
                "${page.title} matches '.*'",
                "${page.title} && true",
                "!${page.title}",
                "-1",
                "1 + 1",
                "_",
                "%{x}",
                "#{${page.secret}}",
                "#{x(${page.secret})}",
                "|${page.secret}|",
                "~{:: x}",
                "~{https://evil.example :: x}",
                "__${page.title}__",
                "__${T(java.lang.Runtime)}__::.x",
                "'__${7*7}__' + 1",
                "[[${page.title}]]",
                "[(${page.title})]",
                "'a' + 'b'",
                "page.title",
                "1; 2"
            })
    void an_expression_reaches_nothing_but_properties_of_the_page(String expression) {
        assertRefused("<p th:text=\"" + expression + "\"></p>");
    }

    /** All that Thymeleaf's own dialect has and this has not. */
    @TestFactory
    Stream<DynamicTest> attributes_of_the_standard_dialect_are_refused() {
        List<String> names = new StandardDialect()
                .getProcessors("th").stream()
                        .filter(IElementProcessor.class::isInstance)
                        .map(processor -> ((IElementProcessor) processor).getMatchingAttributeName())
                        .filter(name -> name != null && name.getMatchingAttributeName() != null)
                        .map(name -> name.getMatchingAttributeName().getAttributeName())
                        .distinct()
                        .toList();
        assertThat(names).hasSizeGreaterThan(100);
        return names.stream()
                .filter(name -> !ThemeDialect.COMPUTED.contains(name)
                        && !ThemeDialect.STRUCTURAL.contains(name)
                        && !ThemeDialect.OF_LAYOUT.contains(name))
                .map(name -> dynamicTest("th:" + name, () -> {
                    assertRefused("<p th:" + name + "=\"${page.title}\">x</p>");
                    assertRefused("<p data-th-" + name + "=\"${page.title}\">x</p>");
                    assertRefused("<p TH:" + name.toUpperCase(Locale.ROOT) + "=\"${page.title}\">x</p>");
                }));
    }

    /** Those that both have take our expressions only. */
    @TestFactory
    Stream<DynamicTest> no_attribute_takes_an_expression_of_the_standard_dialect() {
        return Stream.concat(ThemeDialect.COMPUTED.stream(), Stream.of("if", "unless", "text", "moment", "html"))
                .flatMap(name -> Stream.of(
                                "~{header}",
                                "*{title}",
                                "${@x}",
                                "${T(java.lang.Runtime).getRuntime()}",
                                "__${page.title}__",
                                "${page.title.class}")
                        .map(value -> dynamicTest(
                                name + " " + value, () -> assertRefused("<p th:" + name + "=\"" + value + "\"></p>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x : ${page.secret}",
                "x : ~{header}",
                "x : *{names}",
                "x : ${#vars}",
                "x : __${page.names}__",
                "${page.names}",
                "x"
            })
    void a_loop_takes_a_list_of_the_page_only(String each) {
        assertRefused("<p th:each=\"" + each + "\" th:text=\"${x.class}\"></p>");
    }

    @Test
    void what_a_loop_walks_along_is_not_seen_by_its_class() {
        assertRefused("<p th:each='x : ${page.names}' th:text='${x.bytes}'></p>");
        assertRefused("<p th:each='x, s : ${page.names}' th:text='${s.current.class}'></p>");
        assertRefused("<p th:each='x, s : ${page.names}' th:text='${s}'></p>");
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
        assertRefused("<div th:html='${page.title}'></div>");
    }

    @Test
    void a_computed_address_can_not_run_anything() {
        assertThat(render("<a th:href=\"'javascript:alert(1)'\">x</a><a th:href=\"'//evil.example'\">y</a>"))
                .contains("<a href=\"#\">x</a><a href=\"#\">y</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "../theme",
                "/etc/passwd",
                "header::x",
                "~{header}",
                "~{::x}",
                "/header",
                "//evil.example/x",
                "https://evil.example/x",
                "classpath:templates/x",
                "classpath*:/**",
                "file:///etc/passwd",
                "jar:file:x!/y",
                "header.html",
                "header%2e",
                "HEADER",
                "${page.title}",
                "__${page.title}__",
                ""
            })
    void a_partial_or_layout_comes_from_the_themes_own_chain_only(String name) {
        assertRefused("<th:block th:layout=\"" + name + "\">x</th:block>");
        assertRefused("<th:block th:replace=\"" + name + "\"/>");
    }

    /** For a reason of our own, not because something broke. */
    private static void assertRefused(String html) {
        Throwable reason = catchThrowable(() -> render(html));
        assertThat(reason).isInstanceOf(TemplateException.class);
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        assertThat(reason).isInstanceOfAny(TemplateException.class, ParseException.class);
    }

    private static String render(String html) {
        var theme = new Theme("hostile", null, Map.of("pages/test/page.html", html.getBytes(StandardCharsets.UTF_8)));
        return new String(
                theme.render("test/page", Locale.ENGLISH, ZoneOffset.UTC, null, Map.of("page", PAGE)),
                StandardCharsets.UTF_8);
    }
}
