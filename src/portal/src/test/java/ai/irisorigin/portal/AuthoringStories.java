package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.authoring.PublicationTimer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** How an article comes to be, and who may write it. */
interface AuthoringStories {

    Pattern DRAFT_VERSION = Pattern.compile("name=\"version\" id=\"version\" value=\"(\\d+)\"");
    Pattern SAVED_VERSION = Pattern.compile("\"version\":(\\d+)");
    String ANY_ARTICLE = "00000000-0000-4000-8000-000000000000";

    PublicationTimer publications();

    @Test
    default void an_article_is_written_previewed_published_changed_and_taken_back() {
        Staff manager = Staff.at("acme.localhost", "manager@acme.test");
        Browser visitor = Browser.at("acme.localhost");
        String article = begun(manager, "How to wax a zip");
        String page = "/help/" + categorySlug("acme") + "/how-to-wax-a-zip";

        assertThat(edit(manager, article, "Rub a **candle** along it. <script>x()</script>", "preview")
                        .statusCode())
                .isEqualTo(303);
        var preview = manager.get(article + "/preview");
        assertThat(preview.body())
                .contains("<strong>candle</strong>", "How to wax a zip")
                .doesNotContain("x()");
        assertThat(preview.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(preview.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(visitor.get(article + "/preview").statusCode())
                .as("a stranger, after somebody looked")
                .isEqualTo(303);
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);

        assertThat(edit(manager, article, "Rub a **candle** along it.", "publish")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get(page).body()).contains("<strong>candle</strong>");

        edit(manager, article, "Rub a *crayon* along it.", "save");
        assertThat(visitor.get(page).body()).contains("candle").doesNotContain("crayon");
        assertThat(manager.get("/app/knowledge?query=wax&phase=changed").body()).contains("How to wax a zip");
        assertThat(manager.get(article + "/history/1").body()).contains("diff-minus", "diff-plus", "crayon");

        manager.post(article + "/history/1/restoration", "version", version(manager, article));
        assertThat(manager.get(article).body()).contains("**candle**").doesNotContain("crayon");

        manager.post(article + "/withdrawal");
        assertThat(VisitStories.soon(() -> visitor.get(page).statusCode() == 404))
                .isTrue();
        assertThat(manager.get("/app/knowledge?query=wax&phase=draft").body()).contains("How to wax a zip");
    }

    @Test
    default void of_two_who_write_the_second_sees_both_texts_and_overwrites_nothing() {
        Staff owner = Staff.at("acme.localhost", "owner@acme.test");
        Staff manager = Staff.at("acme.localhost", "manager@acme.test");
        String article = begun(owner, "Two hands");
        String version = version(owner, article);
        assertThat(manager.get(article).body())
                .as("the owner has it open")
                .doesNotContain("id=\"others\" role=\"status\" hidden");

        assertThat(save(owner, article, "Owner’s words", version, "save").statusCode())
                .isEqualTo(303);
        assertThat(save(manager, article + "/draft", "Manager’s words", version, "save")
                        .statusCode())
                .isEqualTo(409);
        var second = save(manager, article, "Manager’s words", version, "publish");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Owner’s words", "Manager’s words");
        assertThat(owner.get(article).body()).contains("Owner’s words").doesNotContain("Manager’s words");

        var saved = save(owner, article + "/draft", "By itself", version(owner, article), "save");
        assertThat(saved.statusCode()).isEqualTo(200);
        Matcher told = SAVED_VERSION.matcher(saved.body());
        assertThat(told.find()).isTrue();
        assertThat(version(owner, article)).isEqualTo(told.group(1));
    }

    @Test
    default void what_is_scheduled_is_published_once() {
        Staff manager = Staff.at("initech.localhost", "manager@initech.test");
        String article = begun(manager, "Tomorrow");
        String past = manager.post(
                        article,
                        "version",
                        version(manager, article),
                        "title",
                        "Tomorrow",
                        "markdown",
                        "News",
                        "then",
                        "schedule",
                        "publishAt",
                        "2020-01-01T10:00")
                .body();
        assertThat(past).contains("id=\"publishAt-wrong\"");
        manager.post(
                article,
                "version",
                version(manager, article),
                "title",
                "Tomorrow",
                "markdown",
                "News",
                "then",
                "schedule",
                "publishAt",
                "2099-01-01T10:00");
        assertThat(manager.get("/app/knowledge?phase=scheduled").body()).contains("Tomorrow");
        assertThat(Superuser.number("select count(*) from platform.publication_due"))
                .isEqualTo(1);
        assertThat(manager.get(article + "/history").body()).doesNotContain("/history/1\"");

        Superuser.run("update org_initech.draft set publish_at = now() where publish_at is not null");
        Superuser.run("update platform.publication_due set at = now()");
        publications().publish();
        assertThat(manager.get(article + "/history").body())
                .contains("/history/1\"")
                .doesNotContain("/history/2\"");
        assertThat(manager.get("/app/knowledge?phase=published&query=Tomorrow").body())
                .contains(article);
    }

    @Test
    default void drafts_are_for_those_who_may_and_for_their_organization() {
        Staff manager = Staff.at("acme.localhost", "manager@acme.test");
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        Staff admin = Staff.at("acme.localhost", "admin@acme.test");
        Staff stranger = Staff.at("globex.localhost", "owner@globex.test");
        String article = begun(manager, "Behind the curtain");

        for (String path : new String[] {"/preview", "/history"}) {
            assertThat(agent.get(article + path).statusCode()).isEqualTo(200);
            assertThat(admin.get(article + path).statusCode()).isEqualTo(403);
            assertThat(stranger.get(article + path).statusCode()).isEqualTo(404);
        }
        assertThat(agent.get(article).statusCode()).isEqualTo(403);
        assertThat(save(agent, article, "Mine", "1", "publish").statusCode()).isEqualTo(403);
        assertThat(save(stranger, article, "Mine", "1", "publish").statusCode()).isEqualTo(404);
        assertThat(save(stranger, article + "/draft", "Mine", "1", "save").statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(article + "/draft/presence").statusCode()).isEqualTo(404);
        assertThat(stranger.post(article + "/withdrawal").statusCode()).isEqualTo(404);
        assertThat(manager.get("/app/knowledge/" + ANY_ARTICLE + "/en").statusCode())
                .isEqualTo(404);
        assertThat(manager.get(article.replace("/en", "/xx")).statusCode()).isEqualTo(404);
    }

    @Test
    default void whatever_is_typed_comes_back_when_it_is_refused() {
        Staff manager = Staff.at("acme.localhost", "manager@acme.test");
        String article = begun(manager, "Limits");
        var nameless = manager.post(
                article,
                "version",
                version(manager, article),
                "title",
                " ",
                "markdown",
                "Kept as typed",
                "then",
                "save");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("id=\"title-wrong\"", "Kept as typed");
        assertThat(save(manager, article, "x".repeat(100_001), version(manager, article), "save")
                        .statusCode())
                .isEqualTo(422);
        assertThat(save(manager, article, "x".repeat(2 << 20), version(manager, article), "save")
                        .statusCode())
                .isEqualTo(413);
        assertThat(manager.post("/app/knowledge/new", "title", "A", "slug", "Not a slug", "category", "x")
                        .body())
                .contains("Not a slug", "id=\"slug-wrong\"", "id=\"category-wrong\"");
        assertThat(manager.get("/app/knowledge?query=%25_!%00&phase=x&language=xx&category=x&after=x&before=2026_x")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    default void a_category_is_made_named_moved_and_deleted_while_it_is_empty() {
        Staff manager = Staff.at("globex.localhost", "manager@globex.test");
        String list = "/app/knowledge/categories";
        assertThat(manager.post(list + "/new", "nameEn", "Solar roofs", "nameTh", "หลังคาโซลาร์", "icon", "star")
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.post(list + "/new", "nameEn", "Images", "icon", "star")
                        .statusCode())
                .as("an address that is needed")
                .isEqualTo(422);
        String id = Superuser.column("select c.id::text from shared.category c where c.slug = 'solar-roofs'")
                .get(0);
        assertThat(manager.post(list + "/" + id + "/position", "places", "-1").statusCode())
                .isEqualTo(303);
        assertThat(manager.get(list).body()).contains("Solar roofs");
        manager.post(list + "/" + id, "nameEn", "Sun roofs", "icon", "plug");
        assertThat(manager.get(list).body()).contains("Sun roofs").doesNotContain("Solar roofs");
        manager.post(list + "/" + id + "/deletion");
        assertThat(manager.get(list).body()).doesNotContain("href=\"" + list + "/" + id);
    }

    @Test
    default void an_image_is_drawn_anew_and_shown_to_everybody_at_its_own_organization() throws IOException {
        Staff manager = Staff.at("acme.localhost", "manager@acme.test");
        String article = begun(manager, "Pictures");
        var photo = new BufferedImage(2400, 30, BufferedImage.TYPE_INT_RGB);
        var file = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", file);
        file.writeBytes("<script>behind</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(upload(manager, article, file.toByteArray()).statusCode()).isEqualTo(303);
        assertThat(upload(manager, article, "<svg onload=x()>".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        Matcher address = Pattern.compile("src=\"(/help/images/[0-9a-f-]+)\"")
                .matcher(manager.get(article + "/images").body());
        assertThat(address.find()).isTrue();
        var shown = Browser.at("acme.localhost").get(address.group(1));
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(shown.body()).doesNotContain("behind");
        assertThat(Browser.at("globex.localhost").get(address.group(1)).statusCode())
                .isEqualTo(404);

        Matcher id = Pattern.compile("/images/([0-9a-f-]+)").matcher(address.group(1));
        assertThat(id.find()).isTrue();
        manager.post(article + "/images/" + id.group(1) + "/insertion", "version", version(manager, article));
        assertThat(manager.get(article + "/preview").body()).contains(address.group(1));
    }

    private static HttpResponse<String> upload(Staff staff, String article, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"csrf_token\"\r\n\r\n" + staff.csrfToken()
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nA ]zip[\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"image\"; filename=\"x.html\"\r\n"
                        + "Content-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return Browser.at("acme.localhost")
                .post(
                        article + "/images",
                        body.toByteArray(),
                        "Content-Type",
                        "multipart/form-data; boundary=b",
                        "Cookie",
                        staff.cookie(),
                        "Sec-Fetch-Site",
                        "same-origin");
    }

    /** A new article in English; where it is edited. */
    static String begun(Staff staff, String title) {
        Matcher category = Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(staff.get("/app/knowledge/new").body());
        assertThat(category.find()).isTrue();
        return staff.post("/app/knowledge/new", "title", title, "category", category.group(1), "language", "en")
                .headers()
                .firstValue("Location")
                .map(location -> location.substring(location.indexOf("/app/")))
                .orElseThrow();
    }

    private static HttpResponse<String> edit(Staff staff, String article, String markdown, String then) {
        return save(staff, article, markdown, version(staff, article), then);
    }

    private static HttpResponse<String> save(Staff staff, String path, String markdown, String version, String then) {
        return staff.post(path, "version", version, "title", "How to wax a zip", "markdown", markdown, "then", then);
    }

    private static String version(Staff staff, String article) {
        Matcher found = DRAFT_VERSION.matcher(staff.get(article).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Where an article of the first category is read. */
    static String addressIn(String organization, String slug) {
        return "/help/" + categorySlug(organization) + "/" + slug;
    }

    private static String categorySlug(String organization) {
        return Superuser.column(
                        "select c.slug from shared.category c join platform.organization o on o.id = c.tenant_id"
                                + " where o.slug = '" + organization + "' order by c.position limit 1")
                .get(0);
    }
}
