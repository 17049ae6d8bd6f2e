package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.INITECH;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
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

    private static Response send(Page page) {
        return page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("form button[type=submit]").click());
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
