package ai.irisorigin.portal.themes;

import java.time.Duration;

/**
 * How much one page may cost. A template can't do anything forbidden, but it could do something allowed without end.
 *
 * @param rounds of loops and partials, together
 * @param bytes of the page
 */
public record Limits(int rounds, int bytes, Duration time) {

    /** Of pages that are served in a theme; the slowest page under load needs a small part of it. */
    public static final Limits SERVING = new Limits(100_000, 2 << 20, Duration.ofSeconds(5));

    /** Of the portal's own pages, which nobody uploads. */
    static final Limits TRUSTED = new Limits(2_000_000, 32 << 20, Duration.ofSeconds(60));
}
