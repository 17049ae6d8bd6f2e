package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page has an end, whatever its template says, and whoever has to mend it learns where. */
class LimitsTest {

    record Lines(List<String> rows, String title) {}

    private static final Lines PAGE = new Lines(Collections.nCopies(100, "row"), "A title");

    private static final Limits SMALL = new Limits(5_000, 100_000, Duration.ofMillis(300));

    private final Map<String, String> files =
            new HashMap<>(Map.of("theme.json", "{\"name\": \"endless\", \"version\": \"1.0.0\", \"portal\": \"1.x\"}"));

    @Test
    void a_partial_that_puts_itself_in_is_told_with_file_and_line() {
        files.put("partials/echo.html", "<!--/* partial */-->\n<p>again</p>\n<th:block th:replace=\"echo\"/>\n");

        TemplateException failure = failureOf("<!--/* x */-->\n\n<div>\n<th:block th:replace=\"echo\"/></div>");

        assertThat(failure).hasMessage("partials/echo.html:3: nested too deeply");
    }

    @Test
    void two_partials_that_put_each_other_in_have_an_end() {
        files.put("partials/tick.html", "<ul><li><th:block th:replace=\"tock\"/></li></ul>");
        files.put("partials/tock.html", "<th:block th:replace=\"tick\"/>");

        assertThat(failureOf("<th:block th:replace=\"tick\"/>").what()).isEqualTo("nested too deeply");
    }

    @Test
    void a_slot_in_the_content_of_its_layout_has_an_end() {
        files.put("layouts/plain.html", "<main><th:block th:slot=\"content\"/></main>");

        TemplateException failure = failureOf("<th:block th:layout=\"plain\"><p th:slot=\"content\"></p></th:block>");

        assertThat(failure.what()).isEqualTo("nested too deeply");
    }

    @Test
    void a_partial_that_doubles_itself_runs_out_of_rounds() {
        String twice = "<th:block th:replace=\"%s\"/><th:block th:replace=\"%s\"/>";
        for (int i = 0; i < 20; i++) {
            files.put("partials/p" + i + ".html", twice.formatted("p" + (i + 1), "p" + (i + 1)));
        }
        files.put("partials/p20.html", "");

        assertThat(failureOf("<th:block th:replace=\"p0\"/>").what()).contains("more than 5000 rounds");
    }

    @Test
    void loops_in_loops_run_out_of_rounds() {
        assertThat(failureOf(
                                "<th:block th:each=\"a : ${page.rows}\"><th:block th:each=\"b : ${page.rows}\"/></th:block>")
                        .what())
                .contains("more than 5000 rounds");
    }

    @Test
    void a_page_that_grows_and_grows_is_ended() {
        String rows = "<th:block th:each=\"a : ${page.rows}\">" + "<p>words</p>".repeat(200) + "</th:block>";

        assertThat(failureOf(rows).what()).isEqualTo("the page is larger than 100000 bytes");
    }

    @Test
    void a_page_that_computes_and_computes_is_ended() {
        String work = "<th:block th:if=\"${page.title} == 'x'\"/>".repeat(400);
        String rows = "<th:block th:each=\"a : ${page.rows}\">" + work + "</th:block>";

        assertThat(failureOf(rows.repeat(40)).what()).isEqualTo("the page takes longer than 300 ms");
    }

    @Test
    void what_is_filled_in_before_keeps_the_lines_of_what_follows() {
        String html = "<a\n th:href=\"@{/help}\"\n th:text=\"'x'\"></a>\n<p th:text=\"${page.nothing}\"></p>";

        assertThat(failureOf(html)).hasMessage("pages/test/page.html:4: a Lines has no .nothing");
    }

    @Test
    void what_the_guard_refuses_in_a_partial_is_told_with_its_own_place() {
        files.put("partials/bad.html", "<!--/* partial */-->\n<p>\n <script></script></p>");

        assertThat(failureOf("<th:block th:replace=\"bad\"/>"))
                .hasMessage("partials/bad.html:3:2: <script> is not allowed");
    }

    @Test
    void deep_nesting_of_elements_has_an_end() {
        String loops = "<th:block th:each=\"a : ${page.rows}\">".repeat(2_000) + "x" + "</th:block>".repeat(2_000);

        assertThat(failureOf(loops)).isNotNull();
    }

    private TemplateException failureOf(String html) {
        files.put("pages/test/page.html", html);
        Map<String, byte[]> pack = new HashMap<>();
        files.forEach((path, text) -> pack.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Theme theme = Theme.of(pack, null, SMALL);
        return catchThrowableOfType(
                TemplateException.class,
                () -> theme.render("test/page", Locale.ENGLISH, ZoneOffset.UTC, null, Map.of("page", PAGE)));
    }
}
