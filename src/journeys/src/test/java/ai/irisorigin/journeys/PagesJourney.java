package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Member.OPERATOR;
import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.NOBODY;
import static ai.irisorigin.journeys.Site.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks over all pages, for the rules that nobody has to remember. */
@ExtendWith(VisitorsExtension.class)
class PagesJourney {

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource({"acme,en", "acme,th", "globex,en", "globex,th", "initech,en", "initech,th"})
    void every_page_that_a_link_leads_to_is_whole_quiet_and_fits_a_phone(
            Site site, String language, Visitors visitors) {
        Walk walk = Walk.from(site, "/", visitors.reading(language));

        assertThat(walk.paths()).contains("/", "/help", "/conversations/new").hasSizeBetween(10, 80);
        assertThat(walk.faults()).isEmpty();
    }

    /** Each theme and each brand font; the articles are ones with a table or code. */
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource({
        "acme, en, /help/orders-and-delivery/delivery-times-and-costs",
        "globex, en, /help/solutions-and-developers/use-the-local-api",
        "initech, th, /help/getting-started/import-customers",
        "fabrikam, en, /help/service-and-warranty/service-intervals"
    })
    void every_kind_of_page_of_an_organization_can_be_used_by_everybody(
            Site site, String language, String article, Visitors visitors) {
        Page page = visitors.reading(language);
        List<String> barriers = new ArrayList<>();

        String category = article.substring(0, article.lastIndexOf('/'));
        String conversation = Client.nobodyAt(site).ask(language, "tida@example.com", "A tent", "Where is it?");
        for (String path : List.of(
                "/",
                "/help",
                category,
                article,
                article + "/feedback",
                "/help/search?q=a",
                "/help/search?q=zzzzzz",
                conversation,
                "/no-such-page")) {
            page.navigate(site.at(path));
            barriers.addAll(Barriers.on(page));
        }
        page.navigate(site.at("/conversations/new"));
        barriers.addAll(Barriers.on(page));
        page.locator("form button[type=submit]").click();
        page.waitForSelector(".field [aria-invalid]");
        barriers.addAll(Barriers.on(page));

        assertThat(barriers).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void the_pages_that_belong_to_no_organization_can_be_used_by_everybody(Visitors visitors) {
        Page page = visitors.reading("th");

        page.navigate(PLATFORM.at("/"));
        List<String> barriers = new ArrayList<>(Barriers.on(page));
        page.navigate(PLATFORM.at("/sign-up"));
        barriers.addAll(Barriers.on(page));
        page.locator("main button[type=submit]").click();
        page.waitForSelector(".field [aria-invalid]");
        barriers.addAll(Barriers.on(page));
        page.navigate(NOBODY.at("/"));
        barriers.addAll(Barriers.on(page));

        assertThat(barriers).isEmpty();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource({"acme", "initech"})
    void every_page_of_staff_is_whole_and_quiet_and_fits_a_phone(Site site, Visitors visitors) {
        Walk walk = Walk.from(
                site, "/app", visitors.signedIn(Member.of(site, "owner")).page());

        assertThat(walk.paths()).contains("/app/people/invitations/new", "/app/profile/security");
        assertThat(walk.faults()).isEmpty();
    }

    /** They have one style; that each brand's colours can be read in it is tested where they are mixed. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void every_page_of_staff_can_be_used_by_everybody(Visitors visitors) {
        Member owner = Member.of(ACME, "owner");
        Map<String, String> kinds = new LinkedHashMap<>();
        Crawl.of(Client.of(owner), "/app").answers().forEach((path, answer) -> {
            if (answer.header("Content-Type").startsWith("text/html")) {
                kinds.putIfAbsent(Crawl.kind(path), path);
            }
        });

        assertThat(barriersOn(kinds.values(), visitors.signedIn(owner))).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void so_is_every_page_of_the_operator(Visitors visitors) {
        Tab tab = visitors.signedIn(OPERATOR);
        Walk walk = Walk.from(PLATFORM, "/operator", tab.page());

        assertThat(walk.paths()).contains("/operator/organizations/new", "/operator/mail");
        assertThat(walk.faults()).isEmpty();
        assertThat(barriersOn(kindsOf(walk), tab)).isEmpty();
    }

    private static Collection<String> kindsOf(Walk walk) {
        Map<String, String> kinds = new LinkedHashMap<>();
        walk.paths().forEach(path -> kinds.putIfAbsent(Crawl.kind(path), path));
        return kinds.values();
    }

    private static List<String> barriersOn(Collection<String> paths, Tab tab) {
        List<String> barriers = new ArrayList<>();
        for (String path : paths) {
            tab.open(path);
            barriers.addAll(tab.barriers());
        }
        return barriers;
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void the_way_in_can_be_used_by_everybody_wherever_it_leads(Visitors visitors) {
        Company company = Company.on("starter");
        Member invited = company.invited("agent");
        String invitation = Mailbox.newest(invited.email(), "invitation");
        Tab tab = visitors.at(company.site());
        List<String> barriers = new ArrayList<>();

        for (String path : List.of("/sign-in", "/password/forgotten", "/password/reset", "/dev/mail", invitation)) {
            tab.open(path);
            barriers.addAll(tab.barriers());
        }
        tab.open("/sign-in");
        tab.press("Sign in");
        barriers.addAll(tab.barriers());
        tab.open("/password/forgotten");
        tab.fill("Email address", company.owner().email());
        tab.press("Send link");
        barriers.addAll(tab.barriers());
        tab.followMail(company.owner().email(), "Set a new password");
        barriers.addAll(tab.barriers());
        tab.followMail(invited.email(), "invitation");
        barriers.addAll(tab.barriers());
        tab.press("Accept invitation");
        barriers.addAll(tab.barriers());
        tab.page().navigate(PLATFORM.at("/find"));
        barriers.addAll(tab.barriers());

        assertThat(barriers).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void every_refusal_can_be_used_by_everybody(Visitors visitors) {
        Company company = Company.on("starter");
        Member agent = company.hired("agent");
        Tab tab = visitors.signedIn(company.owner());
        List<String> barriers = new ArrayList<>();

        tab.open("/app/no-such-page");
        barriers.addAll(tab.barriers());
        tab.open("/app/people/invitations/new");
        tab.press("Send invitations");
        barriers.addAll(tab.barriers());
        tab.fill("Email addresses", "a@journey.test b@journey.test c@journey.test d@journey.test");
        tab.choose("Viewer");
        assertThat(tab.press("Send invitations")).isEqualTo(402);
        barriers.addAll(tab.barriers());
        Tab other = Tab.at(company.site(), tab.page().context().newPage());
        other.open(company.pathTo(agent));
        tab.open(company.pathTo(agent));
        other.choose("Viewer");
        other.press("Save changes");
        tab.choose("Manager");
        assertThat(tab.press("Save changes")).isEqualTo(409);
        barriers.addAll(tab.barriers());
        Tab viewer = visitors.signedIn(agent);
        assertThat(viewer.open("/app/people")).isEqualTo(403);
        viewer.isHeaded("You can’t do this");
        barriers.addAll(viewer.barriers());

        assertThat(barriers).isEmpty();
    }
}
