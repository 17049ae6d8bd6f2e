package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.OPERATOR;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the operator does with organizations. */
@ExtendWith(VisitorsExtension.class)
class OperatorJourney {

    @Test
    void an_organization_is_created_and_its_owner_comes_by_the_mail(Visitors visitors) {
        Site site = new Site("journey-" + UUID.randomUUID().toString().substring(0, 8));
        String email = "first@" + site.slug() + ".test";
        Tab operator = visitors.signedIn(OPERATOR);
        operator.link("New organization").click();
        operator.fill("Name", "Tailspin Toys");
        operator.fill("Address", site.slug());
        operator.field("Plan").selectOption("professional");
        operator.fill("Email address of the owner", email);
        operator.press("Create organization");
        operator.isTold("Tailspin Toys is created");

        Tab owner = visitors.at(site);
        owner.followMail(email, "invitation to Tailspin Toys");
        owner.fill("Your name", "First Owner");
        owner.fill("Choose a password", Company.PASSWORD);
        owner.press("Accept invitation");

        owner.isHeaded("Hello, First Owner");
        assertThat(owner.menu().getByText("Plan and billing")).isVisible();
        assertThat(visitors.at(site).open("/")).isEqualTo(200);
    }

    @Test
    void the_operator_reads_the_language_that_was_chosen_last(Visitors visitors) {
        Tab operator = visitors.signedIn(OPERATOR);
        operator.link("ไทย").click();
        operator.open("/operator/themes");
        assertThat(operator.page().locator("html")).hasAttribute("lang", "th");
        operator.link("English").click();
        operator.open("/operator/themes");
        assertThat(operator.page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void a_taken_and_a_reserved_address_are_refused_and_the_rest_is_kept(Visitors visitors) {
        Tab operator = visitors.signedIn(OPERATOR);
        operator.open("/operator/organizations/new");
        operator.fill("Name", "Second Acme");
        operator.fill("Email address of the owner", "second@acme.test");
        for (String slug : new String[] {"acme", "www", "No spaces"}) {
            operator.fill("Address", slug);
            assertThat(operator.press("Create organization")).as(slug).isEqualTo(422);
            assertThat(operator.field("Name")).hasValue("Second Acme");
            assertThat(operator.field("Address")).hasValue(slug);
        }
    }

    @Test
    void a_suspended_organization_answers_nobody_until_the_suspension_is_lifted(Visitors visitors) {
        Company company = Company.on("starter");
        Tab staff = visitors.signedIn(company.owner());
        Tab operator = visitors.signedIn(OPERATOR);
        operator.fill("Name or address", company.site().slug());
        operator.button("Search").click();
        operator.link(company.name()).click();
        operator.isHeaded(company.name());

        assertThat(operator.press("Suspend organization")).isEqualTo(422);
        assertThat(operator.page().locator("#reason-wrong")).containsText("Say why");
        operator.fill("Reason", "Unpaid since March");
        operator.press("Suspend organization");
        operator.isTold("is suspended");
        assertThat(operator.page().locator("main")).containsText("Unpaid since March");
        assertThat(staff.open("/app")).isEqualTo(503);
        assertThat(staff.open("/app/billing")).isEqualTo(503);
        assertThat(staff.open("/")).isEqualTo(503);
        assertThat(staff.page().content()).doesNotContain("Unpaid since March");

        operator.press("Lift suspension");
        operator.isTold("can be reached again");
        assertThat(staff.open("/")).isEqualTo(200);
        assertThat(staff.open("/app")).isEqualTo(200);
        staff.isAt("/app");
    }
}
