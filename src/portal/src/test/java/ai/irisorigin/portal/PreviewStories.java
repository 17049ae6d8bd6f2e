package ai.irisorigin.portal;

import static ai.irisorigin.portal.BrandingStories.found;
import static ai.irisorigin.portal.BrandingStories.theme;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody follows a link that shows the help centre in another look, and some try to do more with it. */
interface PreviewStories {

    String SUMMIT = "/assets/summit/";

    @Test
    default void a_preview_shows_the_real_pages_in_a_frame_below_a_banner_that_no_theme_reaches() {
        Program shop = Program.ofItsOwn("professional");
        Browser guest = Browser.at(shop.host());
        String token = token(shop);

        var entered = guest.get("/preview/" + token);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).hasValue("/");
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("preview=" + token)
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age", "Expires");
        String window = "preview=" + token;

        var wrapper = guest.get("/help?a=b", "Cookie", window, "Sec-Fetch-Dest", "document");
        assertThat(wrapper.body())
                .contains("Preview: Summit", "Leave the preview", "<iframe id=\"frame\"", "a=b&amp;preview=" + token)
                .doesNotContain(SUMMIT);
        hidden(wrapper, "frame-ancestors 'none'");
        assertThat(guest.get("/help", "Cookie", window).body())
                .as("a browser that does not say what for")
                .contains("Leave the preview");

