package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Company.PASSWORD;
import static ai.irisorigin.journeys.Site.GLOBEX;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people come to an organization. */
@ExtendWith(VisitorsExtension.class)
class JoiningJourney {
    private static Company company;

    @BeforeAll
    static void found() {
        company = Company.on("enterprise_plus");
    }

    @Test
    void two_people_are_invited_at_once_and_one_of_them_arrives_by_the_mail(Visitors visitors) {
        Company fresh = Company.on("professional");
        String ada = "ada-" + UUID.randomUUID() + "@journey.test";
        String bob = "bob-" + UUID.randomUUID() + "@journey.test";
        Tab owner = visitors.signedIn(fresh.owner());
        owner.open("/app/people");
        owner.link("Invite people").click();
        owner.fill("Email addresses", ada + ", " + bob);
        owner.choose("Agent");
        owner.press("Send invitations");
        owner.isTold("Invited: 2");
        assertThat(owner.page().locator("tbody tr")).hasCount(2);

        Tab invited = visitors.at(fresh.site());
        invited.followMail(ada, "invitation");
        invited.isHeaded("Join " + fresh.name());
        String link = invited.page().url();
        assertThat(link).startsWith(fresh.site().at("/invitations/"));
        invited.fill("Your name", "Ada");
        invited.fill("Choose a password", PASSWORD);
        invited.press("Accept invitation");

        invited.isAt("/app");
        invited.isTold("Welcome to " + fresh.name());
        invited.isHeaded("Hello, Ada");
        assertThat(visitors.at(fresh.site()).page().navigate(link).status()).isEqualTo(410);
        owner.open("/app/people/invitations");
        assertThat(owner.page().locator("tbody tr")).containsText(new String[] {bob});
    }

    @Test
    void what_is_wrong_with_an_answer_to_an_invitation_is_said_and_the_name_is_kept(Visitors visitors) {
        Member member = company.invited("viewer");
        Tab invited = visitors.at(company.site());
        invited.followMail(member.email(), "invitation");

        invited.fill("Your name", "Ada");
        invited.fill("Choose a password", "password12");
        assertThat(invited.press("Accept invitation")).isEqualTo(422);
        invited.isAskedToCheck("Choose another password");
        assertThat(invited.field("Your name")).hasValue("Ada");

        invited.fill("Choose a password", "short");
        invited.press("Accept invitation");
        invited.isAskedToCheck("at least 10 characters");
    }

    @Test
    void whoever_has_an_account_elsewhere_joins_with_its_password(Visitors visitors) {
        Member known = company.hired("agent");
        Company other = Company.on("starter");
        Tab owner = visitors.signedIn(other.owner());
        owner.open("/app/people/invitations/new");
        owner.fill("Email addresses", known.email());
        owner.choose("Viewer");
        owner.press("Send invitations");

        Tab invited = visitors.at(other.site());
        invited.followMail(known.email(), "invitation to " + other.name());
        invited.fill("Your name", "The same");
        invited.fill("Password", "some other words");
        assertThat(invited.press("Accept invitation")).isEqualTo(422);
        invited.isAskedToCheck("This isn’t your current password");
        invited.fill("Password", known.password());
        invited.press("Accept invitation");

        invited.isTold("Welcome");
        invited.open("/app/organizations");
        assertThat(invited.page().locator("main li")).hasCount(2);
    }

    @Test
    void a_revoked_invitation_is_good_no_more(Visitors visitors) {
        Member member = company.invited("viewer");
        Tab owner = visitors.signedIn(company.owner());
        owner.open("/app/people/invitations");
        owner.link("Revoke: " + member.email()).click();
        owner.isHeaded("Revoke the invitation of " + member.email() + "?");

        owner.press("Revoke invitation");

        owner.isTold("is revoked");
        String link = Mailbox.link(member.email(), "invitation");
        assertThat(Client.nobodyAt(company.site()).follow(link).status()).isEqualTo(410);
    }

    @Test
    void an_organization_without_a_free_seat_is_shown_the_way_to_more(Visitors visitors) {
        Tab owner = visitors.signedIn(Member.of(GLOBEX, "owner"));
        owner.open("/app/people/invitations/new");
        owner.fill("Email addresses", "one.more@globex.test");
        owner.choose("Viewer");

        assertThat(owner.press("Send invitations")).isEqualTo(402);

        owner.isHeaded("All seats are taken");
        owner.link("Compare plans").click();
        owner.isAt("/app/billing");
        owner.open("/app/people/invitations");
        assertThat(owner.page().getByText("one.more@globex.test")).hasCount(0);
    }
}
