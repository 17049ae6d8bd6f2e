package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.INITECH;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody asks an organization a question. */
@ExtendWith(VisitorsExtension.class)
class AskingJourney {

    @Test
    void an_empty_form_comes_back_with_a_message_beside_each_field(Visitors visitors) {
        Page page = visitors.reading("en");
        page.navigate(ACME.at("/conversations/new"));

        Response answer = send(page);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(field(page, "Your name")).hasAccessibleDescription(Pattern.compile("Enter your name"));
        assertThat(field(page, "Email address")).hasAccessibleDescription(Pattern.compile("Enter your email"));
        assertThat(field(page, "Subject")).hasAccessibleDescription(Pattern.compile("Enter a subject"));
        assertThat(field(page, "Your question")).hasAccessibleDescription(Pattern.compile("Write your question"));
        assertThat(page.locator(".field [aria-invalid=true]")).hasCount(4);
    }

    @Test
    void what_was_right_is_kept_until_the_rest_is_too_and_then_the_conversation_begins(Visitors visitors) {
        Page page = visitors.reading("en");
        page.navigate(ACME.at("/conversations/new"));
        String question = "My tent smells \"odd\" & <i>wet</i>.\nWhat now?";
        field(page, "Your name").fill("ธิดา O’Brien");
        field(page, "Email address").fill("tida at example");
        field(page, "Your question").fill(question);

        assertThat(send(page).status()).isEqualTo(422);
        assertThat(field(page, "Your name")).hasValue("ธิดา O’Brien");
        assertThat(field(page, "Email address")).hasValue("tida at example");
        assertThat(field(page, "Your question")).hasValue(question);
        assertThat(page.locator(".field [aria-invalid=true]")).hasCount(2);

        field(page, "Email address").fill("tida@example.com");
        field(page, "Subject").fill("A tent");
        assertThat(send(page).status()).isEqualTo(303);
        assertThat(page).hasURL(Pattern.compile(ACME.at("/conversations/") + "[A-Za-z0-9_-]{43}$"));
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("A tent");
        assertThat(page.locator(".words")).hasText(question);
    }

    @Test
    void a_question_can_be_asked_in_thai_and_without_javascript(Visitors visitors) {
        Page page = visitors.withoutJavaScript();
        page.navigate(INITECH.at("/conversations/new?lang=th"));
        page.locator("#name").fill("ธิดา");
        page.locator("#email").fill("tida@example.com");
        page.locator("#subject").fill("ใบกำกับภาษี");
        page.locator("#question").fill("ออกใบกำกับภาษีย้อนหลังได้ไหม");

        // Faster than anybody types, so it is asked once more.
        assertThat(send(page).status()).isEqualTo(422);
        assertThat(send(page).status()).isEqualTo(303);

        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("ใบกำกับภาษี");
    }

    @Test
    void a_screenshot_reaches_the_agent_and_the_answer_brings_a_file_back(Visitors visitors) {
        Page page = visitors.reading("en");
        page.navigate(ACME.at("/conversations/new"));
        String subject = "A tent in a picture " + System.nanoTime();
        field(page, "Your name").fill("Tida");
        field(page, "Email address").fill("tida@example.com");
        field(page, "Subject").fill(subject);
        assertThat(send(page).status()).as("nothing asked yet").isEqualTo(422);
        field(page, "Your question").fill("See the picture.");
        page.setInputFiles("#files", new FilePayload[] {
            new FilePayload("tent.png", "image/png", page.screenshot()),
            file("setup.exe", "MZ"),
            file("notes.txt", "Wet.")
        });
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("setup.exe");
        assertThat(page.locator("#files-chosen li")).hasCount(2);
        page.getByLabel("Remove notes.txt").click();
        assertThat(page.locator("#files-chosen li")).hasCount(1);
        assertThat(send(page).status()).isEqualTo(303);
        assertThat(page.locator(".attached")).containsText("tent.png");
        page.waitForFunction("() => document.querySelector('.attached img').naturalWidth > 0");

        Page desk = visitors.signedIn(Member.of(ACME, "agent")).page();
        desk.navigate(ACME.at("/app/conversations"));
        desk.getByText(subject).first().click();
        assertThat(desk.locator(".attached")).containsText("tent.png");
        desk.setInputFiles("#files", file("how-to-dry.txt", "In the sun."));
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send answer").setExact(true))
                .click();
        assertThat(desk.locator(".attached").last()).containsText("how-to-dry.txt");

        page.reload();
        Download download =
                page.waitForDownload(() -> page.getByText("how-to-dry.txt").click());
        assertThat(download.suggestedFilename()).isEqualTo("how-to-dry.txt");
    }

    @Test
    void a_file_that_is_too_large_is_told_without_javascript_and_the_text_is_kept(Visitors visitors) {
        Page page = visitors.withoutJavaScript();
        page.navigate(ACME.at("/conversations/new"));
        page.locator("#name").fill("Tida");
        page.setInputFiles("#files", file("long.txt", "x".repeat((10 << 20) + 1)));

        assertThat(send(page).status()).isEqualTo(422);

        assertThat(page.locator("#name")).hasValue("Tida");
        assertThat(page.locator("#files")).hasAccessibleDescription(Pattern.compile("“long.txt” is larger than 10 MB"));
    }

    @Test
    void articles_that_may_answer_appear_while_the_subject_is_typed(Visitors visitors) {
        Page page = visitors.reading("en");
        page.navigate(ACME.at("/conversations/new"));
        field(page, "Subject").pressSequentially("How do I return an item?");

        Locator article = page.locator("#suggestions a").first();
        assertThat(article).hasText("Return an item");
        assertThat(page.locator("#suggestions-status")).containsText("Articles that may answer");
        Page beside = page.waitForPopup(article::click);
        assertThat(beside.getByRole(AriaRole.HEADING).first()).hasText("Return an item");
        assertThat(field(page, "Subject")).hasValue("How do I return an item?");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Response send(Page page) {
        return page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("form button[type=submit]").click());
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
