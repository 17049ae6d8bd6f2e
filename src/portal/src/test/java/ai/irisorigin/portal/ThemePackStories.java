package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Themes that are uploaded: refused or installed, shown by whom chose them, failing, withdrawn. */
interface ThemePackStories {

    String THEMES = "/operator/themes";
    String PRAIRIE = THEMES + "/prairie/1.0.0";
    Pattern JSON = Pattern.compile("name=\"report\"[^>]* value=\"([^\"]+)\"");

    @AfterEach
    default void noThemeIsLeftBehind() {
        Superuser.run("update shared.brand set theme = 'origin', theme_version = null where theme = 'prairie'");
        Superuser.run("delete from platform.theme_failure where theme = 'prairie'");
        Superuser.run("delete from platform.mail where kind like '%theme-failed'");
        Superuser.run("delete from platform.theme_version where name = 'prairie'");
    }

    @Test
    default void a_bad_pack_is_refused_with_a_report_and_nothing_is_left_of_it() {
        Staff operator = Staff.at("localhost", "operator@iris.test");

        var refused = upload(
                operator,
                ThemeZip.of("prairie", "1.0.0")
                        .with("partials/header.html", "<!--/* partial */-->\n<script>steal()</script>\n"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Nothing was installed.", "partials/header.html", "element-refused", "line 2");
        assertThat(installed()).isZero();
        assertThat(operator.get(PRAIRIE).statusCode()).isEqualTo(404);
    }

    @Test
    default void the_report_of_a_refused_pack_can_be_taken_home() {
        Staff operator = Staff.at("localhost", "operator@iris.test");
        var refused = upload(operator, ThemeZip.of("prairie", "1.0.0").with("../../evil.css", "a"));
        Matcher json = JSON.matcher(refused.body());
        assertThat(json.find()).isTrue();
        String report = json.group(1)
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");

        var text = operator.post(THEMES + "/report", "report", report, "format", "text");
        var again = operator.post(THEMES + "/report", "report", report, "format", "json");

        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.body()).contains("../../evil.css", "archive-name", "is refused");
        assertThat(text.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(again.body()).contains("\"rule\": \"archive-name\"");
        assertThat(operator.post(THEMES + "/report", "report", "no report", "format", "text")
                        .statusCode())
                .isEqualTo(400);
        assertThat(operator.post(THEMES + "/report", "report", report, "format", "exe")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    default void a_good_pack_is_installed_and_shown_by_whom_chose_it() {
        Staff operator = Staff.at("localhost", "operator@iris.test");

        var answer = upload(operator, ThemeZip.of("prairie", "1.0.0"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(PRAIRIE);
        choose("prairie", "1.0.0");

        String home = Browser.at("globex.localhost").get("/").body();
        assertThat(home).contains(ThemeZip.GREETING);
        Matcher asset = Pattern.compile("/assets/prairie@1.0.0/[^\"]+/hill.svg").matcher(home);
        assertThat(asset.find()).isTrue();
        var drawing = Browser.at("globex.localhost").get(asset.group());
        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(header(drawing, "Cache-Control")).contains("immutable");
        assertThat(header(drawing, "Content-Security-Policy")).startsWith("sandbox");
        assertThat(header(drawing, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Browser.at("acme.localhost").get("/").body()).doesNotContain(ThemeZip.GREETING);
        assertThat(operator.get(THEMES).body()).contains("Prairie", "1.0.0");
        assertThat(Browser.at("globex.localhost")
                        .get("/assets/prairie@9.9.9/x/hill.svg")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    default void a_version_never_changes() {
        Staff operator = Staff.at("localhost", "operator@iris.test");
        upload(operator, ThemeZip.of("prairie", "1.0.0"));

        var same = upload(operator, ThemeZip.of("prairie", "1.0.0"));
        assertThat(same.statusCode()).isEqualTo(303);
        assertThat(installed()).isEqualTo(1);

        var other = upload(
                operator,
                ThemeZip.of("prairie", "1.0.0").with("assets/hill.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("version-taken", "raise the version");
        assertThat(installed()).isEqualTo(1);

        assertThat(upload(operator, ThemeZip.of("prairie", "1.1.0")).statusCode())
                .isEqualTo(303);
        assertThat(installed()).isEqualTo(2);
        assertThat(operator.get(PRAIRIE).body()).contains(THEMES + "/prairie/1.1.0");
    }

    @Test
    default void the_name_of_a_theme_that_came_with_the_portal_is_taken() {
        Staff operator = Staff.at("localhost", "operator@iris.test");

        var refused = upload(operator, ThemeZip.of("summit", "9.0.0"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("name-taken");
        assertThat(Superuser.number("select count(*) from platform.theme_version"))
                .isZero();
    }

    @Test
    default void a_heavy_pack_is_installed_and_one_that_is_too_heavy_is_told_so() {
        Staff operator = Staff.at("localhost", "operator@iris.test");

        assertThat(upload(operator, ThemeZip.of("prairie", "1.0.0").heavy(5)).statusCode())
                .isEqualTo(303);
        var tooHeavy = upload(operator, ThemeZip.of("prairie", "1.1.0").heavy(11));
        assertThat(tooHeavy.statusCode()).isEqualTo(413);
        assertThat(tooHeavy.body()).contains("10 MB", "pack-wrong");
        assertThat(installed()).isEqualTo(1);

        byte[] pack = Browser.at("localhost")
                .download(PRAIRIE + "/pack", "Cookie", operator.cookie())
                .body();
        assertThat(pack).hasSizeGreaterThan(5_000_000);
    }

    @Test
    default void nothing_chosen_is_told_beside_the_field() {
        Staff operator = Staff.at("localhost", "operator@iris.test");

        var answer = operator.post(
                THEMES + "/new",
                new Parts().field("csrf_token", operator.csrfToken()).file("", new byte[0]));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"pack-wrong\"");
    }

    @Test
    default void who_chose_a_withdrawn_version_is_shown_what_it_builds_on_until_it_comes_back() {
        Staff operator = Staff.at("localhost", "operator@iris.test");
        upload(operator, ThemeZip.of("prairie", "1.0.0"));
        choose("prairie", "1.0.0");

        assertThat(operator.post(PRAIRIE + "/withdrawal").statusCode()).isEqualTo(303);
        await(() -> !Browser.at("globex.localhost").get("/").body().contains(ThemeZip.GREETING));
        assertThat(operator.get(PRAIRIE).body()).contains("Withdrawn");

        assertThat(operator.post(PRAIRIE + "/withdrawal/lifting").statusCode()).isEqualTo(303);
        await(() -> Browser.at("globex.localhost").get("/").body().contains(ThemeZip.GREETING));
        assertThat(Superuser.column("select action from platform.audit_entry where target = 'prairie 1.0.0'"
                        + " and action like 'theme.%' order by created_at desc limit 3"))
                .containsExactly("theme.offered", "theme.withdrawn", "theme.installed");
    }

    @Test
    default void a_page_that_a_theme_can_not_show_is_shown_by_the_theme_it_builds_on_and_told_once() {
        Staff operator = Staff.at("localhost", "operator@iris.test");
        upload(operator, ThemeZip.of("prairie", "2.0.0"));
        // What the check would have found: the record has changed since. No other story shows this version, which a
        // node may keep.
        putInstead(
                ThemeZip.of("prairie", "2.0.0")
                        .with(
                                "pages/knowledge/help.html",
                                """
                <!--/* ai.irisorigin.portal.knowledge.HelpPage */-->
                <th:block th:layout="site">
                <p th:text="${page.goneSince}"></p>
                </th:block>
                """));
        choose("prairie", "2.0.0");

        var help = Browser.at("globex.localhost").get("/help");

        assertThat(help.statusCode()).isEqualTo(200);
        assertThat(help.body()).contains("</html>").doesNotContain("prairie@2.0.0");
        assertThat(Browser.at("globex.localhost").get("/").body()).contains(ThemeZip.GREETING);
        await(() -> mails("theme-failed") == 1 && mails("installed-theme-failed") == 1);
        await(() -> newestMailOfGlobex().contains("pages/knowledge/help.html:3"));
        assertThat(newestMailOfGlobex()).contains("Prairie", "2.0.0", "knowledge/help");
        assertThat(Superuser.column("select recipient from platform.mail where kind like '%theme-failed' order by 1"))
                .containsExactly("operator@iris.test", "owner@globex.test");

        Browser.at("globex.localhost").get("/help?lang=th");
        assertThat(Superuser.number("select count(*) from platform.theme_failure where theme = 'prairie'"))
                .isEqualTo(1);
        assertThat(mails("theme-failed")).isEqualTo(1);
    }

    private static HttpResponse<String> upload(Staff operator, ThemeZip pack) {
        return operator.post(
                THEMES + "/new",
                new Parts().field("csrf_token", operator.csrfToken()).file("prairie.zip", pack.bytes()));
    }

    private static void choose(String theme, String version) {
        Superuser.run("update shared.brand set theme = ?, theme_version = ? where name = 'Globex'", theme, version);
        // The database's news of it may be a moment late.
        await(() -> Browser.at("globex.localhost").get("/").body().contains(ThemeZip.GREETING));
    }

    private static void putInstead(ThemeZip pack) {
        Superuser.run("update platform.theme_version set bytes = ? where name = 'prairie'", (Object) pack.bytes());
    }

    private static long installed() {
        return Superuser.number("select count(*) from platform.theme_version where name = 'prairie'");
    }

    private static long mails(String kind) {
        return Superuser.number("select count(*) from platform.mail where kind = ?", kind);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String newestMailOfGlobex() {
        Browser globex = Browser.at("globex.localhost");
        Matcher mail = Pattern.compile("href=\"(/dev/mail/\\d+)\"")
                .matcher(globex.get("/dev/mail").body());
        return mail.find() ? globex.get(mail.group(1)).body() : "";
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
