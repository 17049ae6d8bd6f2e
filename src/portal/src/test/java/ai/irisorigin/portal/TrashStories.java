package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Editors delete, and think better of it. */
interface TrashStories {

    @Test
    default void a_deleted_article_is_gone_for_visitors_and_comes_back_whole() {
        Staff manager = Staff.at("globex.localhost", "manager@globex.test");
        Browser visitor = Browser.at("globex.localhost");
        String category = category(manager, "Second thoughts");
        String article = article(manager, category, "Quokka feeding");
        publish(manager, article, "Quokka feeding", "Leaves, and zylophage bark.");
        manager.post(article + "/place", "category", category, "slug", "feeding-quokkas");
        assertThat(visitor.get("/help/second-thoughts/feeding-quokkas").body()).contains("zylophage");
        assertThat(visitor.get("/help/search?q=zylophage").body()).contains("feeding-quokkas");
        String elsewhere = article.replaceAll("/en$", "/th");
        assertThat(manager.get(elsewhere + "/deletion").body())
                .as("the title of another language")
                .contains("Quokka feeding");

        assertThat(manager.post(article + "/deletion").statusCode()).isEqualTo(303);
        assertThat(VisitStories.soon(() ->
                        visitor.get("/help/second-thoughts/feeding-quokkas").statusCode() == 410))
                .isTrue();
        assertThat(visitor.get("/help/second-thoughts/quokka-feeding").statusCode())
                .as("an address of earlier days")
                .isEqualTo(404);
        assertThat(visitor.get("/help/search?q=zylophage").body()).doesNotContain("feeding-quokkas");
        assertThat(manager.get(article).statusCode()).isEqualTo(404);
        assertThat(manager.get("/app/knowledge/trash").body()).contains("Quokka feeding");

        String trashed =
                article.replace("/app/knowledge/", "/app/knowledge/trash/").replaceAll("/en$", "");
        assertThat(Staff.at("acme.localhost", "owner@acme.test")
                        .post(trashed + "/restoration")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Staff.at("globex.localhost", "agent@globex.test")
                        .post(trashed + "/restoration")
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.post(trashed + "/restoration").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/help/second-thoughts/feeding-quokkas").body()).contains("zylophage");
        assertThat(visitor.get("/help/second-thoughts/quokka-feeding").statusCode())
                .isEqualTo(301);
        assertThat(visitor.get("/help/search?q=zylophage").body()).contains("feeding-quokkas");
        assertThat(manager.get(article + "/history").body()).contains("/history/1\"");

        manager.post(article + "/deletion");
        manager.post(trashed + "/deletion");
        assertThat(manager.post(trashed + "/restoration").statusCode()).isEqualTo(404);
        assertThat(manager.get("/app/knowledge/trash").body()).doesNotContain("Quokka feeding");
    }

    @Test
    default void an_article_whose_address_and_category_were_taken_meanwhile_comes_back_beside_them() {
        Staff manager = Staff.at("globex.localhost", "manager@globex.test");
        String category = category(manager, "Short lived");
        String article = article(manager, category, "Twice told");
        publish(manager, article, "Twice told", "First.");
        manager.post(article + "/deletion");
        manager.post("/app/knowledge/categories/" + category + "/deletion");
        String other = category(manager, "Longer lived");
        publish(manager, article(manager, other, "Twice told"), "Twice told", "Second.");

        String trashed =
                article.replace("/app/knowledge/", "/app/knowledge/trash/").replaceAll("/en$", "");
        assertThat(manager.post(trashed + "/restoration").statusCode()).isEqualTo(303);
        assertThat(manager.get(article).body()).contains("value=\"twice-told-");
        assertThat(Browser.at("globex.localhost")
                        .get("/help/longer-lived/twice-told")
                        .body())
                .contains("Second.");
    }

    @Test
    default void a_category_that_is_deleted_hands_its_articles_on() {
        Staff manager = Staff.at("globex.localhost", "manager@globex.test");
        Browser visitor = Browser.at("globex.localhost");
        String old = category(manager, "Old shelf");
        String young = category(manager, "Young shelf");
        publish(manager, article(manager, old, "Moving house"), "Moving house", "Boxes.");

        assertThat(manager.post("/app/knowledge/categories/" + old + "/deletion")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/help/old-shelf/moving-house").statusCode()).isEqualTo(200);
        manager.post("/app/knowledge/categories/" + old + "/deletion", "into", old);
        assertThat(visitor.get("/help/old-shelf/moving-house").statusCode())
                .as("into itself")
                .isEqualTo(200);
        manager.post("/app/knowledge/categories/" + old + "/deletion", "into", young);
        assertThat(visitor.get("/help/young-shelf/moving-house").body()).contains("Boxes.");
        assertThat(VisitStories.soon(
                        () -> visitor.get("/help/old-shelf/moving-house").statusCode() == 301))
                .isTrue();
        assertThat(visitor.get("/help/old-shelf").statusCode()).isEqualTo(404);
    }

    /** Its id. */
    static String category(Staff staff, String name) {
        staff.post("/app/knowledge/categories/new", "nameEn", name, "icon", "star");
        Matcher id = Pattern.compile("<option value=\"([0-9a-f-]{36})\">" + name + "<")
                .matcher(staff.get("/app/knowledge/new").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    /** Where it is edited. */
    static String article(Staff staff, String category, String title) {
        return staff.post("/app/knowledge/new", "title", title, "category", category, "language", "en")
                .headers()
                .firstValue("Location")
                .map(location -> location.substring(location.indexOf("/app/")))
                .orElseThrow();
    }

    static void publish(Staff staff, String article, String title, String markdown) {
        Matcher version =
                AuthoringStories.DRAFT_VERSION.matcher(staff.get(article).body());
        assertThat(version.find()).isTrue();
        assertThat(staff.post(
                                article,
                                "version",
                                version.group(1),
                                "title",
                                title,
                                "markdown",
                                markdown,
                                "then",
                                "publish")
                        .statusCode())
                .isEqualTo(303);
    }
}
