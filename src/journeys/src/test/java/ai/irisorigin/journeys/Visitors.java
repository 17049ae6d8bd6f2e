package ai.irisorigin.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** People who come to the portal, each with cookies of their own. They go when the test ends. */
final class Visitors implements AutoCloseable {
    private final Chromium chromium;
    private final List<BrowserContext> all = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();

    Visitors(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Somebody whose browser asks for this language. */
    Page reading(String language) {
        return arrive(new Browser.NewContextOptions().setLocale(language));
    }

    /** Somebody who works in English. */
    Tab at(Site site) {
        return Tab.at(site, reading("en"));
    }

    /** Somebody who signed in before the story begins. */
    Tab signedIn(Member member) {
        return signedIn(member, Client.of(member));
    }

    /** The same in a browser that has a session of its own. */
    Tab signedInAnew(Member member) {
        return signedIn(member, Client.anew(member));
    }

    private Tab signedIn(Member member, Client client) {
        Tab tab = at(member.site());
        Cookie session =
                new Cookie("session", client.session()).setUrl(member.site().at("/"));
        tab.page().context().addCookies(List.of(session));
        tab.open(member.start());
        return tab;
    }

    Page withoutJavaScript() {
        return arrive(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false));
    }

    /** What no page of theirs may do. */
    List<String> faults() {
        return watches.stream().flatMap(watch -> watch.faults().stream()).toList();
    }

    private Page arrive(Browser.NewContextOptions options) {
        // Nothing is then half way through a transition when it is looked at.
        BrowserContext context = chromium.browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        all.add(context);
        watches.add(Watch.over(context));
        return context.newPage();
    }

    @Override
    public void close() {
        // A page that is closed while it goes elsewhere never says that it is closed (Playwright's issue 41900).
        all.forEach(context -> context.pages().forEach(Visitors::leave));
        all.forEach(BrowserContext::close);
    }

    private static void leave(Page page) {
        try {
            page.navigate("about:blank");
        } catch (PlaywrightException e) {
            // It was about to go elsewhere by itself.
            page.waitForLoadState();
            page.navigate("about:blank");
        }
    }
}
