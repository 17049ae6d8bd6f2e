package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.GLOBEX;
import static ai.irisorigin.journeys.Site.NOBODY;
import static ai.irisorigin.journeys.Site.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody tries what no page offers. */
class IntruderJourney {
    private static final int HUNG_UP = 0;

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
    void machines_of_our_own_are_answered_and_nobody_else_is(String path) {
        assertThat(Http.get(PLATFORM, path).answer().status()).isEqualTo(200);

        assertThat(Http.get(PLATFORM, path)
                        .with("X-Forwarded-For", "203.0.113.7")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(Http.get(PLATFORM, path)
                        .with("X-Forwarded-Proto", "https")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(Http.get(PLATFORM, path)
                        .with("Forwarded", "for=203.0.113.7")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(Http.get(PLATFORM, path).with("Via", "1.1 proxy").answer().status())
                .isEqualTo(404);
        assertThat(Http.get(ACME, path).answer().status()).isEqualTo(404);
        assertThat(Http.get(NOBODY, path).answer().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inside/health/ready",
                "/inside;x/health/ready",
                "/inside;x/metrics",
                "/%69nside/health/ready",
                "//inside/health/ready",
                "/./inside/health/ready",
                "/help/../inside/health/ready",
                "/help/..;/inside/metrics",
                "//health/ready",
                "/health;x/ready",
                "/health%2fready",
                "/HEALTH/ready",
                "/metrics/",
                "/health",
                "/openapi",
                "/openapi/",
                "/internal/tls/ask?domain=acme.localhost",
                "/application.wadl"
            })
    void no_other_spelling_leads_inside(String path) {
        String answer = Wire.get(path, ACME.host());

        assertThat(Wire.status(answer)).as(path).isIn(400, 404);
        assertThat(answer).as(path).doesNotContain("\"status\":\"UP\"", "jvm_", "<resources");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "/../",
                "/..%2f",
                "/..;/",
                "/%2e%2e/",
                "/%00",
                "/%",
                "/%zz",
                "/%ff",
                "/\\",
                "/help%00",
                "/help/../../globex",
                "/platform",
                "/platform/",
                "/platform;x/",
                "//platform/",
                "/inside",
                "/assets",
                "/assets/",
                "/assets/..%2f..%2fWEB-INF/web.xml",
                "/assets/../WEB-INF/web.xml",
                "/brand",
                "/brand/",
                "/WEB-INF/web.xml",
                "/web-inf/classes/META-INF/persistence.xml",
                "/META-INF/MANIFEST.MF",
                "/help/%E0%B8%81/%E0%B8%82",
                "/help?lang=%zz&lang=",
                "*"
            })
    void an_odd_path_fails_nothing_and_shows_nothing_of_others(String path) {
        String answer = Wire.get(path, ACME.host());

        assertThat(Wire.status(answer)).as(path).isBetween(200, 499);
        assertThat(answer)
                .as(path)
                .doesNotContain("Globex", "Initech", "อินิเทค", "persistence-unit", "<web-app", "Payara");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 7_000, 9_000, 200_000})
    void a_very_long_path_or_query_is_refused_calmly(int length) {
        int path = Wire.status(Wire.get("/help/" + "a".repeat(length) + "/b", ACME.host()));
        int query = Wire.status(Wire.get("/help?" + "a".repeat(length), ACME.host()));

        assertThat(path).isIn(400, 404, 414, 431, HUNG_UP);
        assertThat(query).isIn(200, 400, 414, 431, HUNG_UP);
        assertThat(Http.get(ACME, "/help").answer().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACME.localhost", "acme.localhost.", "ACME.LOCALHOST.", "Acme.LocalHost:1"})
    void however_its_name_is_written_a_host_is_the_same(String host) {
        String answer = Wire.get("/", host);

        assertThat(Wire.status(answer)).as(host).isEqualTo(200);
        assertThat(answer).as(host).contains("Acme").doesNotContain("Globex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.localhost.evil.com",
                "xacme.localhost",
                "a.acme.localhost",
                "acme.localhost..",
                "acme",
                "acme.localhost@evil.com",
                "evil.com@acme.localhost",
                "acme.localhost/globex",
                "acme.localhost, globex.localhost",
                "acme.localhost globex.localhost",
                "acme%2elocalhost",
                "acme_localhost",
                "\"><script>alert(1)</script>",
                "[::1]",
                "[::1]:8080",
                "[::ffff:127.0.0.1]",
                "[::1",
                "::1",
                "127.0.0.1",
                "0x7f.1",
                ".",
                ":",
                "-"
            })
    void a_host_that_only_resembles_one_has_no_site(String host) {
        String answer = Wire.get("/", host);

        assertThat(Wire.status(answer)).as(host).isBetween(200, 499);
        assertThat(answer).as(host).doesNotContain("Acme", "Globex", "Initech", "<script>alert");
    }

    @Test
    void a_request_without_a_host_or_with_two_gets_at_most_one_site() {
        assertThat(Wire.status(Wire.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")))
                .isEqualTo(400);
        assertThat(Wire.status(Wire.send("GET / HTTP/1.0\r\n\r\n"))).isIn(400, 404);

        String both = Wire.send("GET / HTTP/1.1\r\nHost: " + ACME.host() + "\r\nHost: " + GLOBEX.host()
                + "\r\nConnection: close\r\n\r\n");

        assertThat(both.contains("Acme") && both.contains("Globex")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/conversations/new", "/assets/x"})
    void asked_for_its_methods_a_page_names_them_and_nothing_else(String path) {
        Answer answer = Http.method("OPTIONS", ACME, path).answer();

        assertThat(answer.status()).as(path).isIn(200, 204, 405);
        assertThat(answer.header("Allow")).as(path).contains("GET");
        assertThat(answer.text()).as(path).doesNotContain("<resources");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND", "TRACE", "NONSENSE"})
    void a_method_that_a_page_does_not_have_gets_a_clear_answer(String method) {
        String brand = Http.get(ACME, "/").answer().assets().stream()
                .filter(asset -> asset.startsWith("/brand/"))
                .findFirst()
                .orElseThrow();
        for (String path : new String[] {"/", "/help", "/no-such-page", brand}) {
            Answer answer = Http.method(method, ACME, path).answer();

            assertThat(answer.status()).as(path).isIn(404, 405);
            assertThat(answer.text()).as(path).doesNotContain("Payara");
            assertThat(answer.status() == 405 && answer.header("Allow").isEmpty())
                    .as("nothing allowed at " + path)
                    .isFalse();
        }
    }
}
