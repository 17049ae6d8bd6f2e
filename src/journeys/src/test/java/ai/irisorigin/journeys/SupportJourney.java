package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer asks, somebody of the staff answers, and it ends well. */
@ExtendWith(VisitorsExtension.class)
class SupportJourney {
    private static Company company;
    private static Member agent;

    @BeforeAll
    static void found() {
        company = Company.on("professional");
        agent = company.hired("agent");
    }

    @Test
    void what_is_asked_and_answered_by_mail_and_rated_is_counted(Visitors visitors) {
        Company fresh = Company.on("professional");
        Tab customer = visitors.at(fresh.site());
        String email = ask(customer, "A leaking tent");
        Traffic traffic = Traffic.of(customer.page());
        Tab staff = visitors.signedIn(fresh.hired("agent"));

        answer(staff, "A leaking tent", "Seal the seams.");
        staff.isTold("Your answer is on its way to Tida");
        customer.page().reload();
        assertThat(words(customer)).hasCount(2);
        assertThat(traffic.faults(fresh.site())).isEmpty();

        Tab phone = visitors.at(fresh.site());
        phone.followMail(email, "Our answer: A leaking tent");
        phone.isHeaded("A leaking tent");
        assertThat(words(phone)).hasText(new String[] {"My tent leaks.", "Seal the seams."});
        phone.fill("Write more", "Dry as a bone!");
        assertThat(phone.press("Send message")).isEqualTo(303);
        assertThat(phone.press("Close conversation")).isEqualTo(303);
        assertThat(phone.press("It helped")).isEqualTo(303);
        assertThat(phone.page().locator("#rating")).containsText("Thank you for your rating");

        staff.open("/app/conversations?view=closed");
        staff.link("A leaking tent").click();
        assertThat(staff.page().locator(".thread")).containsText("Dry as a bone!");
        Tab owner = visitors.signedIn(fresh.owner());
        assertThat(figure(owner, "Open now")).hasText("0");
        assertThat(figure(owner, "New conversations")).hasText("1");
        assertThat(figure(owner, "Satisfaction")).hasText("100%");
    }

    @Test
    void a_customer_needs_no_javascript_from_the_first_page_to_the_rating(Visitors visitors) {
        Tab customer = Tab.at(Site.GLOBEX, visitors.withoutJavaScript());
        customer.open("/");
        customer.page().locator("input[name=q]").first().fill("heating");
        customer.page().locator("form[role=search] button").first().click();
        customer.page().locator(".hits a").first().click();
        assertThat(customer.page().locator(".prose")).isVisible();
        assertThat(customer.press(customer.page().locator(".helpful button").first()))
                .isEqualTo(303);

        Tab other = Tab.at(company.site(), visitors.withoutJavaScript());
        ask(other, "Without a script");
        answer(visitors.signedIn(agent), "Without a script", "Nothing is needed.");
        other.page().reload();
        assertThat(words(other)).hasText(new String[] {"My tent leaks.", "Nothing is needed."});
        other.fill("Write more", "So it seems.");
        assertThat(other.press("Send message")).isEqualTo(303);
        assertThat(other.press("Close conversation")).isEqualTo(303);
        assertThat(other.press("It didn’t help")).isEqualTo(303);
        assertThat(other.page().locator("#rating")).containsText("We’ll learn from it");
    }

    @Test
    void whoever_goes_back_and_sends_again_has_asked_once_and_said_it_once(Visitors visitors) {
        Tab customer = visitors.at(company.site());
        ask(customer, "Only once");
        String conversation = customer.page().url();
        customer.page().goBack();
        assertThat(customer.field("Your question")).hasValue("My tent leaks.");
        customer.press("Send question");
        customer.isHeaded("Only once");
        customer.page().reload();
        assertThat(words(customer)).hasText(new String[] {"My tent leaks."});

        customer.page().navigate(conversation);
        customer.fill("Write more", "And it is wet.");
        customer.button("Send message").dblclick();
        assertThat(words(customer)).hasText(new String[] {"My tent leaks.", "And it is wet."});
        customer.page().reload();
        assertThat(words(customer)).hasCount(2);

        Tab staff = visitors.signedIn(agent);
        staff.open("/app/conversations?query=once");
        assertThat(staff.page().locator("tbody tr")).hasCount(1);
    }

    @Test
    void an_agent_sends_what_the_help_centre_suggests(Visitors visitors) {
        String subject = "The hub is offline "
                + UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "x");
        Tab customer = visitors.at(Site.GLOBEX);
        ask(customer, subject);
        Tab staff = visitors.signedIn(Member.of(Site.GLOBEX, "agent"));
        staff.open("/app/conversations");
        staff.link(subject).click();

        staff.button("Suggest an answer").click();

        assertThat(staff.page().locator("#suggestion a")).hasAttribute("href", Pattern.compile("/help/.*/hub-offline"));
        assertThat(staff.field("Answer Tida")).hasValue(Pattern.compile("Hello,.*/hub-offline.*", Pattern.DOTALL));
        assertThat(staff.barriers()).isEmpty();
        assertThat(staff.press("Send answer")).isEqualTo(303);
        customer.page().reload();
        assertThat(words(customer).last()).containsText("/hub-offline");
    }

    /** Returns the e-mail that the customer gave. */
    private static String ask(Tab customer, String subject) {
        String email = "tida-" + UUID.randomUUID() + "@example.com";
        customer.open("/conversations/new");
        customer.fill("Your name", "Tida");
        customer.fill("Email address", email);
        customer.fill("Subject", subject);
        customer.fill("Your question", "My tent leaks.");
        // Faster than anybody types, so the form may come back once.
        if (customer.press("Send question") == 422) {
            customer.press("Send question");
        }
        assertThat(customer.page()).hasURL(Pattern.compile(".*/conversations/[A-Za-z0-9_-]{43}$"));
        return email;
    }

    private static void answer(Tab staff, String subject, String text) {
        staff.open("/app/conversations");
        staff.link(subject).click();
        staff.fill("Answer Tida", text);
        assertThat(staff.press("Send answer")).isEqualTo(303);
    }

    private static Locator words(Tab customer) {
        return customer.page().locator(".thread .words");
    }

    private static Locator figure(Tab owner, String title) {
        owner.open("/app?days=7");
        return owner.page()
                .locator(".tile.number", new Page.LocatorOptions().setHasText(title))
                .locator(".figure");
    }
}
