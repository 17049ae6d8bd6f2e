package ai.irisorigin.portal.addons;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/** The plugins that an organization may choose from. */
@Page.View("addons/addons")
public record AddonsPage(List<Card> cards) implements Page {

    /**
     * A plugin.
     *
     * @param standing how it stands here
     * @param theme whether a theme is all that it brings
     */
    public record Card(
            String place,
            String title,
            String description,
            String version,
            String publisher,
            Standing standing,
            boolean theme) {}
}
