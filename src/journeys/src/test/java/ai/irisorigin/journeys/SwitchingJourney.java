package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.RESELLER;
import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.FABRIKAM;
import static ai.irisorigin.journeys.Site.NORTHWIND;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody moves between their organizations. */
@ExtendWith(VisitorsExtension.class)
class SwitchingJourney {

    @Test
    void a_reseller_opens_a_clients_organization_without_signing_in_again(Visitors visitors) {
        Tab tab = visitors.signedIn(RESELLER);
        tab.page().locator(".bar").getByText("Switch organization").click();
        tab.isHeaded("Your organizations");

        tab.press("Switch: Fabrikam Cycles");

        assertThat(tab.page()).hasURL(FABRIKAM.at("/app"));
        assertThat(tab.page().locator(".bar")).containsText("Fabrikam");
        assertThat(tab.page().context().cookies())
                .filteredOn((Cookie cookie) -> cookie.name.equals("session"))
                .extracting((Cookie cookie) -> cookie.value)
                .doesNotHaveDuplicates()
                .hasSize(2);
        tab.open("/app");
        tab.isAt("/app");
    }

    @Test
    void the_way_over_is_good_once_and_a_session_on_its_own_host_only() {
        Client northwind = Client.of(RESELLER);
        String action = northwind.get("/app/organizations").forms().stream()
                .filter(form -> form.selectFirst("[aria-label*=Fabrikam]") != null)
                .findFirst()
                .orElseThrow()
                .attr("action");
        String way = northwind.submit("/app/organizations", action, Map.of()).header("Location");
        assertThat(way).startsWith(FABRIKAM.at("/sign-in/hand-over?token="));

        Client fabrikam = Client.nobodyAt(FABRIKAM);
        assertThat(fabrikam.follow(way).status()).isEqualTo(303);
        assertThat(fabrikam.get("/app").status()).isEqualTo(200);
        assertThat(Client.nobodyAt(FABRIKAM).follow(way).status()).isEqualTo(410);
        assertThat(northwind.signed(Http.get(FABRIKAM, "/app")).answer().status())
                .isEqualTo(303);
        assertThat(northwind.signed(Http.get(ACME, "/app")).answer().status()).isEqualTo(303);
        assertThat(fabrikam.signed(Http.get(NORTHWIND, "/app")).answer().status())
                .isEqualTo(303);
    }

    @Test
    void whoever_is_signed_in_there_already_stays_so_and_is_told(Visitors visitors) {
        Company company = Company.on("starter");
        Member traveller = company.hired("agent");
        Company other = Company.on("starter");
        Member colleague = other.hired("viewer");
        join(other, traveller);
        Tab tab = visitors.signedIn(traveller);
        Tab.at(other.site(), tab.page()).signIn(colleague);

        tab.open("/app/organizations");
        tab.press("Switch: " + other.name());

        assertThat(tab.page()).hasURL(other.site().at("/app"));
        Tab there = Tab.at(other.site(), tab.page());
        there.isHeaded("Hello, " + Company.nameOf(colleague));
        assertThat(tab.page().locator(".flash")).containsText("already signed in here as " + colleague.email());
    }

    private static void join(Company company, Member known) {
        company.invite(known.email(), "agent");
        String invitation =
                Mailbox.link(known.email(), "invitation to " + company.name()).replaceFirst("^[^/]*//[^/]*", "");
        Client.nobodyAt(company.site())
                .submit(invitation, invitation, Map.of("name", "Known", "password", known.password()));
    }
}
