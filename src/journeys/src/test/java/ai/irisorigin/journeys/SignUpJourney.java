package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.PLATFORM;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** From the front page of the platform to an organization of one's own. */
@ExtendWith(VisitorsExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class SignUpJourney {
    private static final String CREATE = "Create organization";

    @Test
    void a_visitor_compares_prices_chooses_a_plan_and_owns_an_organization_a_minute_later(Visitors visitors) {
        Site site = fresh();
        String email = "rosa.diaz@" + site.slug() + ".test";
        Tab tab = visitors.at(PLATFORM);
        tab.open("/");
        assertThat(tab.page().locator(".offer.usual .price")).containsText("$299 a month");
        tab.page().locator(".switch").getByText("Annually").click();
        assertThat(tab.page().locator(".offer.usual .price")).containsText("$248.17 a month");
        assertThat(tab.page().locator(".offer.usual .billed")).hasText("Billed $2,978.04 once a year");
        tab.link("Start free trial: Enterprise").click();

        tab.isHeaded("Start your free trial");
        assertThat(tab.field("Plan")).hasValue("enterprise");
        assertThat(tab.field("Billing")).hasValue("annually");
        tab.field("Plan").selectOption("professional");
        // Nobody is that fast, so the first attempt is asked for once more.
        tab.press(CREATE);
        tab.field("Organization").pressSequentially("Rosa’s Café");
        assertThat(tab.field("Address")).hasValue("rosa-s-cafe");
        tab.fill("Address", site.slug());
        tab.fill("Email address", email);
        tab.fill("Password", Company.PASSWORD);
        assertThat(tab.press(CREATE)).isEqualTo(303);

        Tab owner = Tab.at(site, tab.page());
        owner.isAt("/app");
        owner.isHeaded("Hello, Rosa Diaz");
        assertThat(owner.page().locator("form.notice")).containsText(email);
        assertThat(owner.barriers()).isEmpty();
        owner.press("Send the mail again");
        owner.isTold("on its way to " + email);
        owner.page().navigate(PLATFORM.at(Mailbox.newest(email, "Confirm your email address")));
        owner.page().locator(".caught-text a").first().click();
        owner.isTold(email + " is confirmed");
        assertThat(owner.button("Send the mail again")).hasCount(0);
        assertThat(visitors.at(site).open("/help/getting-help/ask-us-a-question"))
                .isEqualTo(200);
    }

    @Test
    void for_a_taken_address_a_free_one_is_a_click_away_and_only_the_password_is_asked_for_again(Visitors visitors) {
        Tab tab = visitors.at(PLATFORM);
        tab.open("/sign-up?plan=starter");
        tab.press(CREATE);
        tab.isAskedToCheck("Enter the name of your organization");
        tab.fill("Organization", "Another Acme");
        tab.fill("Address", "acme");
        tab.fill("Email address", "wile@" + fresh().slug() + ".test");
        tab.fill("Password", Company.PASSWORD);

        assertThat(tab.press(CREATE)).isEqualTo(422);

        tab.isAskedToCheck("Another organization has this address");
        assertThat(tab.field("Organization")).hasValue("Another Acme");
        assertThat(tab.field("Password")).hasValue("");
        tab.button("acme-team").click();
        assertThat(tab.field("Address")).hasValue("acme-team");
    }

    @Test
    void it_works_in_thai_and_without_javascript(Visitors visitors) {
        Site site = fresh();
        Page page = visitors.withoutJavaScript();
        page.navigate(PLATFORM.at("/?lang=th"));
        page.locator(".offer a").first().click();
        page.locator("main button[type=submit]").click();
        page.locator("#name").fill("ร้านกาแฟริมน้ำ");
        page.locator("#slug").fill(site.slug());
        page.locator("#email").fill("mali@" + site.slug() + ".test");
        page.locator("#password").fill(Company.PASSWORD);
        page.locator("main button[type=submit]").click();

        assertThat(page).hasURL(site.at("/app"));
        assertThat(page.locator("html")).hasAttribute("lang", "th");
        page.navigate(site.at("/help/getting-help"));
        assertThat(page.locator("h1")).hasText("การขอความช่วยเหลือ");
    }

    private static Site fresh() {
        return new Site("journey-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
