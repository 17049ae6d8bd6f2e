package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * The themes that an organization may choose from.
 *
 * @param cards one a theme, in its newest version
 * @param gone the theme that was chosen and is no longer there, or null
 * @param plan names the smallest plan with all themes; null if the organization's has them
 * @param mayUpgrade whether who reads it may change the plan
 */
@Page.View("appearance/gallery")
public record GalleryPage(List<Card> cards, String gone, String plan, boolean mayUpgrade) implements Page {

    /**
     * A theme.
     *
     * @param picture its address, or null
     * @param newer whether it is active in an older version
     */
    public record Card(
            String place,
            String title,
            String description,
            String version,
            String picture,
            boolean active,
            boolean newer,
            boolean allowed) {}
}
