package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.NOBODY;
import static ai.irisorigin.journeys.Site.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks over all public pages, for the rules that nobody has to remember. */
@ExtendWith(VisitorsExtension.class)
class PagesJourney {

    @ParameterizedTest
    @CsvSource({"ACME,en", "ACME,th", "GLOBEX,en", "GLOBEX,th", "INITECH,en", "INITECH,th"})
    void every_page_that_a_link_leads_to_is_whole_quiet_and_fits_a_phone(
            Site site, String language, Visitors visitors) {
        Walk walk = Walk.from(site, visitors.reading(language));

        assertThat(walk.paths()).contains("/", "/help", "/conversations/new").hasSizeBetween(10, 80);
        assertThat(walk.faults()).isEmpty();
    }

    /** The articles are ones with a table or code. */
    @ParameterizedTest
    @CsvSource({
        "ACME, en, /help/orders-and-delivery/delivery-times-and-costs",
        "GLOBEX, en, /help/solutions-and-developers/use-the-local-api",
        "INITECH, th, /help/getting-started/import-customers"
    })
    void every_kind_of_page_of_an_organization_can_be_used_by_everybody(
            Site site, String language, String article, Visitors visitors) {
        Page page = visitors.reading(language);
        List<String> barriers = new ArrayList<>();

        for (String path : List.of("/", "/help", article, "/conversations/received", "/no-such-page")) {
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
    void the_pages_that_belong_to_no_organization_can_be_used_by_everybody(Visitors visitors) {
        Page page = visitors.reading("th");

        page.navigate(PLATFORM.at("/"));
        List<String> barriers = new ArrayList<>(Barriers.on(page));
        page.navigate(NOBODY.at("/"));
        barriers.addAll(Barriers.on(page));

        assertThat(barriers).isEmpty();
    }
}
