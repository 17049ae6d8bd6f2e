package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.setup.SettingField;
import ai.irisorigin.portal.web.Framing;
import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * One theme in one version: looked at, set up and chosen.
 *
 * @param place the address of this page, without the version
 * @param chosen the version in forms
 * @param plan names the smallest plan that may choose it; null if the organization's may
 * @param notice key of a message about the whole, or null
 * @param brandVersion that the form is about
 * @param link to show to others, or null
 * @param frame shows the help centre in it
 */
@Page.View(
        value = "appearance/theme",
        scripts = {"js/branding.js"})
public record ThemePage(
        String place,
        About about,
        String chosen,
        String plan,
        boolean mayUpgrade,
        String notice,
        boolean anyWrong,
        int brandVersion,
        List<SettingField> fields,
        BrandPage.Link link,
        String frame)
        implements Page, Framing {

    /**
     * What the theme says of itself.
     *
     * @param picture its address, or null
     * @param active whether visitors see this version
     */
    public record About(
            String title, String description, String version, String picture, boolean active, List<Version> versions) {}

    /**
     * A version of the theme.
     *
     * @param query chooses it
     */
    public record Version(String query, String version, boolean shown, boolean active) {}
}
