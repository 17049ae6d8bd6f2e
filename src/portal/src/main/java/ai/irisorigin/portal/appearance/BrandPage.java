package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.branding.Style;
import ai.irisorigin.portal.web.Framing;
import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The brand's editor.
 *
 * @param notice key of a message about the whole, such as that somebody else changed it meanwhile; or null
 * @param version of the brand that the form is about
 * @param logo its address, or null
 * @param link to show to others, or null
 * @param frame shows the help centre as it would look
 */
@Page.View(
        value = "appearance/brand",
        scripts = {"js/branding.js"})
public record BrandPage(
        Form form,
        Errors errors,
        String notice,
        int version,
        String logo,
        List<Family> families,
        List<Shade> shades,
        Link link,
        String frame)
        implements Page, Framing {

    /** As the form was filled in. */
    public record Form(String name, String primary, String accent, String radius, String font) {}

    /** Keys of messages, null where all is fine. */
    public record Errors(boolean any, String name, String primary, String accent, String radius, String logo) {
        static final Errors NONE = new Errors(false, null, null, null, null, null);

        static Errors ofLogo(String fault) {
            return new Errors(true, null, null, null, null, fault);
        }
    }

    /** A font that can be chosen; names a message. */
    public record Family(String font, boolean chosen) {}

    /**
     * A colour that was computed, with text in it.
     *
     * @param scheme "light" or "dark"
     * @param colour "brand" or "accent"
     * @param tone "fill" or "soft"
     * @param contrast as 7.1
     */
    public record Shade(String scheme, String colour, String tone, String background, String ink, String contrast) {
        static Shade of(Style.Shade shade) {
            return new Shade(
                    shade.scheme(),
                    shade.colour(),
                    shade.kind(),
                    shade.background().hex(),
                    shade.text().hex(),
                    String.format(Locale.ROOT, "%.1f", Math.floor(shade.contrast() * 10) / 10));
        }
    }

    /** An address that shows a draft to whoever has it. */
    public record Link(String shownAt, Instant until) {}
}
