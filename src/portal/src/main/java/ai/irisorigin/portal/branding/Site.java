package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.SafeHtml;
import java.util.List;
import java.util.Map;

/**
 * What every template knows besides its page, as {@code ${site}}. Part of the theme API.
 *
 * @param organization false on pages that lead to no others of one: the platform's, errors before an organization is known, and
 *     what a closed one shows
 * @param name the organization's name
 * @param language of this page, "en" or "th"
 * @param stylesheet address of the brand stylesheet
 * @param stylesheets addresses of those that the theme and its parents add to the base theme's
 * @param setup class names that tell stylesheets how the theme is set up: of a select {@code season-dusk}, of an image that was
 *     chosen and a boolean that is on its name
 * @param logo address of the logo, or null
 * @param image absolute address of the logo, for previews elsewhere; or null, also if it is an SVG, which they refuse
 * @param canonical absolute address of this page, with its language where that was asked for; null if it has none
 * @param path of this page on its host
 * @param languages in which it can be read
 * @param poweredBy whether the footer names the portal
 * @param year for the copyright line
 * @param staff who is signed in, on pages for staff; else null
 * @param flash what the visitor's last request did, told once; mostly null
 * @param widgets what plugins add to public pages
 */
public record Site(
        boolean organization,
        String name,
        String language,
        String stylesheet,
        List<String> stylesheets,
        String setup,
        String logo,
        String image,
        String canonical,
        String path,
        List<Language> languages,
        boolean poweredBy,
        String year,
        Staff staff,
        Flash flash,
        Widgets widgets) {

    /**
     * What plugins put into places of the organization's public pages; null where there is nothing.
     *
     * @param homeTop below the greeting of the home page
     * @param homeBottom at the end of the home page
     * @param articleBottom below the text of an article
     * @param footer above the last line of each page
     */
    public record Widgets(SafeHtml homeTop, SafeHtml homeBottom, SafeHtml articleBottom, SafeHtml footer) {

        static final Widgets NONE = new Widgets(null, null, null, null);

        static Widgets of(Map<String, SafeHtml> bySlot) {
            return bySlot.isEmpty()
                    ? NONE
                    : new Widgets(
                            bySlot.get("home.top"),
                            bySlot.get("home.bottom"),
                            bySlot.get("article.bottom"),
                            bySlot.get("footer"));
        }
    }

    /** The same site, on a page that one of the theme's parents shows. */
    Site in(List<String> others) {
        return new Site(
                organization,
                name,
                language,
                stylesheet,
                others,
                setup,
                logo,
                image,
                canonical,
                path,
                languages,
                poweredBy,
                year,
                staff,
                flash,
                widgets);
    }

    /**
     * A language to switch to, in its own name.
     *
     * @param address the absolute one of this page in it
     */
    public record Language(String code, String name, String href, String address, boolean current) {}

    /**
     * Who is signed in, and where this person may go.
     *
     * @param verified whether the e-mail has been shown to be theirs
     * @param role names the message {@code role.<role>}
     * @param initials of the name, for where there is no picture
     * @param picture its address, or null
     * @param menu only what this person's role may open
     */
    public record Staff(
            String name,
            String email,
            boolean verified,
            String role,
            String initials,
            String picture,
            List<MenuEntry> menu) {}

    /**
     * Where a person may go.
     *
     * @param key names the message {@code menu.<key>} and the symbol {@code <key>} of the staff icons
     * @param current whether this page belongs to it
     */
    public record MenuEntry(String key, String href, boolean current) {}

    /**
     * What the last request did.
     *
     * @param kind "done" or "warning"
     * @param key of a message with at most one argument
     * @param argument may be empty
     */
    public record Flash(String kind, String key, String argument) {}
}
