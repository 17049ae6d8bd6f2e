package ai.irisorigin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Somebody chooses how the help centre looks, asks a friend first, and changes their mind. */
@ExtendWith(VisitorsExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class BrandingJourney {

    @Test
    void a_theme_is_shown_to_a_friend_activated_set_up_and_rolled_back(Visitors visitors) {
        Company company = Company.on("professional");
        Tab owner = visitors.signedIn(company.owner());
        Page visitor = visitors.reading("en");
        Page friend = visitors.reading("en");

        owner.menu().getByText("Branding").click();
        owner.link("Themes").click();
        owner.link("Meadow").click();
        assertThat(frame(owner.page()).locator(".hero")).isVisible();
        assertThat(owner.barriers()).isEmpty();

        assertThat(owner.press("Get a link to share")).isEqualTo(200);
        String link = owner.page().locator("#link input").inputValue();
        friend.navigate(link);
        assertThat(friend.locator(".preview-bar")).containsText("Preview: Meadow");
        assertThat(frame(friend).locator("html")).hasClass(Pattern.compile("season-spring"));
        assertThat(Barriers.on(friend)).isEmpty();
        frame(friend).locator(".menu a").first().click();
        assertThat(frame(friend).locator(".head h1")).isVisible();
        assertThat(frame(friend).locator("html")).hasClass(Pattern.compile("season-spring"));
        frame(friend).locator(".menu a").last().click();
        frame(friend).locator("main form button[type=submit]").last().click();
        assertThat(frame(friend).locator("body")).containsText("A preview is for looking only");
        visitor.navigate(company.site().at("/"));
        assertThat(visitor.locator("html")).not().hasClass(Pattern.compile("season"));

        owner.page().locator("#set-season").selectOption("dusk");
        assertThat(frame(owner.page()).locator("html")).hasClass(Pattern.compile("season-dusk"));
        owner.press("Activate this theme");
        owner.isTold("Meadow");
        visitor.reload();
        assertThat(visitor.locator("html")).hasClass(Pattern.compile("season-dusk"));

        owner.link("Meadow").click();
        owner.page().locator("#set-season").selectOption("summer");
        owner.press("Save changes");
        visitor.reload();
        assertThat(visitor.locator("html")).hasClass(Pattern.compile("season-summer"));

        owner.open("/app/branding/history");
        assertThat(owner.barriers()).isEmpty();
        owner.press(owner.button("Go back to no. 1"));
        owner.isTold("earlier branding");
        visitor.reload();
        assertThat(visitor.locator("html")).hasClass(Pattern.compile("season-dusk"));

        friend.getByText("Leave the preview").click();
        assertThat(friend.locator(".preview-bar")).hasCount(0);
        assertThat(friend.locator(".hero")).isVisible();
    }

    @Test
    void the_brand_is_seen_while_it_is_chosen(Visitors visitors) {
        Company company = Company.on("starter");
        Tab owner = visitors.signedIn(company.owner());
        owner.open("/app/branding");
        assertThat(owner.barriers()).isEmpty();

        owner.fill("Main colour", "#7a1f3d");
        owner.fill("Display name", "Tea House");

        assertThat(frame(owner.page()).locator(".top .brand-name")).hasText("Tea House");
        Locator shades = owner.page().locator("#shades rect").first();
        assertThat(shades).hasAttribute("fill", "#7a1f3d");
        assertThat(owner.page().locator(".bar .brand")).not().containsText("Tea House");
        owner.press("Save changes");
        owner.isTold("Saved");
        assertThat(owner.page().locator(".bar .brand")).containsText("Tea House");
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("#frame");
    }
}
