package ai.irisorigin.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** How large a visitor's screen is and whether they like it dark. */
record Screen(int width, ColorScheme scheme) {
    static final int NARROW = 360;
    static final int WIDE = 1280;
    static final int HEIGHT = 800;

    private static final String WIDER =
            """
            () => {
                const clipped = e => e !== document.body
                    && (getComputedStyle(e).overflowX !== 'visible' || clipped(e.parentElement));
                return document.documentElement.scrollWidth <= innerWidth ? [] : ['the page',
                    ...[...document.body.querySelectorAll('*')]
                        .filter(e => !clipped(e) && e.getBoundingClientRect().left + e.scrollWidth > innerWidth + 1)
                        .map(e => e.outerHTML.slice(0, 100))].slice(0, 4);
            }
            """;

    static List<Screen> all() {
        return Stream.of(NARROW, WIDE)
                .flatMap(width ->
                        Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> new Screen(width, scheme)))
                .toList();
    }

    void show(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** The elements for which one would have to scroll sideways. */
    static List<String> wider(Page page) {
        return ((List<?>) page.evaluate(WIDER)).stream().map(Object::toString).toList();
    }

    @Override
    public String toString() {
        return scheme + " at " + width + " px";
    }
}
