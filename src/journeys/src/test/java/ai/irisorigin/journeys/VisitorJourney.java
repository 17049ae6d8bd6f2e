package ai.irisorigin.journeys;

import static ai.irisorigin.journeys.Site.ACME;
import static ai.irisorigin.journeys.Site.GLOBEX;
import static ai.irisorigin.journeys.Site.INITECH;
import static ai.irisorigin.journeys.Site.NOBODY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody reads in an organization's help centre. */
@ExtendWith(VisitorsExtension.class)
class VisitorJourney {
    private static final String ONLY_IN_ENGLISH = "/help/orders-and-delivery/change-or-cancel-an-order";

    @Test
    void acme_welcomes_in_english_under_its_own_brand(Visitors visitors) {
        Page page = visitors.reading("en-US");
        Traffic traffic = Traffic.of(page);

        Response answer = page.navigate(ACME.at("/"));
        page.evaluate("() => document.fonts.ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(html(page)).hasAttribute("lang", "en");
        assertThat(brand(page)).hasAccessibleName(Pattern.compile("Acme"));
        assertThat(brand(page).locator("img").evaluate("logo => logo.naturalWidth > 0"))
                .isEqualTo(true);
        assertThat(traffic.answers("stylesheet")).isNotEmpty().allMatch(Response::ok);
        assertThat(traffic.answers("font")).isNotEmpty().allMatch(Response::ok);
        assertThat(traffic.hosts()).containsExactly(ACME.host());
    }

    @Test
    void the_newest_article_opens_by_a_click_and_its_breadcrumb_leads_back(Visitors visitors) {
        Page page = visitors.reading("en");
        page.navigate(ACME.at("/"));
        Locator newest = page.locator(".rows a").first();
        String title = newest.innerText();

        newest.click();
        assertThat(page).hasURL(Pattern.compile(ACME.at("/help/") + "[a-z-]+/[a-z-]+"));
        assertThat(heading(page)).hasText(title);

        page.locator(".crumbs a").first().click();
        assertThat(page).hasURL(ACME.at("/"));
    }

    @Test
    void a_language_chosen_by_its_link_is_kept_on_the_next_page(Visitors visitors) {
        Page page = visitors.reading("en");
        page.navigate(ACME.at("/"));

        page.getByRole(AriaRole.BANNER)
                .getByText("ไทย", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(html(page)).hasAttribute("lang", "th");

        page.locator(".rows a").first().click();
        assertThat(page).not().hasURL(Pattern.compile("lang="));
        assertThat(html(page)).hasAttribute("lang", "th");
        assertThat(page.context().cookies())
                .extracting((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .containsExactly("lang=th");
    }

    @Test
    void an_article_that_is_not_in_the_visitors_language_says_so_and_is_marked_as_english(Visitors visitors) {
        Page page = visitors.reading("th");

        page.navigate(ACME.at(ONLY_IN_ENGLISH));

        assertThat(html(page)).hasAttribute("lang", "th");
        assertThat(page.locator(".note")).containsText("ภาษาอังกฤษ");
        assertThat(heading(page)).hasAttribute("lang", "en");
        assertThat(page.locator(".prose")).hasAttribute("lang", "en");
    }

    @Test
    void globex_looks_different_from_acme(Visitors visitors) {
        Page page = visitors.reading("en");

        page.navigate(ACME.at("/"));
        Looks acme = Looks.of(page);
        page.navigate(GLOBEX.at("/"));
        Looks globex = Looks.of(page);

        assertThat(globex.font()).isNotEqualTo(acme.font());
        assertThat(globex.button()).isNotEqualTo(acme.button());
        assertThat(globex.corners()).isNotEqualTo(acme.corners());
    }

    @Test
    void initech_speaks_thai_to_a_visitor_whose_language_nobody_has(Visitors visitors) {
        Page page = visitors.reading("de");

        page.navigate(INITECH.at("/"));
        assertThat(html(page)).hasAttribute("lang", "th");
        assertThat(page).hasTitle(Pattern.compile("[ก-๛]+.*อินิเทค"));

        page.navigate(ACME.at("/"));
        assertThat(html(page)).hasAttribute("lang", "en");
    }

    @Test
    void an_unknown_host_is_told_that_there_is_nothing(Visitors visitors) {
        Page page = visitors.reading("en");

        Response answer = page.navigate(NOBODY.at("/help"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(heading(page)).hasText("There’s no help centre here");
        assertThat(page.getByRole(AriaRole.BANNER).locator("a")).hasCount(0);
    }

    @Test
    void an_unknown_page_is_told_in_the_organizations_own_look(Visitors visitors) {
        Page page = visitors.reading("en");

        Response answer = page.navigate(ACME.at("/help/orders-and-delivery/no-such-thing"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(brand(page)).hasAccessibleName(Pattern.compile("Acme"));
        assertThat(heading(page)).hasText("We can’t find that page");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).first().click();
        assertThat(page).hasURL(ACME.at("/"));
    }

    @Test
    void nothing_needs_javascript(Visitors visitors) {
        Page page = visitors.withoutJavaScript();

        page.navigate(GLOBEX.at("/"));
        page.locator(".card a").first().click();
        assertThat(page).hasURL(Pattern.compile(GLOBEX.at("/help/") + "[a-z-]+$"));
        page.locator(".rows a").first().click();
        page.getByRole(AriaRole.BANNER)
                .getByText("ไทย", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(html(page)).hasAttribute("lang", "th");
        assertThat(page.locator(".prose")).isVisible();
    }

    private static Locator html(Page page) {
        return page.locator("html");
    }

    private static Locator brand(Page page) {
        return page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK).first();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** How a home page looks, as the browser computed it. */
    private record Looks(String font, String button, String corners) {

        static Looks of(Page page) {
            return new Looks(
                    computed(page, "header", "fontFamily"),
                    computed(page, ".find .button", "backgroundColor"),
                    computed(page, ".find .button", "borderRadius"));
        }

        private static String computed(Page page, String element, String property) {
            return (String) page.locator(element)
                    .first()
                    .evaluate("(element, property) => getComputedStyle(element)[property]", property);
        }
    }
}
