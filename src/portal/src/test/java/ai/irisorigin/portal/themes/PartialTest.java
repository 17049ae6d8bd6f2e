package ai.irisorigin.portal.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A partial is kept, and never shown for values that it was not rendered for. */
class PartialTest {

    record Person(String name, Instant seenAt, List<String> tags) {}

    record People(List<Person> people, String title) {}

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, byte[]> files = new HashMap<>();

    @Test
    void each_row_says_what_is_its_own() {
        put(
                "partials/row.html",
                "<li><b th:text=\"${person.name}\"></b><i th:each=\"tag : ${person.tags}\" th:text=\"${tag}\"></i></li>");
        put("pages/x/x.html", "<th:block th:each=\"person : ${page.people}\" th:replace=\"row\"/>");
        Theme theme = theme();
        var ann = new Person("Ann", NOON, List.of("a"));
        var bob = new Person("Bob", NOON, List.of());

        for (int again = 0; again < 2; again++) {
            assertThat(html(theme, ann, bob, ann, new Person("Ann", NOON, List.of("a", "b"))))
                    .isEqualTo("<li><b>Ann</b><i>a</i></li><li><b>Bob</b></li><li><b>Ann</b><i>a</i></li>"
                            + "<li><b>Ann</b><i>a</i><i>b</i></li>");
        }
    }

    @Test
    void another_language_zone_or_session_is_another_rendering() {
        put("messages/en.properties", "seen=Seen {0}");
        put("messages/th.properties", "seen=เห็น {0}");
        put(
                "partials/row.html",
                "<p th:text=\"#{seen(${person.name})}\"></p><time th:moment=\"${person.seenAt}\"></time>"
                        + "<form method=\"post\" th:action=\"@{/x}\"></form>");
        put("pages/x/x.html", "<th:block th:each=\"person : ${page.people}\" th:replace=\"row\"/>");
        Theme theme = theme();
        var ann = new Person("Ann", NOON, List.of());

        String first = html(theme, "en", ZoneOffset.UTC, "one", ann);
        String thai = html(theme, "th", ZoneOffset.UTC, "one", ann);
        String bangkok = html(theme, "en", ZoneId.of("Asia/Bangkok"), "one", ann);
        String other = html(theme, "en", ZoneOffset.UTC, "two", ann);

        assertThat(first).contains("Seen Ann", "12:00", "value=\"one\"");
        assertThat(thai).contains("เห็น Ann");
        assertThat(bangkok).contains("7:00");
        assertThat(other).contains("value=\"two\"").doesNotContain("one\"");
        assertThat(html(theme, "en", ZoneOffset.UTC, "one", ann)).isEqualTo(first);
    }

    @Test
    void what_partials_within_it_name_counts() {
        put("partials/outer.html", "<th:block th:each=\"tag : ${person.tags}\" th:replace=\"inner\"/>");
        put("partials/inner.html", "<i th:text=\"${tag}\"></i><b th:text=\"${page.title}\"></b>");
        put("pages/x/x.html", "<th:block th:each=\"person : ${page.people}\" th:replace=\"outer\"/>");
        Theme theme = theme();
        var ann = new Person("Ann", NOON, List.of("a"));

        assertThat(PartialInputs.of("outer", theme))
                .isEqualTo(
                        new PartialInputs(true, Set.of("person.tags", "page.title"), Set.of("person", "page"), false));
        assertThat(html(theme, new People(List.of(ann), "one"))).isEqualTo("<i>a</i><b>one</b>");
        assertThat(html(theme, new People(List.of(ann), "two"))).isEqualTo("<i>a</i><b>two</b>");
    }

    @Test
    void two_themes_have_partials_of_their_own() {
        put("partials/row.html", "<p th:text=\"${page.title}\"></p>");
        put("pages/x/x.html", "<th:block th:replace=\"row\"/>");
        Theme theme = theme();
        put("partials/row.html", "<b th:text=\"${page.title}\"></b>");

        assertThat(html(theme, new People(List.of(), "t"))).isEqualTo("<p>t</p>");
        assertThat(html(theme(), new People(List.of(), "t"))).isEqualTo("<b>t</b>");
    }

    @Test
    void a_partial_with_a_slot_takes_in_what_surrounds_it() {
        put("layouts/plain.html", "<main><th:block th:replace=\"frame\"/></main>");
        put("partials/frame.html", "<section th:slot=\"content\"></section>");
        put("pages/x/x.html", "<th:block th:layout=\"plain\"><p th:text=\"${page.title}\"></p></th:block>");
        Theme theme = theme();

        assertThat(html(theme, new People(List.of(), "one"))).isEqualTo("<main><section><p>one</p></section></main>");
        assertThat(html(theme, new People(List.of(), "two"))).isEqualTo("<main><section><p>two</p></section></main>");
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Theme theme() {
        return new Theme("partials", null, files);
    }

    private static String html(Theme theme, Person... people) {
        return html(theme, "en", ZoneOffset.UTC, null, people);
    }

    private static String html(Theme theme, String language, ZoneId zone, String token, Person... people) {
        return html(theme, language, zone, token, new People(List.of(people), ""));
    }

    private static String html(Theme theme, People page) {
        return html(theme, "en", ZoneOffset.UTC, null, page);
    }

    private static String html(Theme theme, String language, ZoneId zone, String token, People page) {
        return new String(
                theme.render("x/x", Locale.forLanguageTag(language), zone, token, Map.of("page", page)),
                StandardCharsets.UTF_8);
    }
}
