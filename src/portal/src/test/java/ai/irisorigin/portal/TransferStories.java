package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The help centre leaves as files, and files become a help centre. */
interface TransferStories {

    String IMPORT = "/app/knowledge/import";
    Pattern LOCATION = Pattern.compile(".*(/app/knowledge/import/[0-9a-f-]{36})");
    Pattern IMAGE = Pattern.compile("/help/images/[0-9a-f-]{36}");

    @Test
    default void what_is_exported_and_imported_elsewhere_reads_the_same_there() {
        Staff manager = Staff.at("globex.localhost", "manager@globex.test");
        Browser globex = Browser.at("globex.localhost");
        String category = TrashStories.category(manager, "Round trips");
        String article = TrashStories.article(manager, category, "There and back");
        TrashStories.publish(manager, article, "There and back", "# Way\n\nRead *this*.");
        manager.post(article, "version", "2", "title", "There and back", "markdown", "A newer draft.", "then", "save");
        emptyOrganization();
        try {
            Staff owner = Staff.at("mirror.localhost", "owner@globex.test");
            byte[] zip = export("globex.localhost", manager);
            assertThat(entries(zip).keySet())
                    .contains(
                            "round-trips/_index.en.md",
                            "round-trips/there-and-back.en.md",
                            "round-trips/there-and-back.en.draft.md");
            String plan = planned("mirror.localhost", owner, zip);
            assertThat(owner.get(plan).body()).doesNotContain("verdict-skipped");
            assertThat(owner.post(plan + "/confirmation", "publish", "yes").statusCode())
                    .isEqualTo(303);

            Browser mirror = Browser.at("mirror.localhost");
            assertThat(VisitStories.soon(() -> mirror.get("/help").body().contains("There and back")))
                    .isTrue();
            assertThat(main(mirror, "/help")).isEqualTo(main(globex, "/help"));
            Matcher pages = Pattern.compile("<loc>[^<]*?(/help/[a-z0-9-]+/[a-z0-9-]+)</loc>")
                    .matcher(globex.get("/sitemap.xml").body());
            int compared = 0;
            while (pages.find()) {
                assertThat(main(mirror, pages.group(1) + "?lang=th"))
                        .isEqualTo(main(globex, pages.group(1) + "?lang=th"));
                compared++;
            }
            assertThat(compared).isGreaterThan(20);
            assertThat(owner.get("/app/knowledge?query=There&phase=changed").body())
                    .as("the newer draft is one here too")
                    .contains("There and back");
            assertThat(owner.get(planned("mirror.localhost", owner, export("mirror.localhost", owner)))
                            .body())
                    .as("what is here already")
                    .contains("verdict-same")
                    .doesNotContain("verdict-create", "verdict-change", "verdict-add");
        } finally {
            Superuser.run("delete from platform.organization where slug = 'mirror'");
        }
    }

    @Test
    default void an_import_is_looked_at_taken_over_once_and_taken_back() throws IOException {
        Staff manager = Staff.at("globex.localhost", "manager@globex.test");
        Browser visitor = Browser.at("globex.localhost");
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        picture.writeBytes("<script>behind</script>".getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "box/Odd jobs/Sharpen a spoon.md",
                text("# Sharpen a spoon\n\n![How](../pics/how%20to.png)\n<b onclick=x()>!"));
        files.put("box/Odd jobs/Sharpen a spoon.th.md", text("---\ntitle: ลับช้อน\n---\nค่อย ๆ ลับ"));
        files.put("box/pics/how to.png", picture.toByteArray());
        files.put("box/pics/unused.png", picture.toByteArray());
        files.put("box/Odd jobs/broken.md", new byte[] {'#', ' ', (byte) 0xe0, (byte) 0xb8});
        files.put("box/inner.zip", zip(Map.of("a/b.md", text("# Inner"))));
        files.put("../escape.md", text("# Escape"));
        String plan = planned("globex.localhost", manager, zip(files));

        assertThat(manager.get(plan).body())
                .contains("Sharpen a spoon", "ลับช้อน", "verdict-create", "verdict-skipped", "escape.md", "inner.zip");
        assertThat(visitor.get("/help/odd-jobs").statusCode()).as("nothing yet").isEqualTo(404);
        for (Staff other : new Staff[] {
            Staff.at("globex.localhost", "agent@globex.test"), Staff.at("acme.localhost", "owner@acme.test")
        }) {
            assertThat(other.get(plan).statusCode()).isGreaterThanOrEqualTo(403);
            assertThat(other.post(plan + "/confirmation", "publish", "yes").statusCode())
                    .isGreaterThanOrEqualTo(403);
        }

        manager.post(plan + "/confirmation", "publish", "yes");
        manager.post(plan + "/confirmation", "publish", "yes");
        assertThat(VisitStories.soon(
                        () -> visitor.get("/help/odd-jobs/sharpen-a-spoon").statusCode() == 200))
                .isTrue();
        String page = visitor.get("/help/odd-jobs/sharpen-a-spoon?lang=en").body();
        Matcher image = IMAGE.matcher(page);
        assertThat(image.find()).isTrue();
        assertThat(page).doesNotContain("onclick");
        assertThat(visitor.get(image.group()).body()).doesNotContain("behind");
        assertThat(visitor.get("/help/odd-jobs/sharpen-a-spoon?lang=th").body()).contains("ลับช้อน");
        assertThat(visitor.get("/help/search?q=spoon").body()).contains("sharpen-a-spoon");
        assertThat(Superuser.number("select count(*) from shared.article where slug = 'sharpen-a-spoon'"))
                .isEqualTo(1);

        manager.post(plan + "/withdrawal");
        assertThat(VisitStories.soon(
                        () -> visitor.get("/help/odd-jobs/sharpen-a-spoon").statusCode() == 410))
                .isTrue();
        assertThat(manager.get("/app/knowledge/trash").body()).contains("Sharpen a spoon");
    }

