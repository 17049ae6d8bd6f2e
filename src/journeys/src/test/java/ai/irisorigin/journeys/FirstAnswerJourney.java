package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The help centre answers first, and a person after it. */
@ExtendWith(VisitorsExtension.class)
class FirstAnswerJourney {

    @Test
    void a_customer_reads_at_once_what_the_articles_say_and_still_reaches_a_person(Visitors visitors) {
        Company company = Company.on("starter");
        Tab owner = visitors.signedIn(company.owner());
        owner.open("/app/knowledge/categories");
        owner.link("New category").first().click();
        owner.fill("Name in English", "Orders");
        owner.fill("Name in Thai", "คำสั่งซื้อ");
        owner.press("Create category");
        publish(
                owner,
                "Return an item",
                "Print the return label from your order and hand the parcel in at a post office.");
        publish(owner, "Wash a down jacket", "Use cold water, little soap and a second rinse.");
        owner.menu().getByText("Settings").click();
        owner.page().locator("[name=firstAnswer]").check();
        assertThat(owner.press("Save changes")).isEqualTo(303);
        assertThat(owner.page().locator("[name=firstAnswer]")).isChecked();
        assertThat(owner.barriers()).isEmpty();

        Tab customer = visitors.at(company.site());
        ask(customer, "How do I return an item?");
        Locator first = customer.page().locator(".said.automatic");
        assertThat(first).containsText("Automatic answer from the help centre");
        assertThat(first.locator(".words")).containsText("Print the return label from your order");
        assertThat(customer.page().locator("#solution")).containsText("a person has your question");
        assertThat(customer.barriers()).isEmpty();
        first.locator(".quoted a").click();
        customer.isHeaded("Return an item");
        customer.page().goBack();

        customer.fill("Write more", "My printer is broken.");
        assertThat(customer.press("Send message")).isEqualTo(303);
        Tab agent = visitors.signedIn(company.hired("agent"));
        agent.open("/app/conversations");
        agent.link("How do I return an item?").click();
        assertThat(agent.page().locator(".thread")).containsText("Automatic answer");
        agent.fill("Answer Tida", "We send you a label by post.");
        assertThat(agent.press("Send answer")).isEqualTo(303);
        assertThat(customer.page().locator(".thread .said").last()).containsText("We send you a label by post.");
        assertThat(customer.page().locator(".said.automatic")).hasCount(1);
    }

    private static void publish(Tab editor, String title, String text) {
        editor.open("/app/knowledge/new");
        editor.fill("Title", title);
        editor.page().locator("#category").selectOption(new String[] {"Orders"});
        editor.choose("English");
        editor.press("Start writing");
        editor.fill("Text", text);
        editor.press("Publish now");
        editor.isTold("is published");
    }

    private static void ask(Tab customer, String subject) {
        customer.open("/conversations/new");
        customer.fill("Your name", "Tida");
        customer.fill("Email address", "tida@example.com");
        customer.fill("Subject", subject);
        customer.fill("Your question", "It is too small for me.");
        // Faster than anybody types, so the form may come back once.
        if (customer.press("Send question") == 422) {
            customer.press("Send question");
        }
        assertThat(customer.page()).hasURL(Pattern.compile(".*/conversations/[A-Za-z0-9_-]{43}$"));
    }
}
