package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.knowledge.Library;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organizations;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the public reads, and what becomes of it when editors change it. */
interface KnowledgeStories {

    Organizations organizations();

    Library library();

    @Test
    default void what_is_published_is_read_and_found_and_what_is_withdrawn_is_not() {
        Browser contoso = Browser.at("contoso.localhost");
        UUID article = during(() -> {
            UUID made = library().create(category(), "bring-a-parrot");
            library()
                    .publish(
                            made,
                            "en",
                            "Bring a parrot",
                            "Birds are welcome.",
                            "## Cage\n\nA cage helps.",
                            Instant.EPOCH);
            return made;
        });

        assertThat(VisitStories.soon(() -> contoso.get("/help/your-stay").body().contains("Bring a parrot")))
                .isTrue();
        assertThat(contoso.get("/help/search?q=parrots").body()).contains("Bring a <mark>parrot</mark>");
        assertThat(contoso.get("/help/search?q=parot").body()).contains("Bring a <mark>parrot</mark>");

        run(() -> library().unpublish(article, "en"));
        assertThat(contoso.get("/help/search?q=parrot").body()).doesNotContain("Bring a");
        assertThat(contoso.get("/help/search?q=parot").body()).doesNotContain("“parrot”");
        assertThat(contoso.get("/help/your-stay/bring-a-parrot").statusCode()).isEqualTo(404);
        run(() -> library().delete(article));
    }

    @Test
    default void an_old_address_leads_to_the_new_one() {
        Browser contoso = Browser.at("contoso.localhost");
        run(() -> {
            UUID article = library().create(category(), "late-night-snack");
            library().publish(article, "en", "Late snacks", "", "Until ten.", Instant.EPOCH);
            library().move(article, category(), "room-service");
        });

        for (String old : new String[] {"/help/your-stay/late-night-snack", "/help/nowhere/room-service"}) {
            var answer = contoso.get(old);
            assertThat(answer.statusCode()).as(old).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/help/your-stay/room-service"));
        }
        assertThat(Browser.at("acme.localhost")
                        .get("/help/your-stay/late-night-snack")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    default void a_reader_is_counted_once_and_may_say_what_was_missing() {
        Browser globex = Browser.at("globex.localhost");
        String feedback = "/help/smart-heating/create-a-heating-schedule/feedback";

        var answer = globex.post(feedback, "helpful=no");
        assertThat(answer.statusCode()).isEqualTo(303);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("rated=").contains("HttpOnly", "Max-Age=2592000", "Path=/help");
        cookie = cookie.substring(0, cookie.indexOf(';'));
        assertThat(globex.post(feedback, "helpful=no", "Cookie", cookie).statusCode())
                .isEqualTo(303);
        assertThat(globex.get(feedback + "?helpful=no", "Cookie", cookie).body())
                .contains("name=\"comment\"");
        assertThat(globex.post(feedback, "comment=", "Cookie", cookie).statusCode())
                .isEqualTo(422);
        assertThat(globex.post(feedback, "comment=Pictures", "Cookie", cookie).statusCode())
                .isEqualTo(303);

        assertThat(globex.post(feedback, "helpful=no").statusCode())
                .as("without the cookie: thanked, not counted")
                .isEqualTo(303);
        assertThat(Superuser.column("select r.helped || '/' || r.failed from shared.article_rating r"
                        + " join shared.article a on a.id = r.article_id where a.slug = 'create-a-heating-schedule'"))
                .containsExactly("0/1");
        assertThat(Superuser.column("select comment from shared.article_comment"))
                .containsExactly("Pictures");
        assertThat(globex.post("/help/smart-heating/nothing/feedback", "helpful=no")
                        .statusCode())
                .isEqualTo(404);
        assertThat(globex.post(feedback, "helpful=no", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    default void robots_learn_where_everything_is_and_where_nothing_is_for_them() {
        Browser acme = Browser.at("acme.localhost");
        var sitemap = acme.get("/sitemap.xml");

        assertThat(sitemap.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        assertThat(sitemap.body())
                .contains("/help/returns-and-warranty/return-an-item</loc>", "hreflang=\"th\"")
                .doesNotContain("wallbox");
        assertThat(acme.get("/robots.txt").body()).contains("Disallow: /app", "/sitemap.xml");
        assertThat(Browser.at("localhost").get("/robots.txt").body())
                .contains("Disallow: /operator")
                .doesNotContain("Sitemap");
    }

    private UUID category() {
        return UUID.fromString(Superuser.column("select c.id from shared.category c join platform.organization o"
                        + " on o.id = c.tenant_id where o.slug = 'contoso' and c.slug = 'your-stay'")
                .get(0));
    }

    private void run(Runnable work) {
        CurrentTenant.during(organizations().bySlug("contoso").orElseThrow(), work);
    }

    private <T> T during(Supplier<T> work) {
        return CurrentTenant.during(organizations().bySlug("contoso").orElseThrow(), work);
    }
}
