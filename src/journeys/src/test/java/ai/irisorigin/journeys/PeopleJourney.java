package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How those who lead an organization deal with its people. */
@ExtendWith(VisitorsExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class PeopleJourney {
    private static Company company;

    @BeforeAll
    static void found() {
        company = Company.on("enterprise_plus");
    }

    @Test
    void a_viewer_who_becomes_a_manager_finds_the_people_and_loses_them_again(Visitors visitors) {
        Member member = company.hired("viewer");
        Tab owner = visitors.signedIn(company.owner());
        Tab other = visitors.signedIn(member);
        assertThat(other.menu().getByText("People")).hasCount(0);

        give(owner, member, "Manager");
        other.open("/app");
        other.menu().getByText("People").click();
        other.isHeaded("People");

        give(owner, member, "Viewer");
        assertThat(other.open("/app/people")).isEqualTo(403);
        other.open("/app");
        assertThat(other.menu().getByText("People")).hasCount(0);
    }

    private static void give(Tab owner, Member member, String role) {
        owner.open(company.pathTo(member));
        owner.choose(role);
        owner.press("Save changes");
        owner.isTold("Your changes to " + Company.nameOf(member) + " are saved");
    }

    @Test
    void whoever_is_deactivated_is_out_at_once_and_comes_back_when_reactivated(Visitors visitors) {
        Member member = company.hired("agent");
        Tab owner = visitors.signedIn(company.owner());
        Tab other = visitors.signedIn(member);
        owner.open(company.pathTo(member));
        owner.link("Deactivate").click();
        owner.isHeaded("Deactivate " + Company.nameOf(member) + "?");

        owner.press("Deactivate");

        owner.isTold("signed out everywhere");
        other.open("/app");
        assertThat(other.page().url()).contains("/sign-in");
        other.fill("Email address", member.email());
        other.fill("Password", member.password());
        assertThat(other.press("Sign in")).isEqualTo(422);
        other.isAskedToCheck("deactivated");
        owner.press("Reactivate");
        owner.isTold("is active again");
        other.signIn(member);
    }

    @Test
    void the_last_owner_has_no_way_out(Visitors visitors) {
        Company single = Company.on("starter");
        Member admin = single.hired("admin");
        Tab tab = visitors.signedIn(admin);
        String page = single.pathTo(single.owner());
        tab.open(page);
        assertThat(tab.page().locator("main form, main .button")).hasCount(0);
        Tab owner = visitors.signedIn(single.owner());
        owner.open(page);
        assertThat(owner.page().locator("main form, main .button")).hasCount(0);

        for (Member member : new Member[] {admin, single.owner()}) {
            Client client = Client.of(member);
            String token = client.token();
            assertThat(client.post(page + "/deactivation", "csrf_token=" + token)
                            .status())
                    .isEqualTo(403);
            assertThat(client.post(page, "csrf_token=" + token + "&name=Me&role=viewer&version=1")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Client.of(single.owner()).get("/app/billing").status()).isEqualTo(200);
    }

    @Test
    void the_ownership_is_handed_over_by_mail_and_back_again(Visitors visitors) {
        Company handed = Company.on("professional");
        Member admin = handed.hired("admin");
        Tab first = visitors.signedIn(handed.owner());
        Tab second = visitors.signedIn(admin);

        handOver(handed, first, second, admin);
        first.open("/app/people");
        assertThat(row(first, handed.owner())).containsText("Admin");
        assertThat(row(first, admin)).containsText("Owner");

        handOver(handed, second, first, handed.owner());
        second.open("/app/people");
        assertThat(row(second, handed.owner())).containsText("Owner");
        assertThat(row(second, admin)).containsText("Admin");
    }

    private static void handOver(Company company, Tab owner, Tab heir, Member to) {
        owner.open(company.pathTo(to));
        owner.link("Offer ownership").click();
        owner.press("Offer ownership");
        owner.isTold("The ownership is offered");
        heir.followMail(to.email(), "wants to hand over");
        heir.isHeaded("Become the owner of " + company.name() + "?");
        heir.press("Accept ownership");
        heir.isTold("You’re the owner of this organization now");
    }

    private static Locator row(Tab tab, Member member) {
        return tab.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(member.email()));
    }

    @Test
    void of_two_who_edit_the_same_person_the_second_is_told_and_sees_both(Visitors visitors) {
        Member member = company.hired("agent");
        Tab one = visitors.signedIn(company.owner());
        Tab two = visitors.signedIn(company.hired("admin"));
        one.open(company.pathTo(member));
        two.open(company.pathTo(member));
        one.fill("Name", "First name");
        one.press("Save changes");
        one.isTold("Your changes to First name are saved");

        two.fill("Name", "Second name");
        assertThat(two.press("Save changes")).isEqualTo(409);

        assertThat(two.page().locator(".summary")).containsText("Somebody else changed this person meanwhile");
        assertThat(two.page().locator(".stored")).containsText("First name");
        assertThat(two.field("Name")).hasValue("Second name");
        two.press("Save mine");
        two.isTold("Your changes to Second name are saved");
    }

    @Test
    void nobody_gives_a_role_that_is_not_theirs_to_give() {
        Client admin = Client.of(company.hired("admin"));
        Member member = company.hired("agent");
        String page = company.pathTo(member);

        Answer promoted = admin.submit(page, page, Map.of("role", "owner"));
        Answer invited = admin.submit(
                "/app/people/invitations/new",
                "/app/people/invitations/new",
                Map.of("emails", UUID.randomUUID() + "@journey.test", "role", "owner", "days", "7"));

        assertThat(promoted.status()).isEqualTo(422);
        assertThat(invited.status()).isEqualTo(422);
    }
}