        var framed = guest.get("/help?a=b&preview=" + token, "Sec-Fetch-Dest", "iframe");
        assertThat(framed.statusCode()).isEqualTo(303);
        assertThat(framed.headers().firstValue("Location")).hasValue("/help?a=b");
        String frame = window + "; preview-frame=" + token;
        var page = guest.get("/help", "Cookie", frame, "Sec-Fetch-Dest", "iframe");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(SUMMIT).doesNotContain("Leave the preview");
        hidden(page, "frame-ancestors 'self'");
        String stylesheet = found("/brand/drafts/[^\"]+\\.css", page.body());
        assertThat(guest.get(stylesheet).statusCode()).isEqualTo(200);
        assertThat(Browser.at("acme.localhost").get(stylesheet).statusCode())
                .as("a draft of another organization")
                .isEqualTo(404);
        assertThat(guest.get("/nowhere", "Cookie", frame, "Sec-Fetch-Dest", "iframe"))
                .satisfies(missing -> assertThat(missing.statusCode()).isEqualTo(404))
                .satisfies(missing -> assertThat(missing.body()).contains(SUMMIT))
                .satisfies(missing -> hidden(missing, "frame-ancestors 'self'"));
    }

    @Test
    default void a_preview_is_neither_taken_from_the_cache_nor_put_into_it() {
        Program shop = Program.ofItsOwn("professional");
        Browser guest = Browser.at(shop.host());
        String cookies = cookies(token(shop));
        assertThat(guest.get("/help").body()).doesNotContain(SUMMIT);

        assertThat(guest.get("/help", "Cookie", cookies, "Sec-Fetch-Dest", "iframe")
                        .body())
                .contains(SUMMIT);
        assertThat(guest.get("/", "Cookie", cookies, "Sec-Fetch-Dest", "iframe").body())
                .contains(SUMMIT);

        for (String path : List.of("/help", "/")) {
            var plain = guest.get(path);
            assertThat(plain.body()).doesNotContain(SUMMIT, "Leave the preview");
            assertThat(plain.headers().firstValue("X-Robots-Tag")).isEmpty();
            assertThat(plain.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    default void a_frame_shows_nothing_outside_a_preview_and_no_page_that_is_not_for_everybody() {
        Program shop = Program.ofItsOwn("professional");
        Browser guest = Browser.at(shop.host());
        String cookies = cookies(token(shop));

        assertThat(policy(guest.get("/help", "Sec-Fetch-Dest", "iframe"))).contains("frame-ancestors 'none'");
        assertThat(policy(guest.get("/sign-in"))).contains("frame-ancestors 'none'");
        for (String path : List.of("/sign-in", "/app", "/app/branding")) {
            var refused = guest.get(path, "Cookie", cookies, "Sec-Fetch-Dest", "iframe");
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("A preview is for looking only");
        }
        assertThat(guest.get("/sign-in", "Cookie", cookies, "Sec-Fetch-Dest", "document")
                        .body())
                .as("whoever signs in is in no preview")
                .doesNotContain("Leave the preview");
    }

    @Test
    default void nothing_can_be_sent_in_a_preview_but_the_wish_to_leave_it() {
        Program shop = Program.ofItsOwn("professional");
        Browser guest = Browser.at(shop.host());
        String token = token(shop);
        String question = "email=ada%40example.com&subject=A&text=B";

        for (String destination : List.of("iframe", "document", "empty")) {
            var refused = guest.post(
                    "/conversations/new",
                    question,
                    "Cookie",
                    cookies(token),
                    "Sec-Fetch-Dest",
                    destination,
                    "Sec-Fetch-Site",
                    "same-origin");
            assertThat(refused.statusCode()).as(destination).isEqualTo(403);
            assertThat(refused.body()).contains("A preview is for looking only");
        }
        assertThat(Superuser.number(
                        "select count(*) from shared.conversation where tenant_id ="
                                + " (select id from platform.organization where slug = ?)",
                        shop.slug()))
                .isZero();
        var left = guest.post("/preview/end", "", "Cookie", cookies(token), "Sec-Fetch-Site", "same-origin");
        assertThat(left.statusCode()).isEqualTo(303);
        gone(left);
        assertThat(guest.post("/preview/end", "", "Cookie", cookies(token), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    default void a_token_that_was_changed_or_is_anothers_or_is_over_shows_nothing() {
        Program shop = Program.ofItsOwn("professional");
        Program other = Program.ofItsOwn("professional");
        Browser guest = Browser.at(shop.host());
        String token = token(shop);
        String flipped = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        String resealed = token.substring(0, token.length() - 2) + (token.endsWith("A") ? "BB" : "AA");

        for (String bad : List.of(flipped, resealed, token.substring(0, 40), "x", "%2e%2e", token(other))) {
            var refused = guest.get("/preview/" + bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(404);
            gone(refused);
            var shown = guest.get("/help", "Cookie", "preview=" + bad, "Sec-Fetch-Dest", "document");
            assertThat(shown.statusCode()).as(bad).isEqualTo(404);
            assertThat(shown.body()).contains("This preview can").doesNotContain("<iframe");
            gone(shown);
            assertThat(guest.get("/help", "Cookie", "preview-frame=" + bad, "Sec-Fetch-Dest", "iframe")
                            .body())
                    .doesNotContain(SUMMIT);
        }
        ShiftedClock.during(Duration.ofHours(24), () -> {
            var over = guest.get("/preview/" + token);
            assertThat(over.statusCode()).isEqualTo(410);
            assertThat(over.body()).contains("This preview is over");
            gone(over);
            var shown = guest.get("/", "Cookie", cookies(token), "Sec-Fetch-Dest", "iframe");
            assertThat(shown.statusCode()).isEqualTo(410);
            gone(shown);
        });
        assertThat(guest.get("/preview/" + token).statusCode()).isEqualTo(303);
        Superuser.run("delete from shared.brand_draft");
        String unseen = token(other);
        Superuser.run("delete from shared.brand_draft");
        assertThat(Browser.at(other.host()).get("/preview/" + unseen).statusCode())
                .as("a draft that was thrown away")
                .isEqualTo(410);
    }

    private static String token(Program shop) {
        Staff owner = shop.staff();
        var shared = owner.post("/app/branding/themes/summit", theme(owner, 0, "link"));
        assertThat(shared.statusCode()).isEqualTo(200);
        assertThat(shared.body()).contains("Link to this preview");
        return found("/preview/[A-Za-z0-9_-]+", shared.body()).substring("/preview/".length());
    }

    private static String cookies(String token) {
        return "preview=" + token + "; preview-frame=" + token;
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static void hidden(HttpResponse<String> answer, String ancestors) {
        assertThat(policy(answer)).contains(ancestors);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    private static void gone(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("preview=;") && cookie.contains("Max-Age=0"))
                .anyMatch(cookie -> cookie.startsWith("preview-frame=;") && cookie.contains("Max-Age=0"));
    }
}
