package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Hosts, cached pages and error pages, over HTTP. */
interface VisitStories {

    /** The last time that any connection of the portal's pools was asked something. */
    String LAST_QUERY =
            "select max(query_start) from pg_stat_activity where application_name like 'iris-origin portal_%'";

    @Test
    default void a_warm_page_asks_the_database_nothing() {
        Browser.at("acme.localhost").get("/help");
        Browser.at("nobody.localhost").get("/");

        assertThat(asksTheDatabaseNothing(() -> {
                    assertThat(Browser.at("acme.localhost").get("/help").statusCode())
                            .isEqualTo(200);
                    assertThat(Browser.at("nobody.localhost").get("/").statusCode())
                            .isEqualTo(404);
                }))
                .isTrue();
    }

    /** However often it is done. */
    static boolean asksTheDatabaseNothing(Runnable visit) {
        // The outbox is looked after every few seconds, so one of these rounds may meet that.
        return soon(() -> {
            String before = Superuser.column(LAST_QUERY).get(0);
            for (int i = 0; i < 20; i++) {
                visit.run();
            }
            return Superuser.column(LAST_QUERY).get(0).equals(before);
        });
    }

    @Test
    default void a_changed_article_shows_at_once_and_only_at_home() {
        Browser acme = Browser.at("acme.localhost");
        Browser globex = Browser.at("globex.localhost");
        String etag = globex.get("/").headers().firstValue("ETag").orElseThrow();
        assertThat(acme.get("/").body()).contains("Return an item").doesNotContain("Changed by hand");

        Superuser.run("update shared.article_text set title = 'Changed by hand' where title = 'Return an item'");

        try {
            assertThat(soon(() -> acme.get("/").body().contains("Changed by hand")))
                    .isTrue();
            assertThat(globex.get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
        } finally {
            Superuser.run("update shared.article_text set title = 'Return an item' where title = 'Changed by hand'");
        }
    }

    @Test
    default void a_changed_brand_is_another_stylesheet() {
        Browser globex = Browser.at("globex.localhost");
        String before = stylesheet(globex);

        Superuser.run("update shared.brand set radius = radius + 1 where name = 'Globex'");

        assertThat(soon(() -> !stylesheet(globex).equals(before))).isTrue();
        assertThat(globex.get(stylesheet(globex)).body()).contains("--radius:17px");
        Superuser.run("update shared.brand set radius = radius - 1 where name = 'Globex'");
        assertThat(soon(() -> stylesheet(globex).equals(before))).isTrue();
    }

    @Test
    default void a_row_in_the_database_switches_an_organization_off_and_on() {
        Browser fabrikam = Browser.at("fabrikam.localhost");
        assertThat(fabrikam.get("/").statusCode()).isEqualTo(200);

        Superuser.run("update platform.organization set state = 'suspended' where slug = 'fabrikam'");
        assertThat(soon(() -> fabrikam.get("/").statusCode() == 503)).isTrue();
        assertThat(fabrikam.get("/help").headers().firstValue("Retry-After")).isPresent();

        Superuser.run("update platform.organization set state = 'active' where slug = 'fabrikam'");
        assertThat(soon(() -> fabrikam.get("/").statusCode() == 200)).isTrue();
    }

    @Test
    default void a_domain_counts_once_it_is_verified_and_until_it_is_taken_away() {
        Browser domain = Browser.at("help.contoso.example");
        assertThat(domain.get("/").statusCode()).isEqualTo(404);
        Superuser.run("insert into platform.domain (host, tenant_id)"
                + " select 'help.contoso.example', id from platform.organization where slug = 'contoso'");
        assertThat(domain.get("/").statusCode()).isEqualTo(404);

        Superuser.run("update platform.domain set verified_at = now()");
        assertThat(soon(() -> domain.get("/").statusCode() == 200)).isTrue();
        assertThat(Browser.at("www.help.contoso.example").get("/").statusCode()).isEqualTo(404);

        Superuser.run("delete from platform.domain");
        assertThat(soon(() -> domain.get("/").statusCode() == 404)).isTrue();
    }

    @Test
    default void a_template_that_fails_gives_an_error_page_and_never_half_a_page() {
        var answer = Browser.at("acme.localhost").get("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("</html>").doesNotContain("Half a page");
    }

    @Test
    default void a_question_with_mistakes_comes_back_as_it_was() {
        var answer = Browser.at("acme.localhost")
                .post("/conversations/new", "name=Ada&email=nonsense&subject=%3Cb%3E&question=");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Ada\"", "value=\"nonsense\"", "value=\"&lt;b&gt;\"", "Write your question.");
    }

    @Test
    default void a_form_from_elsewhere_is_refused() {
        Browser acme = Browser.at("acme.localhost");

        assertThat(acme.post("/conversations/new", "", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(acme.post("/conversations/new", "", "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(acme.post("/conversations/new", "", "Origin", "null", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(acme.post("/conversations/new", "", "Origin", "null", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .as("from a page that names no referrer")
                .isEqualTo(422);
        assertThat(acme.post("/conversations/new", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    default void what_is_inside_only_is_nothing_to_the_outside() {
        for (String path : new String[] {"/health/live", "/health/ready", "/metrics"}) {
            assertThat(Browser.at("127.0.0.1").get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(Browser.at("localhost").get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(Browser.at("acme.localhost").get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            for (String header : new String[] {"X-Forwarded-For", "Forwarded", "Via", "X-Forwarded-Host"}) {
                assertThat(Browser.at("localhost").get(path, header, "x").statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    default void behind_tls_the_browser_is_told_to_stay_there() {
        Browser acme = Browser.at("acme.localhost");

        assertThat(acme.get("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(acme.get("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("max-age="));
    }

    private static String stylesheet(Browser visitor) {
        Matcher found =
                Pattern.compile("/brand/[^\"]+\\.css").matcher(visitor.get("/").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** News travel through the database, so they take a moment; five seconds would be far too long. */
    static boolean soon(BooleanSupplier happened) {
        return within(Duration.ofSeconds(5), happened);
    }

    static boolean within(Duration patience, BooleanSupplier happened) {
        long end = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }
}
