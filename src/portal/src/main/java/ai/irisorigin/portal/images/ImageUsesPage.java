package ai.irisorigin.portal.images;

import ai.irisorigin.portal.web.Page;
import java.util.List;

/**
 * An image that can't be deleted, because articles show it.
 *
 * @param here the article that somebody came from
 */
@Page.View("images/uses")
public record ImageUsesPage(String here, String name, String href, List<Use> uses) implements Page {

    /** An article that shows it. */
    public record Use(String href, String language, String title) {}
}
