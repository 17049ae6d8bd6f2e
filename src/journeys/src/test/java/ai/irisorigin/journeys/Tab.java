package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** A browser tab at a site, used by what one reads in it. */
final class Tab {
    private final Site site;
    private final Page page;

    private Tab(Site site, Page page) {
        this.site = site;
        this.page = page;
    }

    static Tab at(Site site, Page page) {
        return new Tab(site, page);
    }

    Site site() {
        return site;
    }

    Page page() {
        return page;
    }

    /** Returns the status of the answer. */
    int open(String path) {
        return page.navigate(site.at(path)).status();
    }

    Tab signIn(Member member) {
        open("/sign-in");
        fill("Email address", member.email());
        fill("Password", member.password());
        press("Sign in");
        isAt(member.start());
        return this;
    }

    /** Opens the newest such mail and follows the link in it. */
    void followMail(String to, String subject) {
        open(Mailbox.newest(to, subject));
        page.locator(".caught-text a").first().click();
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** One of several, by how its text begins. */
    void choose(String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + option)))
                .check();
    }

    /** Returns the status of the answer to the form, before any redirect. */
    int press(String button) {
        return press(button(button));
    }

    int press(Locator button) {
        Response last = page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() / 100 != 3, button::click);
        page.waitForLoadState();
        Request first = last.request();
        while (first.redirectedFrom() != null) {
            first = first.redirectedFrom();
        }
        return first.response().status();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator menu() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main menu"));
    }

    void isAt(String path) {
        assertThat(page).hasURL(site.at(path));
    }

    /** By what the page begins with. */
    void isHeaded(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    /** The news of what has just been done. */
    void isTold(String news) {
        assertThat(page.locator(".flash")).containsText(news);
    }

    /** What the page wants corrected. */
    void isAskedToCheck(String fault) {
        assertThat(page.locator(".summary")).containsText(fault);
    }

    /** What keeps people from using this page. */
    List<String> barriers() {
        return Barriers.on(page);
    }
}
