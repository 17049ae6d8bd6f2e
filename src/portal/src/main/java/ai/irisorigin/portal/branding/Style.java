package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Body;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;

/**
 * A brand's colours, corner radius (px) and font. What is made of them is kept for a while: thousands of organizations never
 * change those they began with, and each of their mails wants them.
 */
record Style(Colour primary, Colour accent, int radius, Font font) {

    private static final Cache<Style, Sheets> SHEETS =
            Caffeine.newBuilder().maximumSize(500).build();

    private record Sheets(String name, Body page, String mail) {
        static Sheets of(Style style) {
            byte[] css = BrandStylesheet.of(style.primary, style.accent, style.radius, style.font)
                    .getBytes(StandardCharsets.UTF_8);
            return new Sheets(
                    Body.fingerprint(css) + ".css",
                    Body.immutable("text/css;charset=utf-8", css),
                    MailStyle.of(style.primary, style.font));
        }
    }

    String stylesheetName() {
        return sheets().name();
    }

    Body stylesheet() {
        return sheets().page();
    }

    /** What goes into each mail, for its readers load nothing. */
    String mailStyle() {
        return sheets().mail();
    }

    private Sheets sheets() {
        return SHEETS.get(this, Sheets::of);
    }
}
