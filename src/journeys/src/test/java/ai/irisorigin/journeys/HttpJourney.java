package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.GLOBEX;
import static ai.irisorigin.journeys.Site.INITECH;
import static ai.irisorigin.journeys.Site.NOBODY;
import static ai.irisorigin.journeys.Site.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers and caches are told beside the page itself. */
class HttpJourney {
    private static final List<String> ANONYMOUS = List.of("/", "/help", "/help/gear-care/care-for-a-tent");

    static Stream<Http> answersOfEveryKind() {
        Answer home = Http.get(ACME, "/").answer();
        return Stream.concat(
                home.assets().stream().map(asset -> Http.get(ACME, asset)),
                Stream.of(
                        Http.get(ACME, "/"),
                        Http.get(ACME, "/?lang=th"),
                        Http.get(ACME, "/").with("If-None-Match", home.header("ETag")),
                        Http.get(ACME, "/no-such-page"),
                        Http.get(ACME, "/assets/no-such-file"),
                        Http.get(ACME, "/WEB-INF/web.xml"),
                        Http.post(ACME, "/conversations/new", ""),
                        Http.method("PUT", ACME, "/help"),
                        Http.method("PUT", ACME, home.assets().get(0)),
                        Http.get(NOBODY, "/"),
                        Http.get(PLATFORM, "/"),
                        Http.get(PLATFORM, "/health/live")));
    }

    @ParameterizedTest
    @MethodSource("answersOfEveryKind")
    void every_answer_forbids_the_browser_what_no_page_needs(Http request) {
        Answer answer = request.answer();

        assertThat(answer.header("Content-Security-Policy"))
                .as("%s", request)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "data:", "http:", "nonce-");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @MethodSource("answersOfEveryKind")
    void no_answer_names_the_server(Http request) {
        Answer answer = request.answer();

        assertThat(answer.headers().map()).as("%s", request).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.text())
                .as("%s", request)
                .doesNotContainIgnoringCase("payara", "glassfish", "grizzly", "jersey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/help/gear-care/care-for-a-tent"})
    void a_page_that_a_browser_has_already_is_not_sent_again(String path) {
        Answer first = Http.get(ACME, path).answer();
        assertThat(first.header("Cache-Control")).contains("max-age=0").contains("must-revalidate");

        Answer second =
                Http.get(ACME, path).with("If-None-Match", first.header("ETag")).answer();
        Answer other = Http.get(ACME, path).with("If-None-Match", "\"other\"").answer();

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void a_page_says_what_it_depends_on() {
        Answer english = Http.get(ACME, "/").with("Accept-Language", "en").answer();
        Answer thai = Http.get(ACME, "/").with("Accept-Language", "th,en;q=0.5").answer();
        Answer cookie = Http.get(ACME, "/").with("Cookie", "lang=th").answer();

        assertThat(english.header("Vary")).contains("Accept-Encoding", "Accept-Language", "Cookie");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(thai.header("Content-Language")).isEqualTo("th");
        assertThat(cookie.header("ETag")).isEqualTo(thai.header("ETag")).isNotEqualTo(english.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br', true", "gzip;q=0.5, true", "identity, false", "br, false", "gzip;q=0, false"})
    void pages_are_compressed_for_those_who_can_read_that(String accepted, boolean compressed) throws IOException {
        Answer plain = Http.get(ACME, "/help").answer();

        Answer answer =
                Http.get(ACME, "/help").with("Accept-Encoding", accepted).answer();

        assertThat(answer.header("Content-Encoding")).isEqualTo(compressed ? "gzip" : "");
        assertThat(compressed ? answer.unzipped() : answer.text()).isEqualTo(plain.text());
        assertThat(answer.header("ETag").equals(plain.header("ETag"))).isEqualTo(!compressed);
    }

    @Test
    void assets_are_named_by_their_content_and_kept_for_a_year() {
        List<String> assets = Http.get(ACME, "/").answer().assets();

        assertThat(assets).hasSizeGreaterThan(3).allMatch(path -> path.matches(".*/[\\w-]{16}[./].*"));
        for (String asset : assets) {
            Answer answer =
                    Http.get(ACME, asset).with("Accept-Encoding", "gzip").answer();
            assertThat(answer.status()).as(asset).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(asset).contains("max-age=31536000", "immutable");
            assertThat(answer.header("Vary")).as(asset).contains("Accept-Encoding");
            Answer another = Http.get(ACME, asset.replaceAll("[\\w-]{16}", "AAAAAAAAAAAAAAAA"))
                    .answer();
            assertThat(another.status()).as(asset).isEqualTo(404);
        }
    }

    @Test
    void a_brand_is_had_only_from_its_own_site() {
        List<String> brand = Http.get(ACME, "/").answer().assets().stream()
                .filter(asset -> asset.startsWith("/brand/"))
                .toList();

        assertThat(brand).hasSizeGreaterThan(1);
        for (String asset : brand) {
            assertThat(Stream.of(GLOBEX, INITECH, PLATFORM, NOBODY)
                            .map(site -> Http.get(site, asset).answer().status()))
                    .as(asset)
                    .containsOnly(404);
        }
    }

    @Test
    void nobody_gets_a_cookie_before_choosing_a_language() {
        for (String path : ANONYMOUS) {
            assertThat(Http.get(ACME, path).answer().header("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(Http.get(ACME, "/conversations/new").answer().header("Set-Cookie"))
                .isEmpty();
        assertThat(Http.get(ACME, "/no-such-page").answer().header("Set-Cookie"))
                .isEmpty();
        assertThat(Http.get(ACME, "/help?lang=xx").answer().header("Set-Cookie"))
                .isEmpty();

        Answer chosen = Http.get(ACME, "/help?lang=th").answer();

        assertThat(chosen.header("Set-Cookie")).startsWith("lang=th;").contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(chosen.header("Cache-Control")).contains("private");
    }

    @Test
    void what_a_visitor_wrote_is_never_kept_by_a_cache() {
        Answer form = Http.post(ACME, "/conversations/new", "name=Tida").answer();

        assertThat(form.status()).isEqualTo(422);
        assertThat(form.text()).contains("value=\"Tida\"");
        assertThat(form.header("Cache-Control"))
                .containsAnyOf("private", "no-store")
                .doesNotContain("public");
    }

    @Test
    void a_head_request_is_answered_like_its_get_without_the_body() {
        for (String path : ANONYMOUS) {
            Answer get = Http.get(ACME, path).answer();
            Answer head = Http.method("HEAD", ACME, path).answer();

            assertThat(head.status()).as(path).isEqualTo(get.status());
            assertThat(head.header("ETag")).as(path).isEqualTo(get.header("ETag"));
            assertThat(head.text()).as(path).isEmpty();
        }
    }
}
