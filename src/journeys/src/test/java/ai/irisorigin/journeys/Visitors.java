package ai.irisorigin.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** People who come to the portal, each with cookies of their own. They go when the test ends. */
final class Visitors implements AutoCloseable {
    private final Chromium chromium;
    private final List<BrowserContext> all = new ArrayList<>();

    Visitors(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Somebody whose browser asks for this language. */
    Page reading(String language) {
        return arrive(new Browser.NewContextOptions().setLocale(language));
    }

    Page withoutJavaScript() {
        return arrive(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false));
    }

    private Page arrive(Browser.NewContextOptions options) {
        // Nothing is then half way through a transition when it is looked at.
        BrowserContext context = chromium.browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        all.add(context);
        return context.newPage();
    }

    @Override
    public void close() {
        all.forEach(BrowserContext::close);
    }
}