    @Test
    default void what_is_no_import_is_refused_with_its_reason() throws IOException {
        Staff manager = Staff.at("globex.localhost", "manager@globex.test");
        assertThat(upload("globex.localhost", manager, "a.zip", new byte[0]).statusCode())
                .isEqualTo(422);
        var nothing = upload("globex.localhost", manager, "", new byte[0]);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("id=\"files-wrong\"");
        byte[] bomb = zip(Map.of("a/bomb.md", new byte[20 << 20]));
        assertThat(upload("globex.localhost", manager, "bomb.zip", bomb).statusCode())
                .isEqualTo(422);
        assertThat(upload("globex.localhost", manager, "big.zip", new byte[51 << 20])
                        .statusCode())
                .isEqualTo(413);
        Staff agent = Staff.at("globex.localhost", "agent@globex.test");
        assertThat(upload("globex.localhost", agent, "a.md", text("# A")).statusCode())
                .isEqualTo(403);
        assertThat(agent.get("/app/knowledge/export").statusCode()).isEqualTo(403);
        assertThat(Browser.at("globex.localhost").get("/app/knowledge/export").statusCode())
                .isEqualTo(303);
    }

    private static void emptyOrganization() {
        Superuser.run("insert into platform.organization (id, slug, name, plan, language, time_zone)"
                + " select gen_random_uuid(), 'mirror', 'Mirror', plan, language, time_zone from platform.organization"
                + " where slug = 'globex'");
        Superuser.run("insert into platform.membership (tenant_id, id, person_id, email, role, name, active, language,"
                + " time_zone, notify_new_conversations, notify_replies, notify_summary, joined_at, version)"
                + " select (select id from platform.organization where slug = 'mirror'), gen_random_uuid(), person_id,"
                + " email, role, name, active, language, time_zone, false, false, false, joined_at, 1"
                + " from platform.membership where email = 'owner@globex.test'");
    }

    /** What a visitor reads; images have other addresses elsewhere. */
    private static String main(Browser browser, String path) {
        String body = browser.get(path).body();
        String main = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
        return IMAGE.matcher(main).replaceAll("/help/images/one").replaceAll("(?i)mirror|globex( \\w+)?", "-");
    }

    private static byte[] export(String host, Staff staff) {
        var answer = Browser.at(host).bytes("/app/knowledge/export", "Cookie", staff.cookie());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        return answer.body();
    }

    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The address of its plan. */
    private static String planned(String host, Staff staff, byte[] zip) {
        var answer = upload(host, staff, "all.zip", zip);
        Matcher plan = LOCATION.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(plan.matches()).as("answer %s", answer.statusCode()).isTrue();
        return plan.group(1);
    }

    private static HttpResponse<String> upload(String host, Staff staff, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(text("--b\r\nContent-Disposition: form-data; name=\"csrf_token\"\r\n\r\n" + staff.csrfToken()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--b--\r\n"));
        return Browser.at(host)
                .post(
                        IMPORT,
                        body.toByteArray(),
                        "Content-Type",
                        "multipart/form-data; boundary=b",
                        "Cookie",
                        staff.cookie(),
                        "Sec-Fetch-Site",
                        "same-origin");
    }
}
