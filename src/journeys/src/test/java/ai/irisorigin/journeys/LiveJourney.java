package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.ACME;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Conversations move by themselves under the hands of those who write in them. */
@ExtendWith(VisitorsExtension.class)
class LiveJourney {

    private static final String SUBJECT = "Tent " + UUID.randomUUID();

    @Test
    void what_one_side_writes_the_other_sees_by_itself_and_nobody_loses_what_they_type(Visitors visitors) {
        List<String> errors = new ArrayList<>();
        Page agent = watched(visitors.signedIn(Member.of(ACME, "agent")), errors);
        Page manager = watched(visitors.signedIn(Member.of(ACME, "manager")), errors);
        Tab customer = visitors.at(ACME);
        agent.navigate(ACME.at("/app/conversations"));
        agent.locator("#query").fill("half a");

        ask(customer.page());
        Page ada = watched(customer, errors);

        Locator line = agent.locator(".mailbox th a", containing(SUBJECT));
        assertThat(line).isVisible();
        assertThat(agent.locator("#query")).hasValue("half a");
        assertThat(agent.locator("#query")).isFocused();
        line.click();
        manager.navigate(agent.url());
        agent.keyboard().press("r");
        agent.keyboard().type("Dear Ada");
        manager.keyboard().press("r");
        manager.keyboard().type("Send it back");
        ada.locator("#text").fill("By the way");
        manager.keyboard().press("Control+Enter");

        assertThat(manager.locator(".thread")).containsText("Send it back");
        assertThat(agent.locator("#meanwhile-now")).containsText("answered just now");
        assertThat(agent.locator("#draft textarea")).hasValue("Dear Ada");
        assertThat(agent.locator("#draft textarea")).isFocused();
        assertThat(ada.locator(".said.new")).containsText("Send it back");
        assertThat(ada.locator(".chip")).hasText("Answered");
        assertThat(ada.locator("#text")).hasValue("By the way");
        assertThat(ada.locator("#text")).isFocused();
        assertThat(errors).isEmpty();
    }

    @Test
    void the_inbox_is_worked_by_keys_until_somebody_switches_them_off(Visitors visitors) {
        List<String> errors = new ArrayList<>();
        Page agent = watched(visitors.signedIn(Member.of(ACME, "agent")), errors);
        agent.navigate(ACME.at("/app/conversations?view=closed"));

        agent.keyboard().press("j");
        agent.keyboard().press("j");
        assertThat(agent.locator(".mailbox tbody tr").nth(1).locator("a")).isFocused();
        agent.keyboard().press("k");
        agent.keyboard().press("Enter");
        assertThat(agent).hasURL(Pattern.compile("/app/conversations/\\d+$"));
        agent.keyboard().press("t");
        assertThat(agent.locator("#tag")).isFocused();
        agent.keyboard().type("u?");
        assertThat(agent.locator("#tag")).hasValue("u?");
        agent.locator("h1").click();
        agent.keyboard().press("?");
        assertThat(agent.locator("dialog")).isVisible();
        agent.locator("#shortcuts-single").uncheck();
        agent.keyboard().press("Escape");
        assertThat(agent.locator("dialog")).isHidden();

        agent.keyboard().press("u");
        agent.keyboard().press("/");

        assertThat(agent).hasURL(Pattern.compile("/app/conversations/\\d+$"));
        assertThat(errors).isEmpty();
    }

    private static Page watched(Tab tab, List<String> errors) {
        tab.page().onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        tab.page().onPageError(errors::add);
        return tab.page();
    }

    private static void ask(Page customer) {
        customer.navigate(ACME.at("/conversations/new"));
        customer.locator("#name").fill("Ada");
        customer.locator("#email").fill("ada@example.com");
        customer.locator("#subject").fill(SUBJECT);
        customer.locator("#question").fill("It leaks.");
        customer.locator("main form button[type=submit]").click();
        if (customer.locator("#question").count() > 0) {
            // Faster than anybody types, so it is asked once more.
            customer.locator("main form button[type=submit]").click();
        }
        assertThat(customer.locator("h1")).hasText(SUBJECT);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
