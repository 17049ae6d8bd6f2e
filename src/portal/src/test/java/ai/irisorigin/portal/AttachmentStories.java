package ai.irisorigin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.irisorigin.portal.ConversationStories.Asker;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Both sides send files, and strangers send everything else. */
interface AttachmentStories {

    Pattern ATTACHMENT = Pattern.compile("href=\"([^\"]+/attachments/[0-9a-f-]{36})\"");

    @Test
    default void files_travel_with_a_question_an_answer_and_a_note_which_stays_inside() {
        Browser acme = Browser.at("acme.localhost");
        String email = "files-" + UUID.randomUUID() + "@example.com";
        byte[] screenshot = png();
        var asked = ask(
                acme, question(acme, email).file("../my tent.exe", screenshot).file("ใบเสร็จ.log", "line\n"));
        assertThat(asked.statusCode()).isEqualTo(303);
        String address = asked.headers().firstValue("Location").orElseThrow();
        String page = acme.get(address).body();
        assertThat(page).contains(".exe.png", "ใบเสร็จ.log", "1 KB", "<img ");

        List<String> links = links(page);
        assertThat(links).hasSize(2);
        var picture = acme.download(links.get(0));
        assertThat(picture.body()).isEqualTo(screenshot);
        assertThat(picture.headers().map())
                .containsEntry("content-type", List.of("image/png"))
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(picture.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).startsWith("private"));
        assertThat(acme.download(links.get(1)).headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"_______.log\"; filename*=UTF-8''"
                        + "%E0%B9%83%E0%B8%9A%E0%B9%80%E0%B8%AA%E0%B8%A3%E0%B9%87%E0%B8%88.log");

        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        String thread = thread(email);
        assertThat(agent.post(thread, draft(agent, thread, "note").file("inside.txt", "For us alone"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(agent.post(thread, draft(agent, thread, "answer").file("label.pdf", "%PDF-1.7"))
                        .statusCode())
                .isEqualTo(303);
        List<String> seen = links(agent.get(thread).body());
        assertThat(seen).hasSize(4);
        assertThat(agent.get(seen.get(2)).body()).isEqualTo("For us alone");
        String after = acme.get(address).body();
        assertThat(links(after)).hasSize(3);
        assertThat(after).contains("label.pdf").doesNotContain("inside.txt");
        String note = seen.get(2).substring(seen.get(2).lastIndexOf('/'));
        assertThat(acme.get(address + "/attachments" + note).statusCode())
                .as("a note's file by its number")
                .isEqualTo(404);
    }

    @Test
    default void a_file_is_opened_by_nobody_else() {
        Browser acme = Browser.at("acme.localhost");
        Asker ada = asks("With a file", "private.txt");
        Asker bob = asks("Another", "other.txt");
        String file = links(ada.page().body()).get(0);
        String id = file.substring(file.lastIndexOf('/'));

        assertThat(acme.get(bob.address() + "/attachments" + id).statusCode()).isEqualTo(404);
        assertThat(acme.get(ada.address() + "/attachments/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(Browser.at("globex.localhost").get(file).statusCode()).isEqualTo(404);
        assertThat(acme.get("/conversations/" + "A".repeat(43) + "/attachments" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(acme.get(ada.thread() + "/attachments" + id).statusCode())
                .as("not signed in")
                .isEqualTo(303);
        assertThat(Staff.at("globex.localhost", "agent@globex.test")
                        .get(ada.thread() + "/attachments" + id)
                        .statusCode())
                .isEqualTo(404);
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        assertThat(agent.get(bob.thread() + "/attachments" + id).statusCode()).isEqualTo(404);

        Asker again = asks("Once more", "third.txt", ada.email());
        assertThat(agent.post(ada.thread() + "/merging/" + again.number()).statusCode())
                .isEqualTo(303);
        assertThat(links(ada.page().body())).as("merged").hasSize(2);
        assertThat(links(agent.get(again.thread()).body()))
                .allSatisfy(link -> assertThat(agent.get(link).statusCode()).isEqualTo(200));
    }

    @Test
    default void a_message_may_be_nothing_but_files_and_is_said_once() {
        Asker ada = Asker.asks("acme.localhost", "Files only");
        String once = UUID.randomUUID().toString();
        var message = new Parts().field("once", once).field("text", " ").file("a.csv", "a;b");

        assertThat(post(ada.browser(), ada.address(), message).statusCode()).isEqualTo(303);
        assertThat(post(ada.browser(), ada.address(), message).statusCode()).isEqualTo(303);

        assertThat(links(ada.page().body())).hasSize(1);
        assertThat(Superuser.column("select preview from shared.conversation where email = ?", ada.email()))
                .containsExactly("a.csv");
        assertThat(post(ada.browser(), ada.address(), new Parts().field("once", once))
                        .statusCode())
                .as("nothing at all")
                .isEqualTo(422);
    }

    @Test
    default void what_is_too_much_or_of_the_wrong_kind_is_named_and_the_text_comes_back() {
        Browser acme = Browser.at("acme.localhost");
        String email = "hostile-" + UUID.randomUUID() + "@example.com";

        var kinds = ask(
                acme,
                question(acme, email)
                        .file("page<b>.html", "<html><script>alert(1)</script>")
                        .file("setup.exe", "MZ\0")
                        .file("fine.txt", "fine"));
        assertThat(kinds.statusCode()).isEqualTo(422);
        assertThat(kinds.body())
                .contains("page_b_.html", "setup.exe", "isn’t a kind of file", "value=\"" + email + "\"", "My tent")
                .contains("choose these again", "fine.txt")
                .doesNotContain("<script>alert");
        var large = ask(acme, question(acme, email).file("video.txt", "x".repeat(10 << 20) + "x"));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("“video.txt” is larger than 10 MB", "My tent");
        byte[] nine = "x".repeat(9 << 20).getBytes(StandardCharsets.US_ASCII);
        var together = ask(
                acme,
                question(acme, email).file("1.txt", nine).file("2.txt", nine).file("3.txt", nine));
        assertThat(together.body()).contains("With “3.txt”, your files are larger than 25 MB together", "My tent");
        Parts thousand = question(acme, email);
        for (int i = 1; i <= 1_000; i++) {
            thousand.file(i + ".txt", "x");
        }
        var many = ask(acme, thousand);
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body())
                .contains("“11.txt” is one file too many", "My tent")
                .doesNotContain("“12.txt”");

        assertThat(Superuser.number("select count(*) from shared.conversation where email = ?", email))
                .isZero();
        assertThat(Superuser.number("select count(*) from shared.attachment where name = 'fine.txt'"))
                .isZero();
    }

    @Test
    default void what_is_no_form_gets_a_clear_answer() {
        Browser acme = Browser.at("acme.localhost");
        String email = "broken-" + UUID.randomUUID() + "@example.com";

        var text = ask(acme, question(acme, email).field("more", "x".repeat(10 << 20)));
        assertThat(text.statusCode()).isEqualTo(413);
        assertThat(text.body()).contains("That was too large", "what you typed is still there");
        var plain = acme.post("/conversations/new", "question=" + "x".repeat(300_000));
        assertThat(plain.statusCode()).isEqualTo(413);
        for (Parts odd : List.of(
                question(acme, email).part("filename=\"a.txt\"", new byte[1]),
                question(acme, email).part("name=\"files\"; filename=\"" + "n".repeat(9_000) + "\"", new byte[1]),
                question(acme, email).part("name=\"files\"; filename=\"a\u202Egnp.exe\"", new byte[1]),
                question(acme, email).part("name=\"\"", new byte[0]),
                new Parts())) {
            assertThat(ask(acme, odd).statusCode()).isBetween(300, 422);
        }
        byte[] cut = "--a-boundary\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\ncut"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(acme.post("/conversations/new", cut, "Content-Type", Parts.TYPE)
                        .statusCode())
                .isEqualTo(400);
        assertThat(acme.post("/conversations/new", cut, "Content-Type", "multipart/form-data")
                        .statusCode())
                .isEqualTo(400);
        var foreign = acme.post(
                "/conversations/new",
                question(acme, email).bytes(),
                "Content-Type",
                Parts.TYPE,
                "Origin",
                "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        assertThat(acme.post(
                                "/app/conversations/1",
                                new Parts().field("text", "x").bytes(),
                                "Content-Type",
                                Parts.TYPE,
                                "Cookie",
                                agent.cookie(),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .as("without the session's token")
                .isEqualTo(403);
    }

    @Test
    default void whatever_a_customer_writes_is_shown_and_never_run() {
        Browser acme = Browser.at("acme.localhost");
        String email = "script-" + UUID.randomUUID() + "@example.com";
        String script = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        var asked = ask(
                acme,
                new Parts()
                        .field("ticket", ticket(acme))
                        .field("name", script)
                        .field("email", email)
                        .field("subject", script)
                        .field("question", script)
                        .file(script.replace('"', '\'') + ".txt", "x"));
        assertThat(asked.statusCode()).isEqualTo(303);
        Staff agent = Staff.at("acme.localhost", "agent@acme.test");
        for (String page : List.of(
                acme.get(asked.headers().firstValue("Location").orElseThrow()).body(),
                agent.get(thread(email)).body(),
                agent.get("/app/conversations").body())) {
            assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img src=x");
        }
        for (String broken : List.of("%E0%A4", "%ED%A0%80", "%00", "%ff%fe")) {
            assertThat(acme.post("/conversations/new", "name=" + broken).statusCode())
                    .as(broken)
                    .isIn(400, 422);
            assertThat(acme.get("/help/search?q=" + broken).statusCode())
                    .as(broken)
                    .isIn(200, 400);
            assertThat(acme.get("/help/suggestions?q=" + broken).statusCode())
                    .as(broken)
                    .isIn(200, 400);
        }
        var guessed = acme.get("/conversations/" + "B".repeat(43));
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(guessed.body()).contains("href=\"/conversations/new\"");
    }

    @Test
    default void articles_are_suggested_before_somebody_asks() {
        Browser globex = Browser.at("globex.localhost");

        assertThat(globex.get("/help/suggestions?q=how%20do%20I%20add%20my%20new%20device%20please")
                        .body())
                .contains("/help/getting-started/add-a-device");
        assertThat(globex.get("/help/suggestions?q=").body()).isEqualTo("[]");
        assertThat(globex.get("/help/suggestions").body()).isEqualTo("[]");
        assertThat(globex.get("/help/suggestions?q=zzzzqqqq%20xxxx").body()).isEqualTo("[]");
        assertThat(Superuser.column("select query from shared.search_miss where query like 'zzzzqqqq%'"))
                .as("nobody has looked for it yet")
                .isEmpty();
        assertThat(globex.get("/conversations/new").body()).contains("js/suggestions", "id=\"suggestions\"");
    }

    private static Asker asks(String question, String file) {
        return asks(question, file, "files-" + UUID.randomUUID() + "@example.com");
    }

    private static Asker asks(String question, String file, String email) {
        Browser acme = Browser.at("acme.localhost");
        var asked = ask(acme, question(acme, email).file(file, question));
        assertThat(asked.statusCode()).isEqualTo(303);
        String address = asked.headers().firstValue("Location").orElseThrow();
        String thread = thread(email);
        return new Asker(acme, email, address, thread.substring(thread.lastIndexOf('/') + 1));
    }

    private static HttpResponse<String> ask(Browser browser, Parts parts) {
        return post(browser, "/conversations/new", parts);
    }

    private static HttpResponse<String> post(Browser browser, String path, Parts parts) {
        return browser.post(path, parts.bytes(), "Content-Type", Parts.TYPE);
    }

    static Parts question(Browser browser, String email) {
        return new Parts()
                .field("ticket", ticket(browser))
                .field("name", "Ada")
                .field("email", email)
                .field("subject", "My tent")
                .field("question", "Is it mine?");
    }

    /** Of a form that came back once, as after a second thought. */
    private static String ticket(Browser browser) {
        return Asker.ticket(browser.post("/conversations/new", "name=Ada"));
    }

    /** The newest of this customer. */
    private static String thread(String email) {
        return "/app/conversations/"
                + Superuser.number("select max(number) from shared.conversation where email = ?", email);
    }

    private static Parts draft(Staff staff, String thread, String what) {
        return draft(staff, thread, what, "");
    }

    static Parts draft(Staff staff, String thread, String what, String text) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"")
                .matcher(staff.get(thread).body());
        assertThat(seen.find()).isTrue();
        return new Parts()
                .field("csrf_token", staff.csrfToken())
                .field("seen", seen.group(1))
                .field("once", UUID.randomUUID().toString())
                .field("what", what)
                .field("text", text);
    }

    private static List<String> links(String page) {
        return ATTACHMENT
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static byte[] png() {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
