package ai.irisorigin.journeys;

import ai.irisorigin.launcher.CannotStart;
import ai.irisorigin.launcher.Tool;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that all visitors share. */
final class Chromium implements AutoCloseable {

    /** It visits our own pages alone, so it needs no sandbox, which root and many containers can't have. */
    private static final BrowserType.LaunchOptions OPTIONS = new BrowserType.LaunchOptions()
            .setChromiumSandbox(false)
            .setArgs(List.of(
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(OPTIONS.setExecutablePath(executable())));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        try {
            return Tool.find("chromium");
        } catch (CannotStart e) {
            throw new IllegalStateException(e);
        }
    }
}
